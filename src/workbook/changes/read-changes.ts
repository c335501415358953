import { extname, resolve } from 'node:path';
import { decodeTextFile } from '../../shared/decode-text.ts';
import { InputError } from '../../shared/errors.ts';
import { withoutGuard } from '../../shared/formula-guard.ts';
import { printableText } from '../../shared/printable-text.ts';
import { displayText } from '../../xlsx/cell-text.ts';
import { readFileBytes } from '../../xlsx/package/read-file-bytes.ts';
import { XlsxError } from '../../xlsx/xlsx-error.ts';
import { workbookIn } from '../open-workbook.ts';
import { toGrid } from '../sheet-grid.ts';
import { readChangeLine } from './change-cells.ts';
import { changeColumns, nearestHeading } from './change-columns.ts';
import { readJsonChanges } from './change-json.ts';
import type { ChangeLine } from './change-line.ts';

interface Record {
  readonly line: number;
  readonly fields: readonly string[];
  /** Which of the fields hold a number, where that is known. */
  readonly numbers?: ReadonlySet<number>;
  readonly fault?: string | undefined;
}

/**
 * Reads a list of changes: CSV, JSON or a workbook, told by the name, or by the content where the name says nothing.
 * @param path - as the user typed it; `-` for standard input.
 * @throws InputError when it is no such list, or has a column that nobody knows.
 */
export async function readChanges(path: string, bytes: Buffer): Promise<ChangeLine[]> {
  const kind = kindOf(path, bytes);
  if (kind === 'xlsx') return fromRecords(path, recordsInWorkbook(path, bytes));
  const text = decodeTextFile(bytes);
  if (kind === 'json') {
    const { jsonItems } = await import('../../shared/json-items.ts');
    return readJsonChanges(path, jsonItems(text, ['changes', 'requirements']));
  }
  const { parseCsv } = await import('../../shared/parse-csv.ts');
  return fromRecords(path, parseCsv(text));
}

/**
 * The bytes of a list of changes.
 * @param path - as the user typed it.
 * @throws InputError when it can't be read.
 */
export function readListFile(path: string, cwd: string): Buffer {
  try {
    return readFileBytes(resolve(cwd, path));
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    throw new InputError(
      path,
      error.reason,
      `${path} ${error.message}.`,
      error.reason === 'not-a-file'
        ? 'Send the list to standard input, and give - for its name.'
        : 'Check the name and the folder of the list.',
      error,
    );
  }
}

function kindOf(path: string, bytes: Buffer): 'xlsx' | 'json' | 'csv' {
  const extension = extname(path).toLowerCase();
  if (bytes.subarray(0, 2).toString('latin1') === 'PK' || /^\.xls[xm]$/.test(extension)) return 'xlsx';
  if (extension === '.json' || (extension !== '.csv' && /^\s*[[{]/.test(decodeTextFile(bytes.subarray(0, 1000)))))
    return 'json';
  return 'csv';
}

/** The only sheet with a heading for the requirement's number. */
function recordsInWorkbook(path: string, bytes: Buffer): Record[] {
  const { spreadsheet } = workbookIn(path, bytes);
  const lists = spreadsheet.sheets
    .filter(({ kind, state }) => kind === 'worksheet' && state === 'visible')
    .map(({ name }) => ({ name, records: recordsInSheet(toGrid(spreadsheet.readSheet(name)).rows) }))
    .filter(({ records }) => records.length > 0);
  const [list, second] = lists;
  if (!list) throw noList(path);
  if (!second) return list.records;
  const names = lists.map(({ name }) => `"${printableText(name)}"`).join(', ');
  const advice = 'Put all changes on one sheet; to bring over a whole workbook, use mis adopt.';
  throw new InputError(
    path,
    'several-lists',
    `${path} has lists of changes on ${lists.length} sheets: ${names}.`,
    advice,
  );
}

function recordsInSheet(rows: ReturnType<typeof toGrid>['rows']): Record[] {
  const records = rows.map(({ row, cells }): Record => {
    const fields = Array.from({ length: Math.max(0, ...cells.keys()) }, (_, index) => {
      const cell = cells.get(index + 1);
      return cell ? displayText(cell) : '';
    });
    const numeric = [...cells.values()].filter(({ value }) => value?.kind === 'number');
    return { line: row, fields, numbers: new Set(numeric.map(({ column }) => column - 1)) };
  });
  const header = records.findIndex(({ fields }) => isHeader(fields));
  return header < 0 ? [] : records.slice(header);
}

function isHeader(fields: readonly string[]): boolean {
  const columns = changeColumns(fields);
  return (
    columns.includes('id') &&
    columns.some((column) => column !== undefined && !['id', 'text', 'ignored'].includes(column))
  );
}

function fromRecords(path: string, [header, ...records]: readonly Record[]): ChangeLine[] {
  const columns = changeColumns(header?.fields ?? []);
  if (!header || !columns.includes('id')) throw noList(path);
  const unknown = header.fields.filter((heading, index) => columns[index] === undefined && heading.trim() !== '');
  if (unknown.length > 0) throw unknownHeadings(path, header.line, unknown);
  if (!isHeader(header.fields)) throw noList(path);
  refuseTwice(path, header, columns);
  return records.map(({ line, fields, numbers, fault }) => ({
    ...readChangeLine(line, columns, fields.map(withoutGuard), numbers),
    ...(fault === undefined ? {} : { fault: `It ${fault}.` }),
  }));
}

function refuseTwice(path: string, { line, fields }: Record, columns: readonly unknown[]): void {
  const second = columns.findIndex(
    (column, index) => column !== undefined && column !== 'ignored' && columns.indexOf(column) !== index,
  );
  if (second < 0) return;
  const [one, other] = [columns.indexOf(columns[second]), second].map(
    (index) => `"${printableText(fields[index] ?? '')}"`,
  );
  const message = `${path} line ${line} heads two columns that mean the same: ${one} and ${other}.`;
  throw new InputError(path, 'ambiguous-heading', message, 'Take one of them out.');
}

function noList(path: string): InputError {
  return new InputError(
    path,
    'no-changes',
    `${path} is no list of changes: it has no line that heads a requirement and what to change.`,
    'Begin with headings such as: Requirement, Status, Lead, Evidence held, Evidence location, Approved by, Approved on, Due date, Comments.',
  );
}

function unknownHeadings(path: string, line: number, headings: readonly string[]): InputError {
  const named = headings.map((heading) => {
    const meant = nearestHeading(heading);
    return `"${printableText(heading)}"${meant === undefined ? '' : ` (did you mean "${meant}"?)`}`;
  });
  const what = headings.length === 1 ? 'a column that is' : 'columns that are';
  const message = `${path} line ${line} heads ${what} not known: ${named.join(', ')}.`;
  return new InputError(path, 'unknown-heading', message, 'Correct the heading, or take the column out.');
}
