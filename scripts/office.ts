/**
 * Opens fresh workbooks in LibreOffice, without a screen, and checks that it reads them without a word and counts what
 * we count: as they are, and once statuses were changed under formulas that still hold their old results. Then compares the results
 * that we store after an edit with its own.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { findingsOf } from '../src/audit/findings.ts';
import { requirementStates } from '../src/audit/requirement-states.ts';
import { overviewOf } from '../src/audit/summary.ts';
import type { SafetyAction } from '../src/scheme/scheme.ts';
import { DEFAULT_SCHEME as SCHEME } from '../src/scheme/shipped-schemes.ts';
import { columnOf } from '../src/workbook/fresh/audit-columns.ts';
import { buildFreshWorkbook } from '../src/workbook/fresh/build-fresh-workbook.ts';
import { layOutSafetyAction } from '../src/workbook/fresh/safety-action-layout.ts';
import { readAudit } from '../src/workbook/read-audit.ts';
import { toAddress } from '../src/xlsx/cell-address.ts';
import { openSpreadsheet } from '../src/xlsx/read/open-spreadsheet.ts';
import type { CellValue, Spreadsheet } from '../src/xlsx/types.ts';
import { convert, findLibreOffice } from './libreoffice.ts';
import { checkEdits } from './office-edits.ts';
import { checkFormulas } from './office-formulas.ts';

const LONG_NAME = `${'Example University Hospitals of the North & South "Coast" '.repeat(4)}NHS Foundation Trust`;

/** What a row is changed to: any word in the status column, and a comment. */
interface Answer {
  readonly status: string;
  readonly comment?: string;
}

const CYCLE = ['Blue', 'Green', 'Amber', 'Red', 'Not applicable', ''];
const cycled = (_: unknown, index: number): Answer => ({ status: CYCLE[index % CYCLE.length] ?? '' });

/** One way to fill in each safety action, so that every word of the overview comes up. */
const ANSWERS: readonly ((requirement: SafetyAction['requirements'][number], index: number) => Answer)[] = [
  () => ({ status: 'Blue' }),
  (_, index) => ({ status: index === 0 ? 'Green' : 'Blue' }),
  ({ notApplicableWhen }) =>
    notApplicableWhen ? { status: 'Not applicable', comment: 'Fully in place' } : { status: 'Blue' },
  cycled,
  () => ({ status: '' }),
  (_, index) => ({ status: index === 0 ? 'Gren' : 'Green' }),
  ({ notApplicableWhen }) => (notApplicableWhen ? { status: 'Not applicable', comment: '  ' } : { status: 'Blue' }),
  (requirement, index) => ({ ...cycled(requirement, index), comment: 'Checked' }),
  () => ({ status: 'green' }),
  () => ({ status: 'Amber' }),
];

/** An answer, and whether the scheme lets its requirement be set aside. */
interface PlacedAnswer extends Answer {
  readonly conditional: boolean;
}

const answersOf = (action: SafetyAction, index: number): PlacedAnswer[] =>
  action.requirements.map((each, place) => ({
    ...(ANSWERS[index % ANSWERS.length] ?? cycled)(each, place),
    conditional: each.notApplicableWhen !== undefined,
  }));

let passed = 0;
let failed = 0;

function check(what: string, problems: readonly string[]): void {
  if (problems.length === 0) passed += 1;
  else failed += 1;
  console.log(
    problems.length === 0 ? `ok      ${what}` : `not ok  ${what}\n        ${problems.slice(0, 10).join('\n        ')}`,
  );
}

async function main(): Promise<void> {
  const program = findLibreOffice();
  if (program === undefined) {
    console.error(
      'LibreOffice is not installed. On Debian and Ubuntu: apt-get install libreoffice-calc. Elsewhere: https://www.libreoffice.org/download.',
    );
    process.exitCode = 1;
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'mis-office-'));
  try {
    await checkWith(program, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

async function checkWith(program: string, folder: string): Promise<void> {
  const common = { scheme: SCHEME, asOf: '2024-10-14', protect: false, toolVersion: '0.0.0' };
  const plain = await buildFreshWorkbook({ ...common, trust: 'Example NHS Trust', odsCode: 'RXX' });
  const workbooks = {
    plain,
    protected: await buildFreshWorkbook({ ...common, trust: 'Example NHS Trust', odsCode: 'RXX', protect: true }),
    nameless: await buildFreshWorkbook(common),
    'long-name': await buildFreshWorkbook({ ...common, trust: LONG_NAME, odsCode: '<RXX> & "co"' }),
    'filled-in': await fillIn(plain),
  };
  for (const [name, bytes] of Object.entries(workbooks)) writeFileSync(join(folder, `${name}.xlsx`), bytes);
  check('LibreOffice opens them all without a word', convert(program, folder, Object.keys(workbooks)));

  for (const [name, bytes] of Object.entries(workbooks)) {
    const converted = join(folder, 'out', `${name}.xlsx`);
    if (!existsSync(converted)) {
      check(`${name}: converted`, ['LibreOffice wrote no file']);
      continue;
    }
    const theirs = openSpreadsheet(readFileSync(converted));
    const ours = openSpreadsheet(Buffer.from(bytes));
    check(`${name}: no formula gives an error`, errorsIn(theirs));
    check(`${name}: countdowns count from one and the same day`, countdownProblems(theirs));
    if (name === 'filled-in') {
      check(`${name}: overview, bars and declaration follow the statuses`, filledInProblems(theirs));
      check(`${name}: mis status counts what LibreOffice counts`, countingProblems(theirs));
    }
    if (name !== 'filled-in')
      check(`${name}: overview and declaration are as we stored them`, differences(ours, theirs));
  }
  await checkFormulas(program, folder, plain, check);
  await checkEdits(program, folder, check);
}

/** Changes statuses and comments in the sheets' own text, and nothing else. */
async function fillIn(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const names = openSpreadsheet(Buffer.from(bytes)).sheets.map(({ name }) => name);
  for (const [index, action] of SCHEME.safetyActions.entries()) {
    const layout = layOutSafetyAction(action);
    const part = `xl/worksheets/sheet${names.indexOf(layout.sheet) + 1}.xml`;
    const rows = layout.lines.flatMap((line) => (line.kind === 'requirement' ? [line.row] : []));
    let xml = (await zip.file(part)?.async('string')) ?? '';
    for (const [place, { status, comment = '' }] of answersOf(action, index).entries()) {
      xml = withText(xml, toAddress(rows[place] ?? 0, columnOf('status')), status);
      xml = withText(xml, toAddress(rows[place] ?? 0, columnOf('comments')), comment);
    }
    zip.file(part, xml);
  }
  return zip.generateAsync({ type: 'uint8array' });
}

function withText(xml: string, address: string, text: string): string {
  const cell = new RegExp(`<c r="${address}"( s="\\d+")[^>]*?(?:/>|>.*?</c>)`);
  const content = text === '' ? '/>' : ` t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  return xml.replace(cell, `<c r="${address}"$1${content}`);
}

function plainValue(value: CellValue | undefined): string {
  if (value === undefined) return '';
  if (value.kind === 'text') return value.text;
  if (value.kind === 'number') return String(value.number);
  return JSON.stringify(value);
}

function valuesOf(spreadsheet: Spreadsheet, sheet: string): Map<string, string> {
  return new Map(
    spreadsheet.readSheet(sheet).cells.map(({ row, column, value }) => [toAddress(row, column), plainValue(value)]),
  );
}

function errorsIn(spreadsheet: Spreadsheet): string[] {
  return spreadsheet.sheets.flatMap(({ name }) =>
    spreadsheet
      .readSheet(name)
      .cells.flatMap(({ row, column, value }) =>
        value?.kind === 'error' ? [`${name}!${toAddress(row, column)} ${value.error}`] : [],
      ),
  );
}

/** The countdowns on the overview, which move with the clock. */
const MOVING = new Set(['C5', 'C6']);

function differences(ours: Spreadsheet, theirs: Spreadsheet): string[] {
  return ['Overview', 'Board declaration'].flatMap((sheet) => {
    const converted = valuesOf(theirs, sheet);
    return [...valuesOf(ours, sheet)].flatMap(([address, value]) => {
      const other = converted.get(address) ?? '';
      return value === other || (sheet === 'Overview' && MOVING.has(address))
        ? []
        : [`${sheet}!${address}: ours "${value}", theirs "${other}"`];
    });
  });
}

/** Days left plus the day itself is today, in every line. */
function countdownProblems(spreadsheet: Spreadsheet): string[] {
  const { cells } = spreadsheet.readSheet('Key dates');
  const todays = new Set<number>();
  for (const { row, column, value } of cells) {
    const date = cells.find((cell) => cell.row === row && cell.column === 2)?.value;
    if (column === 4 && value?.kind === 'number' && date?.kind === 'date')
      todays.add(Math.floor(date.serial) - value.number);
  }
  return todays.size === 1 ? [] : [`they count from ${todays.size} days: ${[...todays].join(', ')}`];
}

/** Our own counts against the overview that LibreOffice calculated. */
function countingProblems(spreadsheet: Spreadsheet): string[] {
  const audit = readAudit(spreadsheet, SCHEME, {});
  const lines = overviewOf(SCHEME, requirementStates(SCHEME, audit.rows));
  const findings = findingsOf(audit, SCHEME, '2024-10-14', lines).filter(({ name }) => name.startsWith('overview-'));
  const overview = valuesOf(spreadsheet, 'Overview');
  const open = lines.filter((line, index) => overview.get(`J${10 + index}`) !== String(line.open));
  return [
    ...findings.map(({ message }) => message),
    ...open.map(({ number }) => `open requirements of safety action ${number}`),
  ];
}

function filledInProblems(spreadsheet: Spreadsheet): string[] {
  const overview = valuesOf(spreadsheet, 'Overview');
  const declaration = valuesOf(spreadsheet, 'Board declaration');
  const problems: string[] = [];
  const expect = (what: string, found: string | undefined, expected: string): void => {
    if (found !== expected) problems.push(`${what}: expected "${expected}", found "${found}"`);
  };
  const expected = SCHEME.safetyActions.map((action, index) => expectedLine(answersOf(action, index)));
  for (const [index, { cells, text, bar }] of expected.entries()) {
    const row = 10 + index;
    for (const [place, count] of cells.entries())
      expect(`Overview!${toAddress(row, 3 + place)}`, overview.get(toAddress(row, 3 + place)), String(count));
    expect(`Overview!K${row}`, overview.get(`K${row}`), text);
    const letters = Array.from({ length: 23 }, (_, place) => overview.get(toAddress(row, 13 + place)) ?? '').join('');
    expect(`the bar of row ${row}, each letter once`, letters.replace(/(.)\1*/g, '$1'), bar);
    expect(
      `Board declaration!C${6 + index}`,
      declaration.get(`C${6 + index}`),
      text.startsWith('Compliant') ? 'Met' : 'Not met',
    );
  }
  const totalRow = 10 + expected.length;
  for (let place = 0; place < 8; place += 1) {
    const sum = expected.reduce((total, { cells }) => total + (cells[place] ?? 0), 0);
    expect(`Overview!${toAddress(totalRow, 3 + place)}`, overview.get(toAddress(totalRow, 3 + place)), String(sum));
  }
  const [compliant, reviewed] = [/^Compliant/, /reviewed$/].map(
    (words) => expected.filter(({ text }) => words.test(text)).length,
  );
  expect(
    'Overview!A7',
    overview.get('A7'),
    `${compliant} of 10 safety actions compliant, ${reviewed} of 10 with evidence reviewed`,
  );
  return problems;
}

/** What the overview must say of a safety action, counted without any formula: C to J, the verdict, and the bar's letters. */
function expectedLine(answers: readonly PlacedAnswer[]): { cells: number[]; text: string; bar: string } {
  const count = (word: string): number => answers.filter(({ status }) => status.toLowerCase() === word).length;
  const [red, amber, green, blue, aside] = ['red', 'amber', 'green', 'blue', 'not applicable'].map(count) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const unassessed = answers.length - red - amber - green - blue - aside;
  const setAside = answers.filter(
    ({ status, comment = '', conditional }) => status === 'Not applicable' && comment.trim() !== '' && conditional,
  ).length;
  const open = answers.length - green - blue - setAside;
  const verdict = green > 0 ? 'Compliant' : 'Compliant, evidence reviewed';
  const parts = [
    ['B', blue],
    ['G', green],
    ['·', aside],
    ['A', amber],
    ['R', red],
    ['–', unassessed],
  ] as const;
  return {
    cells: [red, amber, green, blue, aside, unassessed, answers.length, open],
    text: open > 0 ? `Not yet: ${open} open` : verdict,
    bar: parts.map(([letter, many]) => (many > 0 ? letter : '')).join(''),
  };
}

await main();
