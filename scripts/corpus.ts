/**
 * Reads every .xlsx and .xlsm under a folder with our reader and with openpyxl, an independent one, and compares sheet names, cell
 * positions, values and formulas; the results of formulas that we can work out, with those stored. Then sets a few cells of each
 * and checks that nothing else changed. Prints two tables; exit code 1 on any difference, loss, crash, or file that takes too long.
 *
 * Usage: npm run test:corpus -- DIR [--keep OUT]
 *
 * With --keep, the edited copies stay in OUT, under their own names, beside OUT/edits.json, which lists the edits.
 */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { toAddress } from '../src/xlsx/cell-address.ts';
import { readFileBytes } from '../src/xlsx/package/read-file-bytes.ts';
import { builtInFormat } from '../src/xlsx/read/built-in-formats.ts';
import { openSpreadsheet } from '../src/xlsx/read/open-spreadsheet.ts';
import type { Cell, Sheet, SheetInfo, Spreadsheet } from '../src/xlsx/types.ts';
import { XlsxError } from '../src/xlsx/xlsx-error.ts';
import { editCorpus } from './corpus-edits.ts';
import { compareResults } from './corpus-formulas.ts';
import { askOracle } from './corpus-oracle.ts';
import { Tally } from './tally.ts';
import { withinTime } from './within-time.ts';

const DIFFERENCES_SHOWN = 40;
const MILLISECONDS_A_DAY = 86_400_000;

type OracleValue = ['text' | 'error' | 'date', string] | ['number' | 'elapsed', number] | ['boolean', boolean];

interface OracleSheet {
  readonly name: string;
  readonly values: readonly [row: number, column: number, ...value: OracleValue][];
  readonly formulas: readonly [row: number, column: number, formula: string][];
}

interface OracleReading {
  readonly path: string;
  readonly error?: string;
  /** Whether the file has its styles where openpyxl looks for them. */
  readonly styles?: boolean;
  readonly sheets?: readonly OracleSheet[];
}

interface OurReading {
  readonly spreadsheet: Spreadsheet;
  readonly date1904: boolean;
  readonly sheets: ReadonlyMap<string, { readonly info: SheetInfo; readonly sheet: Sheet }>;
}

/** A cell as each reader sees it. */
interface CellPair {
  readonly ours: Cell | undefined;
  readonly theirs: OracleValue | undefined;
  readonly theirFormula: string | undefined;
  readonly date1904: boolean;
  readonly theyHaveStyles: boolean;
}

/** What openpyxl is known to get wrong or to lose, by kind and never by file, each with a check that nothing else differs. */
const KNOWN_TO_DIFFER: readonly { readonly kind: string; readonly accepts: (pair: CellPair) => boolean }[] = [
  {
    kind: 'empty text, which openpyxl leaves out',
    accepts: ({ ours, theirs }) => ours?.value?.kind === 'text' && ours.value.text === '' && theirs === undefined,
  },
  {
    kind: 'escapes such as _x000D_, which openpyxl leaves as they are',
    accepts: ({ ours, theirs }) =>
      ours?.value?.kind === 'text' && theirs?.[0] === 'text' && unescaped(theirs[1]) === ours.value.text,
  },
  {
    kind: 'times of day and lengths of time: numbers to us, times to openpyxl',
    accepts: ({ ours, theirs }) =>
      ours?.value?.kind === 'number' && theirs?.[0] === 'elapsed' && Math.abs(ours.value.number - theirs[1]) < 1e-7,
  },
  {
    kind: "dates outside Excel's calendar: numbers to us, made-up dates or errors to openpyxl",
    accepts: ({ ours, theirs, date1904 }) =>
      ours?.value?.kind === 'number' &&
      isOutsideCalendar(ours.value.number) &&
      (theirs?.[0] === 'error' ||
        (theirs?.[0] === 'date' && Math.abs(theirSerial(theirs[1], date1904) - ours.value.number) < 1e-5)),
  },
  {
    kind: 'dates by a styles part with a name of its own, which openpyxl does not look for',
    accepts: (pair) => isDateToUsOnly(pair) && !pair.theyHaveStyles,
  },
  {
    kind: 'date formats of a single letter, which openpyxl takes for numbers',
    accepts: (pair) => isDateToUsOnly(pair) && pair.ours?.numberFormat?.length === 1,
  },
  {
    kind: 'date formats built in for other languages (27 to 36, 50 to 58), which openpyxl takes for numbers',
    accepts: (pair) => isDateToUsOnly(pair) && pair.ours?.numberFormat === builtInFormat(27),
  },
  {
    kind: 'lengths of time written as text (PT4H): text to us, times to openpyxl',
    accepts: ({ ours, theirs }) =>
      ours?.value?.kind === 'text' && ours.value.text.startsWith('PT') && theirs?.[0] === 'elapsed',
  },
];

function isDateToUsOnly({ ours, theirs }: CellPair): boolean {
  return ours?.value?.kind === 'date' && theirs?.[0] === 'number' && ours.value.serial === theirs[1];
}

function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_escape, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function isOutsideCalendar(serial: number): boolean {
  return serial < 1 || Math.floor(serial) === 60 || serial > 2_957_003;
}

function theirSerial(iso: string, date1904: boolean): number {
  return (milliseconds(iso) - (date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30))) / MILLISECONDS_A_DAY;
}

/** Neither reader's dates have a zone. */
function milliseconds(iso: string): number {
  return Date.parse(iso.includes('T') ? `${iso}Z` : iso);
}

function hasSameValue({ ours, theirs }: CellPair): boolean {
  const value = ours?.value;
  if (!value || !theirs) return !value && !theirs;
  if (value.kind !== theirs[0]) return false;
  if (value.kind === 'number') return value.number === theirs[1];
  if (value.kind === 'boolean') return value.boolean === theirs[1];
  if (value.kind === 'text') return value.text === theirs[1];
  if (value.kind === 'error') return value.error === theirs[1];
  // Ours are to the second.
  return Math.abs(milliseconds(value.date) - milliseconds(String(theirs[1]))) <= 500;
}

/**
 * The cells an array formula fills look like plain values to openpyxl; to us, they have an empty one.
 */
function hasSameFormula({ ours, theirFormula }: CellPair): boolean {
  return ours?.formula === '' || (ours?.formula === undefined ? undefined : `=${ours.formula}`) === theirFormula;
}

const exceptions = new Tally();
let cellsCompared = 0;

/** Lists what differs between two readings of a file. */
function compare(ours: OurReading, theirs: OracleReading): string[] {
  const theirSheets = theirs.sheets ?? [];
  const theirNames = theirSheets.map(({ name }) => name);
  // openpyxl leaves out sheets without a part of their own. Of those that have one, none may be missing.
  const ourNames = [...ours.sheets.values()]
    .map(({ info }) => info)
    .filter(({ kind, name }) => kind === 'worksheet' || theirNames.includes(name))
    .map(({ name }) => name);
  if (ourNames.join('\n') !== theirNames.join('\n'))
    return [`sheets: ours ${ourNames.join(', ')}  theirs ${theirNames.join(', ')}`];
  return theirSheets.flatMap((sheet) => compareSheet(ours, sheet, theirs.styles ?? false));
}

function compareSheet(ours: OurReading, theirs: OracleSheet, theyHaveStyles: boolean): string[] {
  const { info, sheet } = ours.sheets.get(theirs.name) ?? {};
  if (info?.kind === 'other') {
    for (const _value of theirs.values)
      exceptions.add('cells of macro and dialog sheets, which are no worksheets to us');
    return [];
  }
  const cells = new Map(sheet?.cells.map((cell) => [toAddress(cell.row, cell.column), cell]));
  const theirValues = new Map(theirs.values.map(([row, column, ...value]) => [toAddress(row, column), value]));
  const theirFormulas = new Map(theirs.formulas.map(([row, column, formula]) => [toAddress(row, column), formula]));
  const differences: string[] = [];
  for (const address of new Set([...cells.keys(), ...theirValues.keys(), ...theirFormulas.keys()])) {
    cellsCompared += 1;
    const pair: CellPair = {
      ours: cells.get(address),
      theirs: theirValues.get(address),
      theirFormula: theirFormulas.get(address),
      date1904: ours.date1904,
      theyHaveStyles,
    };
    const isSame = hasSameValue(pair);
    const known = isSame ? undefined : KNOWN_TO_DIFFER.find(({ accepts }) => accepts(pair));
    if (known) exceptions.add(known.kind);
    if ((!isSame && !known) || !hasSameFormula(pair)) differences.push(`${theirs.name}!${address}: ${describe(pair)}`);
  }
  return differences;
}

function describe({ ours, theirs, theirFormula }: CellPair): string {
  const ourSide = JSON.stringify({ value: ours?.value, formula: ours?.formula });
  const theirSide = JSON.stringify({ value: theirs, formula: theirFormula });
  return `ours ${ourSide}  theirs ${theirSide}`;
}

function readOurs(path: string): OurReading {
  const spreadsheet = openSpreadsheet(readFileBytes(path));
  const sheets = spreadsheet.sheets.map(
    (info) => [info.name, { info, sheet: spreadsheet.readSheet(info.name) }] as const,
  );
  return { spreadsheet, date1904: spreadsheet.date1904, sheets: new Map(sheets) };
}

function listWorkbooks(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.xls[xm]$/i.test(name))
    .map((name) => join(folder, name))
    .sort();
}

/** Reads all workbooks, prints the table, and returns how many differences there are. */
async function readCorpus(folder: string, paths: readonly string[]): Promise<number> {
  const refusals = new Tally();
  const unread = new Tally();
  const failures: string[] = [];
  let agreeing = 0;
  let answered = 0;
  let resultsAlike = 0;
  let resultsUntold = 0;
  let longest = { milliseconds: 0, name: '' };
  for await (const theirs of askOracle<OracleReading>('read', paths)) {
    const name = relative(folder, theirs.path);
    answered += 1;
    const start = performance.now();
    try {
      const ours = withinTime(() => readOurs(theirs.path));
      const sheets = [...ours.sheets.values()].map(({ sheet }) => sheet);
      const results = withinTime(() => compareResults(ours.spreadsheet, sheets));
      resultsAlike += results.same;
      resultsUntold += results.untold;
      failures.push(...results.differences.map((difference) => `${name}: ${difference}`));
      // Workbooks in the strict variant come out of openpyxl without any sheet.
      if (!theirs.sheets?.length) unread.add(theirs.error ?? 'strict workbook: no sheets found');
      else {
        const differences = compare(ours, theirs);
        failures.push(...differences.map((difference) => `${name}: ${difference}`));
        if (differences.length === 0) agreeing += 1;
      }
    } catch (refusal) {
      if (refusal instanceof XlsxError) refusals.add(`${refusal.reason}: ${name} ${refusal.message}`);
      else
        failures.push(
          `${name}: crashed or hung: ${refusal instanceof Error ? (refusal.stack ?? refusal.message) : refusal}`,
        );
    }
    const taken = performance.now() - start;
    if (taken > longest.milliseconds) longest = { milliseconds: taken, name };
  }
  if (answered !== paths.length) failures.push(`openpyxl answered for ${answered} of ${paths.length} files`);

  console.log(`${String(paths.length).padStart(7)}  files`);
  console.log(`${String(agreeing).padStart(7)}  read alike, ${cellsCompared} cells`);
  console.log(`${String(resultsAlike).padStart(7)}  results of formulas as stored, ${resultsUntold} left to others`);
  refusals.print('refused by us');
  unread.print('not read by openpyxl, so not compared');
  exceptions.print('cells that openpyxl is known to read otherwise');
  console.log(`${String(failures.length).padStart(7)}  differences, crashes and hangs`);
  for (const failure of failures.slice(0, DIFFERENCES_SHOWN)) console.log(`           ${failure}`);
  console.log(`         longest: ${longest.name}, ${Math.round(longest.milliseconds)} ms`);
  return failures.length;
}

async function run(folder: string, keep: string | undefined): Promise<number> {
  const paths = listWorkbooks(folder);
  if (paths.length === 0) {
    console.error(`No .xlsx or .xlsm under ${folder}`);
    return 2;
  }
  const differences = await readCorpus(folder, paths);
  const losses = await editCorpus(folder, paths, keep);
  return differences + losses > 0 ? 1 : 0;
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { keep: { type: 'string' } } });
const [folder] = positionals;
if (folder === undefined) {
  console.error('Usage: npm run test:corpus -- DIR [--keep OUT]');
  process.exitCode = 2;
} else process.exitCode = await run(folder, values.keep);
