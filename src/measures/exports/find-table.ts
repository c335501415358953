import { plainWords } from '../../shared/plain-words.ts';
import { printableText } from '../../shared/printable-text.ts';
import type { ExportFault, ExportRecord, ExportRow, ExportSheet, ExportTable } from './export-table.ts';

/** How far down the headings may stand: exports have titles and filters above them. */
const HIGHEST_LINES = 30;

/** How the columns of an export are told. */
export interface ColumnFinder<Column extends string> {
  /** What a heading is for; undefined where it is not known, and its column is never read. */
  columnOf(heading: string): Column | undefined;
  /** Whether these columns together can only be the headings. */
  areHeadings(columns: ReadonlySet<Column>): boolean;
  /** Whether only one column can be for it. */
  isOnly(column: Column): boolean;
}

/** Finds the table of a sheet by its headings; undefined where there is none. Two columns that could both be the same are refused. */
export function findTable<Column extends string>(
  { path, sheet, records }: ExportSheet,
  finder: ColumnFinder<Column>,
): ExportTable<Column> | { readonly fault: ExportFault } | undefined {
  for (const [index, { line, fields: headings }] of records.slice(0, HIGHEST_LINES).entries()) {
    const columns = headings.map((heading) => finder.columnOf(heading));
    if (!finder.areHeadings(new Set(columns.filter((column) => column !== undefined)))) continue;
    const second = columns.findIndex(
      (column, at) => column !== undefined && finder.isOnly(column) && columns.indexOf(column) !== at,
    );
    if (second >= 0) return { fault: twice(path, line, headings, columns, second) };
    const below = records.slice(index + 1).filter(({ fields }) => !isSameLine(fields, headings));
    return { path, sheet, line, headings, columns, rows: below.map((record) => rowOf(path, sheet, columns, record)) };
  }
  return undefined;
}

function rowOf<Column extends string>(
  path: string,
  sheet: string | undefined,
  columns: readonly (Column | undefined)[],
  { line, fields, fault }: ExportRecord,
): ExportRow<Column> {
  const cells: [Column, string][] = [];
  for (const [index, field] of fields.entries()) {
    const column = columns[index];
    const text = column === undefined ? '' : field.trim();
    if (column !== undefined && text !== '') cells.push([column, text]);
  }
  // A comma without its quotes moves every value behind it.
  const isLonger = fields.slice(columns.length).some((field) => field.trim() !== '');
  return {
    place: { path, sheet, line },
    fault: fault ?? (isLonger ? 'has more values than there are headings' : undefined),
    cells,
  };
}

/** Long exports repeat their headings on every page. */
function isSameLine(fields: readonly string[], headings: readonly string[]): boolean {
  return fields.every((field, index) => plainWords(field) === plainWords(headings[index] ?? ''));
}

function twice<Column extends string>(
  path: string,
  line: number,
  headings: readonly string[],
  columns: readonly (Column | undefined)[],
  second: number,
): ExportFault {
  const column = columns[second];
  const named = [columns.indexOf(column), second].map((index) => `"${printableText(headings[index] ?? '')}"`);
  return {
    path,
    reason: 'ambiguous-heading',
    message: `${path} line ${line} heads two columns that could be the same: ${named.join(' and ')}.`,
    advice: `Say which one with --map: {"columns": {"${column}": ${named[0]}}}.`,
  };
}
