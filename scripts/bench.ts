/**
 * Measures whole processes in turn, side by side in one run, and prints the table of docs/performance.md.
 *
 *     npm run bench            # 15 rounds
 *     npm run bench -- 40      # more rounds, steadier medians
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const WORKBOOK = resolve('fixtures/audit-tool/in-progress.xlsx');
/** The same audit as LibreOffice saved it: exceljs stops with an error at the drawing of the other one. */
const RE_SAVED = resolve('fixtures/re-saved/in-progress.xlsx');
const MANY = 120;
/** As a region might check every Trust of several years; what was read of one must not be kept while the next is. */
const VERY_MANY = 500;
const MANY_NAME = `mis status, ${MANY} workbooks`;
const rounds = Number(process.argv[2] ?? 15);

const folder = mkdtempSync(join(tmpdir(), 'mis-bench-'));
const copies = Array.from({ length: MANY }, (_, index) => {
  const copy = join(folder, `trust-${index + 1}.xlsx`);
  cpSync(WORKBOOK, copy);
  return copy;
});

const veryMany = Array.from({ length: VERY_MANY }, (_, index) => copies[index % MANY] ?? WORKBOOK);

/** Changed over and over. */
const EDITED = join(folder, 'edited.xlsx');
cpSync(WORKBOOK, EDITED);

/** A register in which everybody attended everything, so that the command ends well. */
const STAFF = 5000;
const ATTENDANCES = 50_000;
const TITLES = [
  'Consultant Obstetrician',
  'ST3-7 O&G',
  'Midwife',
  'Maternity Support Worker',
  'Consultant Anaesthetist',
  'Specialty Doctor Anaesthetics',
  'Consultant Neonatologist',
  'ST1-3 Paediatrics',
  'Neonatal Nurse Band 5',
  'ANNP',
];
const STAFF_LIST = join(folder, 'staff.csv');
const ATTENDANCE_LIST = join(folder, 'attendance.csv');
const staffLines = Array.from({ length: STAFF }, (_, index) => `E${index},${TITLES[index % TITLES.length]},01/04/2020`);
writeFileSync(STAFF_LIST, ['Employee number,Job title,Start date', ...staffLines].join('\n'));
const attendanceLines = Array.from({ length: ATTENDANCES }, (_, index) => {
  const course = ['Fetal monitoring', 'PROMPT', 'NLS'][Math.floor(index / STAFF) % 3];
  return `E${index % STAFF},${course},${(index % 28) + 1}/0${(index % 9) + 1}/2024`;
});
writeFileSync(ATTENDANCE_LIST, ['Employee number,Course,Date attended', ...attendanceLines].join('\n'));
const parseWithPapa = `for (const file of ${JSON.stringify([STAFF_LIST, ATTENDANCE_LIST])}) require('papaparse').parse(require('fs').readFileSync(file, 'utf8'))`;

const mis = (...args: string[]): string[] => ['bin/mis.js', ...args, '--as-of', '2024-11-08'];
const readWithExceljs = `new (require('exceljs').Workbook)().xlsx.readFile(${JSON.stringify(RE_SAVED)})`;

const rewriteWithExceljs = `const book = new (require('exceljs').Workbook)(); book.xlsx.readFile(${JSON.stringify(RE_SAVED)}).then(() => book.xlsx.writeFile(${JSON.stringify(join(folder, 'rewritten.xlsx'))}))`;

const COMMANDS: readonly (readonly [string, readonly string[]])[] = [
  ['node -e 0', ['-e', '0']],
  ['mis --help', ['bin/mis.js', '--help']],
  ['mis status', mis('status', WORKBOOK)],
  ['mis status --format json', mis('status', WORKBOOK, '--format', 'json')],
  ['mis validate', mis('validate', WORKBOOK)],
  ['mis list', mis('list', WORKBOOK)],
  ['mis show', mis('show', WORKBOOK, '4.12')],
  ['mis set, 8 requirements', mis('set', EDITED, '4.1-4.8', '--append-comment', 'Seen')],
  ['mis set --dry-run', mis('set', WORKBOOK, '4.1-4.8', '--append-comment', 'Seen', '--dry-run')],
  ['mis deadlines', mis('deadlines')],
  ['mis new', mis('new', join(folder, 'new.xlsx'), '--force')],
  [`mis validate, ${VERY_MANY} workbooks`, mis('validate', ...veryMany)],
  [MANY_NAME, mis('status', ...copies, '--format', 'json')],
  ['mis measure training, 50,000 attendances', mis('measure', 'training', STAFF_LIST, ATTENDANCE_LIST)],
  ['papaparse parses the same', ['-e', parseWithPapa]],
  ['mis status, re-saved', mis('status', RE_SAVED)],
  ['exceljs reads, re-saved', ['-e', readWithExceljs]],
  ['exceljs reads and writes, re-saved', ['-e', rewriteWithExceljs]],
];

/** Takes down a process's peak memory as it ends. Loaded into every command alike, and not while time is measured. */
const memoryFile = join(folder, 'memory');
const memoryProbe = join(folder, 'probe.cjs');
writeFileSync(
  memoryProbe,
  `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(memoryFile)}, String(process.resourceUsage().maxRSS)));`,
);

function run(args: readonly string[]): void {
  const { status, error } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (error || status !== 0)
    throw new Error(`node ${args.slice(0, 2).join(' ')} ended with ${status}`, { cause: error });
}

function milliseconds(args: readonly string[]): number {
  const started = process.hrtime.bigint();
  run(args);
  return Number(process.hrtime.bigint() - started) / 1e6;
}

function peakMegabytes(args: readonly string[]): number {
  run(['--require', memoryProbe, ...args]);
  return Number(readFileSync(memoryFile, 'utf8')) / 1024;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

try {
  const times = new Map(COMMANDS.map(([name]) => [name, [] as number[]]));
  for (let round = -1; round < rounds; round += 1) {
    // In turn, so that a machine that slows down slows all of them; the first round only warms the disk.
    for (const [name, args] of COMMANDS) {
      const time = milliseconds(args);
      if (round >= 0) times.get(name)?.push(time);
    }
  }
  const bare = median(times.get('node -e 0') ?? []);
  console.log(
    `Node ${process.version}, ${process.platform}, ${availableParallelism()} cores, medians of ${rounds} rounds\n`,
  );
  console.log(
    '| command | median | against `node -e 0` | least | most | peak memory |\n|---|---:|---:|---:|---:|---:|',
  );
  for (const [name, args] of COMMANDS) {
    const values = times.get(name) ?? [];
    const cells = [
      `${median(values).toFixed(0)} ms`,
      `${(median(values) / bare).toFixed(2)}`,
      `${Math.min(...values).toFixed(0)} ms`,
      `${Math.max(...values).toFixed(0)} ms`,
      `${peakMegabytes(args).toFixed(0)} MB`,
    ];
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
  const many = median(times.get(MANY_NAME) ?? []);
  console.log(`\nA workbook among ${MANY}: ${((many - bare) / MANY).toFixed(1)} ms.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
