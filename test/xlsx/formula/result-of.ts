import { parseAddress } from '../../../src/xlsx/cell-address.ts';
import { resultsAfter } from '../../../src/xlsx/formula/recalculate.ts';
import type { CellEdit } from '../../../src/xlsx/patch/patch-types.ts';
import type { Cell, DefinedName, Spreadsheet } from '../../../src/xlsx/types.ts';
import { type CellInput, makeSpreadsheet } from '../../support/make-spreadsheet.ts';
import type { CaseCell } from './tricky-formulas.ts';

type Cells = Readonly<Record<string, CaseCell>>;

interface Book {
  readonly sheets?: Readonly<Record<string, Cells>>;
  readonly names?: readonly DefinedName[];
  readonly edits?: readonly CellEdit[];
}

/** Puts a formula into Z30 of a sheet with the cells, and tells what it comes to. */
export function resultOf(formula: string, cells: Cells = {}, book: Book = {}): string | number | boolean | undefined {
  const spreadsheet = bookOf({ Sheet1: { ...cells, Z30: { formula } }, ...book.sheets }, book.names);
  const place: Cell = { row: 30, column: 26, value: undefined, formula, hyperlink: undefined, numberFormat: undefined };
  const result = resultsAfter(spreadsheet, book.edits ?? [])('Sheet1', place);
  if (result?.kind === 'text') return result.text;
  return result?.kind === 'number' ? result.number : result?.boolean;
}

export function bookOf(sheets: Readonly<Record<string, Cells>>, names: readonly DefinedName[] = []): Spreadsheet {
  const rows = Object.entries(sheets).map(([name, cells]) => [name, rowsOf(cells)] as const);
  return { ...makeSpreadsheet(Object.fromEntries(rows)), definedNames: names };
}

function rowsOf(cells: Cells): CellInput[][] {
  const rows: CellInput[][] = [];
  for (const [address, input] of Object.entries(cells)) {
    const position = parseAddress(address);
    if (!position) throw new Error(`no address: ${address}`);
    while (rows.length < position.row) rows.push([]);
    const row = rows[position.row - 1] ?? [];
    while (row.length < position.column) row.push(undefined);
    row[position.column - 1] = input;
  }
  return rows;
}
