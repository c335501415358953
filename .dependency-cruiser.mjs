/**
 * The house, enforced. Data flows one way: file, cells, audit, findings and summary, report, text.
 * Each folder lists what it may import; an arrow that runs backwards fails `npm run check`.
 */
const MAY_IMPORT = {
  shared: [],
  scheme: ['shared'],
  xlsx: ['shared'],
  workbook: ['xlsx', 'scheme', 'shared'],
  rules: ['scheme', 'shared'],
  measures: ['xlsx', 'scheme', 'shared'],
  audit: ['workbook', 'rules', 'measures', 'scheme', 'shared'],
  render: ['shared'],
  // It checks what names rules and requirements against those that there are.
  config: ['workbook', 'rules', 'scheme', 'shared'],
};

/** Types alone may cross where a folder describes what another one made. */
const MAY_IMPORT_TYPES = {
  rules: ['workbook', 'audit'],
  render: ['audit', 'measures', 'rules', 'scheme', 'workbook'],
  config: ['audit'],
};

const MAY_USE_PACKAGES = {
  shared: ['date-fns', '@date-fns/tz', 'jsonc-parser', 'papaparse'],
  scheme: ['zod'],
  xlsx: [],
  workbook: ['exceljs', 'jszip'],
  rules: [],
  measures: ['zod'],
  audit: [],
  render: ['chalk', 'cli-table3', 'ical-generator'],
  config: ['zod'],
  cli: ['commander', '@bomb.sh/tab'],
};

const either = (names) => `(${names.join('|')})`;

const folderRules = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  name: `${folder}-imports`,
  comment: `src/${folder} may import ${[...allowed, 'itself'].join(', ')}: anything else would turn an arrow of the house round.`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: {
    path: '^src/',
    pathNot: [
      `^src/${either([folder, ...allowed])}/`,
      ...(MAY_IMPORT_TYPES[folder] ?? []).map((name) => `^src/${name}/`),
    ],
  },
}));

const typeOnlyRules = Object.entries(MAY_IMPORT_TYPES).map(([folder, names]) => ({
  name: `${folder}-types-only`,
  comment: `src/${folder} knows the shapes of ${names.join(' and ')}, never their code.`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: {
    path: `^src/${either(names.filter((name) => !MAY_IMPORT[folder].includes(name)))}/`,
    dependencyTypesNot: ['type-only'],
  },
}));

const packageRules = Object.entries(MAY_USE_PACKAGES).map(([folder, names]) => ({
  name: `${folder}-packages`,
  comment: `src/${folder} stands on ${names.join(', ') || 'Node alone'}; a package elsewhere is a package that every start pays for.`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: {
    dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
    ...(names.length > 0 ? { pathNot: `node_modules/${either(names)}/` } : {}),
  },
}));

export default {
  forbidden: [
    ...folderRules,
    ...typeOnlyRules,
    ...packageRules,
    {
      name: 'nothing-imports-cli',
      comment: 'The command line is the outermost room: it may know all, nothing may know it.',
      severity: 'error',
      from: { path: '^src/(?!cli/)' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'no-circular',
      comment: 'A cycle means two files are about one thing.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'exceljs-only-in-the-builder',
      comment:
        'exceljs builds fresh workbooks; it never reads or rewrites a user’s file, and only commands that make one pay for loading it.',
      severity: 'error',
      from: { pathNot: '^src/workbook/fresh/' },
      to: { path: 'node_modules/exceljs/' },
    },
    {
      name: 'xlsx-node-only',
      comment: 'The spreadsheet reader needs bytes and inflation, nothing more.',
      severity: 'error',
      from: { path: '^src/xlsx/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(fs|zlib|path|fs/promises)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.mjs', '.json'] },
  },
};
