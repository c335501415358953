import { plainWords } from '../../shared/plain-words.ts';
import type { ExportFault, ExportSheet, ExportTable, OrFault } from '../exports/export-table.ts';
import { type ColumnFinder, findTable } from '../exports/find-table.ts';
import { knownColumns } from '../exports/known-columns.ts';
import { type MeasureMap, NOT_COUNTED } from '../exports/measure-map.ts';
import { REGISTER_WORDS, type RegisterColumn } from './register-columns.ts';
import type { TrainingWords } from './training-words.ts';

/** What stands beside the name of a training where its column holds the dates of it. */
const BESIDE = new Set(
  'date attended last of completed completion most recent update training study day on done'.split(' '),
);
const YEAR = /^20\d\d$/;
const ASIDE = /\([^)]*\)/g;
/** Dates on which nobody attended. */
const OTHER_DATES = /\b(expir\w*|due|next|book\w*|renew\w*|valid|plan\w*|refresh\w*)\b/;

/** The tables of a register: long, a row for each attendance, or wide, a column for each element; and lists of staff. */
export function registerTables(
  sheets: readonly ExportSheet[],
  words: TrainingWords,
  map: MeasureMap,
): OrFault<{ readonly tables: readonly ExportTable<RegisterColumn>[] }> {
  const finder = registerColumns(words, map);
  const tables: ExportTable<RegisterColumn>[] = [];
  for (const sheet of sheets) {
    const table = findTable(sheet, finder);
    if (table !== undefined && 'fault' in table) return table;
    if (table !== undefined) tables.push(table);
    else if (sheet.sheet === undefined) return { fault: noRegister(sheet.path) };
  }
  const without = sheets.find(({ path }) => !tables.some((table) => table.path === path));
  if (without !== undefined) return { fault: noRegister(without.path) };
  const fault = lacking(tables, words);
  return fault === undefined ? { tables } : { fault };
}

function registerColumns(words: TrainingWords, map: MeasureMap): ColumnFinder<RegisterColumn> {
  const named = knownColumns(REGISTER_WORDS, map.columns);
  return {
    columnOf: (heading) => named(heading) ?? datesColumn(heading, words),
    areHeadings: (columns) => columns.has('person') && columns.size > 1,
    isOnly: (column) => !column.startsWith('on '),
  };
}

/** `PROMPT date attended` heads dates of the maternity emergencies. */
function datesColumn(heading: string, { elementOf }: TrainingWords): RegisterColumn | undefined {
  const plain = plainWords(heading);
  if (OTHER_DATES.test(plain)) return undefined;
  const names = [heading, heading.replace(ASIDE, ' ')].flatMap((each) => [each, withoutBesides(each)]);
  const element = names.map(elementOf).find((found) => found !== undefined);
  return element === undefined || element === NOT_COUNTED ? undefined : `on ${element}`;
}

function withoutBesides(heading: string): string {
  const words = plainWords(heading).split(' ');
  return words.filter((word) => !BESIDE.has(word) && !YEAR.test(word)).join(' ');
}

/** What no figure can be counted without. */
function lacking(
  tables: readonly ExportTable<RegisterColumn>[],
  { staffGroupOf }: TrainingWords,
): ExportFault | undefined {
  const [first] = tables;
  if (first === undefined) return undefined;
  const hasAny = (...wanted: RegisterColumn[]) =>
    tables.some(({ columns }) => wanted.some((column) => columns.includes(column)));
  const isByGroup = tables.some(({ sheet }) => sheet !== undefined && staffGroupOf(sheet) !== undefined);
  if (!hasAny('title', 'staffGroup') && !isByGroup) {
    return withoutColumn(first.path, 'no column with job titles or staff groups', 'title');
  }
  const half = tables.find(({ columns }) => columns.includes('element') && !columns.includes('attended'));
  if (half)
    return withoutColumn(
      half.path,
      `no column with the dates attended, beside "${headingOf(half, 'element')}"`,
      'attended',
    );
  const isDated = tables.some(({ columns }) => columns.includes('attended') && columns.includes('element'));
  const isWide = tables.some(({ columns }) => columns.some((column) => column?.startsWith('on ')));
  return isDated || isWide
    ? undefined
    : withoutColumn(first.path, 'no column with what was attended, and when', 'element');
}

function headingOf({ headings, columns }: ExportTable<RegisterColumn>, column: RegisterColumn): string {
  return headings[columns.indexOf(column)] ?? '';
}

function withoutColumn(path: string, lacks: string, column: string): ExportFault {
  return {
    path,
    reason: 'no-column',
    message: `${path} has ${lacks}.`,
    advice: `Give the file that has it as well, or name the column with --map: {"columns": {"${column}": "Its heading"}}.`,
  };
}

function noRegister(path: string): ExportFault {
  return {
    path,
    reason: 'no-register',
    message: `${path} is no register of training: no line of it heads references of people, with their job title or training beside them.`,
    advice:
      'Give people a reference such as their employee number, or name its column with --map: {"columns": {"person": "Its heading"}}. Names are never read.',
  };
}
