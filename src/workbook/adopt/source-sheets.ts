import type { CellNote } from '../../xlsx/read/cell-notes.ts';
import type { Cell, Spreadsheet } from '../../xlsx/types.ts';
import type { CellPlace } from '../audit-row.ts';
import { type GridRow, type SheetGrid, shownText, toGrid } from '../sheet-grid.ts';

/** The sheets of a workbook, each gone over once. */
export interface SourceSheets {
  grid(sheet: string): SheetGrid;
  row(sheet: string, row: number): GridRow | undefined;
  cellAt(place: CellPlace | undefined): Cell | undefined;
  notes(sheet: string): readonly CellNote[];
}

/** Looks things up in a workbook by where they stand. */
export function sourceSheets(spreadsheet: Spreadsheet): SourceSheets {
  const sheets = new Map<string, { grid: SheetGrid; rows: ReadonlyMap<number, GridRow>; notes: readonly CellNote[] }>();
  const open = (name: string) => {
    const known = sheets.get(name);
    if (known) return known;
    const grid = toGrid(spreadsheet.readSheet(name));
    const rows = new Map(grid.rows.map((row) => [row.row, row]));
    const opened = { grid, rows, notes: spreadsheet.readNotes(name) };
    sheets.set(name, opened);
    return opened;
  };
  return {
    grid: (sheet) => open(sheet).grid,
    row: (sheet, row) => open(sheet).rows.get(row),
    cellAt: (place) => place && open(place.sheet).rows.get(place.row)?.cells.get(place.column),
    notes: (sheet) => open(sheet).notes,
  };
}

/** A cell that would be missed: it shows something, works something out, or leads somewhere. */
export function holdsSomething(cell: Cell): boolean {
  return shownText(cell) !== undefined || cell.formula !== undefined || cell.hyperlink !== undefined;
}

/** What a person would name a cell by: what it shows, else its formula, else where it leads. */
export function nameOf(cell: Cell): string {
  if (shownText(cell) !== undefined) return wordsOf(cell);
  return cell.formula === undefined ? (cell.hyperlink ?? '') : `=${cell.formula}`;
}

/** What a cell shows, its line breaks as Excel makes them. */
export function wordsOf(cell: Cell): string {
  return (shownText(cell) ?? '').replace(/\r\n?/g, '\n');
}
