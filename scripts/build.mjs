/**
 * Bundles src into dist. Start-up is what users feel, so all that is ours is one CommonJS file, which Node loads faster
 * than modules; packages that few commands need stand beside it and are loaded by those commands alone.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { build } from 'esbuild';

/**
 * What most commands never need, nearly all of it with the heavy package it stands on. They are pure: an error class of ours thrown
 * from another bundle would not be the class that main.ts knows, so none of them may hold one.
 */
const LOADED_ON_DEMAND = [
  'src/audit/adoption/plan-adoption.ts',
  'src/cli/completion/answer-shell.ts',
  'src/cli/completion/shell-script.ts',
  'src/config/baseline-schema.ts',
  'src/config/config-schema.ts',
  'src/measures/cases/measure-cases.ts',
  'src/measures/deaths/measure-deaths.ts',
  'src/measures/exports/measure-map.ts',
  'src/measures/exports/read-sheets.ts',
  'src/measures/figures-file.ts',
  'src/measures/msds/measure-msds.ts',
  'src/measures/roster/measure-roster.ts',
  'src/measures/training/measure-training.ts',
  'src/render/adoption/adoption-text.ts',
  'src/render/deadlines/deadlines-ics.ts',
  'src/render/findings/findings-azure.ts',
  'src/render/findings/findings-github.ts',
  'src/render/findings/findings-gitlab.ts',
  'src/render/findings/findings-html.ts',
  'src/render/findings/findings-junit.ts',
  'src/render/findings/findings-markdown.ts',
  'src/render/findings/findings-sarif.ts',
  'src/render/measures/measure-formats.ts',
  'src/render/measures/open-steps-ics.ts',
  'src/scheme/check-scheme.ts',
  'src/shared/json-fault.ts',
  'src/shared/json-items.ts',
  'src/shared/parse-csv.ts',
  'src/shared/write-csv.ts',
  'src/workbook/adopt/account-for.ts',
  'src/workbook/annotate/add-findings.ts',
  'src/workbook/fresh/build-fresh-workbook.ts',
  'src/xlsx/formula/recalculate.ts',
];

const common = {
  bundle: true,
  minify: true,
  platform: 'node',
  // Of a package that comes in both forms, modules bundle whole; the other form may load its parts when it runs.
  mainFields: ['module', 'main'],
  target: 'node20.19',
  format: 'cjs',
  // import() would bring in the loader of modules, which costs more than what it loads here.
  supported: { 'dynamic-import': false },
  legalComments: 'none',
  metafile: true,
};

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

/** commander loads what it needs to start other programs as subcommands; mis has none. */
const commanderWithoutPrograms = {
  name: 'commander-without-programs',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'child_process', namespace: 'left-out' } : undefined,
    );
    onLoad({ filter: /^child_process$/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** cli-table3 colours borders and headings, of which ours has none, and knows every emoji by name, where a class of letters will do. */
const leanTables = {
  name: 'lean-tables',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(@colors\/colors\/safe|emoji-regex)$/ }, ({ path }) => ({ path, namespace: 'lean-tables' }));
    onLoad({ filter: /colors/, namespace: 'lean-tables' }, () => ({ contents: 'module.exports = {};' }));
    onLoad({ filter: /emoji-regex/, namespace: 'lean-tables' }, () => ({
      contents: 'module.exports = () => /\\p{Emoji_Presentation}\\ufe0f?/gu;',
    }));
  },
};

/** chalk looks at the terminal as it loads; renderers are told whether to colour. */
const chalkWithoutDetection = {
  name: 'chalk-without-detection',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#supports-color$/ }, () => ({ path: 'supports-color', namespace: 'left-out' }));
    onLoad({ filter: /^supports-color$/, namespace: 'left-out' }, () => ({
      contents: 'export default { stdout: false, stderr: false };',
    }));
  },
};

const onDemand = {
  name: 'loaded-on-demand',
  setup({ onResolve }) {
    onResolve({ filter: /^\..*\.ts$/ }, ({ path, resolveDir }) => {
      const source = LOADED_ON_DEMAND.find((file) => resolve(file) === resolve(resolveDir, path));
      return source === undefined ? undefined : { path: `./${basename(source, '.ts')}.cjs`, external: true };
    });
  },
};

/** Each goes to `dist/<name>.cjs`. */
function bundle(source, name, plugins) {
  return build({
    ...common,
    entryPoints: { [name]: source },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    plugins,
  });
}

rmSync('dist', { recursive: true, force: true });
const main = await bundle('src/cli/main.ts', 'mis', [
  onDemand,
  commanderWithoutPrograms,
  leanTables,
  chalkWithoutDetection,
]);
const others = await Promise.all(
  LOADED_ON_DEMAND.map((source) => bundle(source, basename(source, '.ts'), [exceljsAsBuilder])),
);
for (const [file, { inputs }] of others.flatMap(({ metafile }) => Object.entries(metafile.outputs))) {
  if (inputs['src/shared/errors.ts']?.bytesInOutput > 0) throw new Error(`${file} holds an error class of its own`);
}
const inputs = [main, ...others].flatMap(({ metafile }) => Object.keys(metafile.inputs));
writeFileSync('dist/THIRD-PARTY-LICENCES.txt', licencesOf(packageFolders(inputs)));

if (/[^\0-\x7f]/.test(readFileSync('dist/mis.cjs', 'latin1')))
  throw new Error('dist/mis.cjs is not plain ASCII: escape what is not');
execFileSync(process.execPath, ['scripts/keep-compiled.cjs'], { stdio: ['ignore', 'ignore', 'inherit'] });

function packageFolders(paths) {
  const folders = paths.map((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]);
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
