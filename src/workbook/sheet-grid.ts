import { displayText } from '../xlsx/cell-text.ts';
import type { Cell, Sheet } from '../xlsx/types.ts';

/** One row of a sheet: its number and its cells by column, both 1-based. */
export interface GridRow {
  readonly row: number;
  readonly cells: ReadonlyMap<number, Cell>;
}

/** A sheet as a person reads it: row by row, with what each cell shows. */
export interface SheetGrid {
  readonly sheet: Sheet;
  readonly rows: readonly GridRow[];
}

/** Gathers the cells of a sheet into rows. */
export function toGrid(sheet: Sheet): SheetGrid {
  const rows: { row: number; cells: Map<number, Cell> }[] = [];
  for (const cell of sheet.cells) {
    let last = rows.at(-1);
    if (last?.row !== cell.row) {
      last = { row: cell.row, cells: new Map() };
      rows.push(last);
    }
    last.cells.set(cell.column, cell);
  }
  return { sheet, rows };
}

/** What the cell shows, without outer white space; undefined where it shows nothing. */
export function shownText(cell: Cell | undefined): string | undefined {
  const text = cell && displayText(cell).trim();
  return text === '' ? undefined : text;
}
