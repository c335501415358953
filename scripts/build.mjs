/** Bundles src into dist: one small file that every command starts from, and chunks that are loaded when needed. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });

/** exceljs as a builder of workbooks: no CSV, Node's own streams, and no random ids, so that the same input gives the same bytes. */
const exceljsAsBuilder = {
  name: 'exceljs-as-builder',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\.\/csv\/csv$/ }, () => ({ path: 'csv', namespace: 'left-out' }));
    onResolve({ filter: /^uuid$/ }, () => ({ path: 'uuid', namespace: 'left-out' }));
    onResolve({ filter: /^readable-stream$/ }, () => ({ path: 'node:stream', external: true }));
    onLoad({ filter: /^csv$/, namespace: 'left-out' }, () => ({ contents: 'module.exports = class {};' }));
    onLoad({ filter: /^uuid$/, namespace: 'left-out' }, () => ({
      contents: 'exports.v4 = () => { throw new Error("A fresh workbook must not hold random ids."); };',
    }));
  },
};

const { metafile } = await build({
  entryPoints: { mis: 'src/cli/main.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  minify: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  chunkNames: '[name]-[hash]',
  // Packages written for require() find it here.
  banner: { js: "import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);" },
  legalComments: 'none',
  metafile: true,
  plugins: [exceljsAsBuilder],
});

writeFileSync('dist/THIRD-PARTY-LICENCES.txt', licencesOf(bundledPackages(metafile)));
if (process.argv.includes('--metafile')) writeFileSync('dist/meta.json', JSON.stringify(metafile));

function bundledPackages({ inputs }) {
  const folders = Object.keys(inputs).map((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}

/** The bundle carries other people's work; their licences ask to be carried along. */
function licencesOf(folders) {
  return folders
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      return `${'='.repeat(80)}\n${name} ${version} (${license})\n\n${licenceText(folder) ?? `Licence: ${license}`}\n`;
    })
    .join('\n');
}

function licenceText(folder) {
  for (const name of ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENCE', 'license', 'LICENSE.markdown', 'license.md']) {
    try {
      return readFileSync(join(folder, name), 'utf8').trim();
    } catch {
      // Not under this name.
    }
  }
  return undefined;
}
