#!/usr/bin/env bash
# Packs the tool, installs the tarball into an empty folder as a user would, and runs its main job there.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

(cd "$root" && npm pack --silent --pack-destination "$work" >/dev/null)
mkdir "$work/user" && cd "$work/user"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund "$work"/*.tgz

if [ -e node_modules/exceljs ] || [ "$(ls node_modules | wc -l)" -ne 1 ]; then
  echo "The package brings other packages along: $(ls node_modules | tr '\n' ' ')" >&2
  exit 1
fi
npx mis new trust.xlsx --trust 'Example NHS Trust' --as-of 2024-10-14
npx mis status --as-of 2024-10-14 | head -3
npx mis validate trust.xlsx --as-of 2024-10-14 | tail -1
npx mis deadlines --as-of 2024-10-14 | head -3
echo "Installed: $(du -sh node_modules | cut -f1), 1 package"
