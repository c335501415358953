/**
 * Edits workbooks with the built command, as a user would, and looks at the outcome: every other part is byte for byte as it was;
 * openpyxl says that nothing else changed; LibreOffice opens it, works it out, saves it, and what it saved holds what was set and
 * counts what we count, whether it believes stored results or not; and it comes to the results that we stored.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAddress, toAddress } from '../src/xlsx/cell-address.ts';
import { displayText } from '../src/xlsx/cell-text.ts';
import { openSpreadsheet } from '../src/xlsx/read/open-spreadsheet.ts';
import { lostBytes } from './corpus-losses.ts';
import { askOracle } from './corpus-oracle.ts';
import { convert } from './libreoffice.ts';
import { isSame, plain, valuesOf } from './plain-values.ts';

type Check = (what: string, problems: readonly string[]) => void;

interface Change {
  readonly field: string;
  readonly after: string | null;
  readonly sheet: string;
  readonly cell: string;
}

const BIN = 'bin/mis.js';
const FILES: Readonly<Record<string, string>> = {
  'in-progress': 'fixtures/audit-tool/in-progress.xlsx',
  blank: 'fixtures/audit-tool/blank.xlsx',
  're-saved': 'fixtures/re-saved/in-progress.xlsx',
};
/** The exit code of a check that found something. */
const FINDINGS = 1;
const DATE_FIELDS = ['approvedOn', 'due'];
/** Where a new hyperlink leads, and the format of a date in a cell that had none. */
const GOES_WITH_EDITS = /^xl\/(?:styles\.xml|worksheets\/_rels\/\S+) /;

const LINK = 'https://evidence.example.nhs.uk/mis6/SA4/4.12 (final).pdf';
const SETTINGS: readonly (readonly string[])[] = [
  ['1.1-1.7', '--status', 'green', '--evidence', 'Checked against the register'],
  [
    '4.12',
    '--status',
    'blue',
    '--evidence',
    'Minutes',
    '--location',
    LINK,
    '--approved-by',
    'Quality Assurance Lead',
    '--approved-on',
    '2024-10-01',
  ],
  ['4.12,5.1', '--due', '20 Nov 2024', '--append-comment', 'Seen & agreed <at board>'],
  ['8.1-8.9', '--lead', 'Education Lead', '--status', 'amber'],
  ['9.1', '--clear', 'due', '--clear', 'comment'],
];
const LIST = 'Requirement;Status;Lead;Due date\n10.1;green;Risk Lead;2024-11-20\n10.2;red;;30/11/2024\n';

/** Edits every workbook, in a folder of its own, and checks them all. */
export async function checkEdits(program: string, folder: string, check: Check): Promise<void> {
  const [before, after] = ['before', 'after'].map((name) => join(folder, name));
  if (before === undefined || after === undefined) return;
  for (const each of [before, after]) mkdirSync(each);
  for (const [name, source] of Object.entries(FILES)) {
    copyFileSync(source, join(before, `${name}.xlsx`));
  }
  mis(before, 'new', 'fresh.xlsx', '--trust', 'Example NHS Trust');
  mis(before, 'new', 'protected.xlsx', '--protect');
  mis(before, 'adopt', 'in-progress.xlsx', 'adopted.xlsx');
  const names = [...Object.keys(FILES), 'fresh', 'protected', 'adopted'];
  for (const name of names) copyFileSync(join(before, `${name}.xlsx`), join(after, `${name}.xlsx`));
  const changes = new Map(names.map((name) => [name, edit(after, `${name}.xlsx`)]));

  for (const [name, made] of changes) {
    check(
      `${name}: charts, comments and every other part are byte for byte as they were`,
      lostParts(before, after, name, made),
    );
  }
  await compareWithOpenpyxl(before, after, changes, check);
  check('LibreOffice opens the originals without a word', convert(program, before, names));
  for (const recalculate of [true, false]) {
    const how = recalculate ? 'working everything out' : 'believing stored results';
    check(`LibreOffice opens what was edited without a word, ${how}`, convert(program, after, names, recalculate));
    for (const name of names) {
      const made = changes.get(name) ?? [];
      check(`${name}: ${made.length} cells set; LibreOffice has them, and all else, as they are to be, ${how}`, [
        ...differencesFrom(before, after, `${name}.xlsx`, made),
        ...countingProblems(after, `${name}.xlsx`),
        ...staleResults(after, `${name}.xlsx`),
      ]);
    }
  }
}

function mis(cwd: string, ...argv: string[]): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(process.cwd(), BIN), ...argv, '--as-of', '2024-11-08'],
    {
      cwd,
      encoding: 'utf8',
    },
  );
  if (status !== 0 && status !== FINDINGS)
    throw new Error(`mis ${argv.join(' ')} ended with ${status}: ${stdout}${stderr}`);
  return stdout;
}

/** Gives the last change of each cell. */
function edit(cwd: string, file: string): Change[] {
  writeFileSync(join(cwd, 'changes.csv'), LIST);
  const answers = [
    ...SETTINGS.map((settings) => mis(cwd, 'set', file, ...settings, '--format', 'json')),
    mis(cwd, 'apply', file, 'changes.csv', '--format', 'json'),
  ];
  const changes = answers.flatMap((answer) => (JSON.parse(answer) as { changes: Change[] }).changes);
  return [...new Map(changes.map((change) => [`${change.sheet}!${change.cell}`, change])).values()];
}

function lostParts(before: string, after: string, name: string, made: readonly Change[]): string[] {
  const [original, edited] = [before, after].map((folder) => readFileSync(join(folder, `${name}.xlsx`)));
  if (!original || !edited) return [];
  return lostBytes(original, edited, made).filter((lost) => !GOES_WITH_EDITS.test(lost));
}

async function compareWithOpenpyxl(
  before: string,
  after: string,
  changes: ReadonlyMap<string, readonly Change[]>,
  check: Check,
): Promise<void> {
  const questions = [...changes].map(([name, made]) => {
    const [original, edited] = [before, after].map((folder) => join(folder, `${name}.xlsx`));
    return JSON.stringify({ original, edited, edits: made.map((change) => wantedIn(edited ?? '', change)) });
  });
  for await (const answer of askOracle<{ original: string; unread?: string; differences?: string[] }>(
    'compare',
    questions,
  )) {
    // A date in a cell without a date format gets one.
    const differences = (answer.differences ?? []).filter((difference) => !difference.startsWith('style of'));
    check(`${answer.original.slice(before.length + 1)}: nothing else changed for openpyxl`, [
      ...(answer.unread === undefined ? [] : [answer.unread]),
      ...differences,
    ]);
  }
}

function wantedIn(path: string, { sheet, cell }: Change) {
  const { row = 0, column = 0 } = parseAddress(cell) ?? {};
  const value = cellsOf(path, sheet).get(cell)?.value;
  const shown = value?.kind === 'date' ? value.date.slice(0, 10) : value?.kind === 'text' ? value.text : null;
  return { sheet, row, column, value: shown };
}

function cellsOf(path: string, sheet: string) {
  const { cells } = openSpreadsheet(readFileSync(path)).readSheet(sheet);
  return new Map(cells.map((cell) => [toAddress(cell.row, cell.column), cell]));
}

/** What LibreOffice saved of the edited workbook against what it saved of the original, and against what was set. */
function differencesFrom(before: string, after: string, file: string, made: readonly Change[]): string[] {
  const [was, is] = [before, after].map((folder) => openSpreadsheet(readFileSync(join(folder, 'out', file))));
  if (!was || !is) return [];
  const set = new Map(made.map((change) => [`${change.sheet}!${change.cell}`, change]));
  return is.sheets.flatMap(({ name }) => {
    const [old, now] = [was, is].map(
      (book) => new Map(book.readSheet(name).cells.map((cell) => [toAddress(cell.row, cell.column), cell])),
    );
    return [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].flatMap((address) => {
      const [from, to] = [old?.get(address), now?.get(address)];
      if (from?.formula !== undefined) return from.formula === to?.formula ? [] : [`${name}!${address}: its formula`];
      const change = set.get(`${name}!${address}`);
      const wanted = change ? shownBy(change) : from && displayText(from);
      const shown = to && displayText(to).replaceAll('\n', ' / ');
      return (wanted ?? '').replaceAll('\n', ' / ') === (shown ?? '')
        ? []
        : [`${name}!${address}: ${shown}, not ${wanted}`];
    });
  });
}

/** Dates are told as `20 Nov 2024`, and shown as `2024-11-20`. */
function shownBy({ field, after }: Change): string {
  if (after === null || !DATE_FIELDS.includes(field)) return after ?? '';
  const date = new Date(`${after} UTC`);
  return date.toISOString().slice(0, 10);
}

/** The results stored in the edited workbook that are not what LibreOffice comes to. What counts from today moves with the clock. */
function staleResults(after: string, file: string): string[] {
  const [ours, theirs] = [after, join(after, 'out')].map((folder) => openSpreadsheet(readFileSync(join(folder, file))));
  if (!ours || !theirs) return [];
  return ours.sheets.flatMap(({ name }) => {
    const results = valuesOf(theirs, name);
    return ours.readSheet(name).cells.flatMap(({ row, column, formula, value }) => {
      const result = results.get(toAddress(row, column));
      if (!formula || !value || formula.includes('TODAY()') || isSame(result, plain(value))) return [];
      return [`${name}!${toAddress(row, column)}: ${plain(value)} is stored, but it comes to ${result}`];
    });
  });
}

/** The overview that LibreOffice saved must say what the rows say, and that is what we counted in the first place. */
function countingProblems(after: string, file: string): string[] {
  const saved = join(after, 'out');
  const [ours, theirs] = [after, saved].map((folder) => ask(folder, 'status', file).overview);
  const { findings = [] } = ask(saved, 'validate', file);
  const wrong = findings.filter(({ code }) => code === 'MIS105' || code === 'MIS107');
  return [
    ...(JSON.stringify(ours) === JSON.stringify(theirs) ? [] : ['mis status counts otherwise']),
    ...wrong.map(({ message }) => message),
  ];
}

interface Answer {
  readonly overview?: unknown;
  readonly findings?: readonly { readonly code: string; readonly message: string }[];
}

function ask(folder: string, command: string, file: string): Answer {
  return JSON.parse(mis(folder, command, file, '--format', 'json')) as Answer;
}
