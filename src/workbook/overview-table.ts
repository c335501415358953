import type { Scheme, StatusName } from '../scheme/scheme.ts';
import { plainWords } from '../shared/plain-words.ts';
import { toAddress } from '../xlsx/cell-address.ts';
import type { Cell } from '../xlsx/types.ts';
import { actionInName } from './action-context.ts';
import type { CellPlace } from './audit-row.ts';
import { type GridRow, type SheetGrid, shownText } from './sheet-grid.ts';

export type OverviewColumn = StatusName | 'Not applicable' | 'Total';

/** A count in the overview as it was last stored. */
export interface OverviewFigure {
  readonly column: OverviewColumn;
  /** A formula may never have been calculated; a cell may hold text or an error where a number should be. */
  readonly stored: number | 'not calculated' | 'not a number';
  /** Absent where a number was typed, or nothing stands there. */
  readonly formula: string | undefined;
  readonly place: CellPlace;
}

/** A line of the overview: a safety action's, or the total. */
export interface OverviewLine {
  readonly action: number | 'total';
  readonly figures: readonly OverviewFigure[];
}

/**
 * Finds the overview on a sheet: a row headed with every status by name, and below it a line for each safety action.
 * Undefined when the sheet holds none.
 */
export function readOverview(grid: SheetGrid, scheme: Scheme): OverviewLine[] | undefined {
  for (const [index, header] of grid.rows.entries()) {
    const columns = overviewColumns(header, scheme);
    if (!columns) continue;
    const lines = linesBelow(grid, index, columns, scheme);
    if (lines.length > 0) return lines;
  }
  return undefined;
}

/** The lines of one table: they end with its total, or where a line or the headings come a second time. */
function linesBelow(
  grid: SheetGrid,
  header: number,
  columns: ReadonlyMap<number, OverviewColumn>,
  scheme: Scheme,
): OverviewLine[] {
  const leftmost = Math.min(...columns.keys());
  const lines: OverviewLine[] = [];
  for (const row of grid.rows.slice(header + 1)) {
    const action = lineAction(row, leftmost, scheme);
    if (overviewColumns(row, scheme) || lines.some((line) => line.action === action)) break;
    if (action === undefined) continue;
    lines.push({ action, figures: readFigures(grid, row, columns) });
    if (action === 'total') break;
  }
  return lines;
}

function overviewColumns(header: GridRow, scheme: Scheme): Map<number, OverviewColumn> | undefined {
  const columns = new Map<number, OverviewColumn>();
  for (const [column, cell] of header.cells) {
    const words = plainWords(shownText(cell) ?? '');
    const status = scheme.statuses.find(({ name }) => name.toLowerCase() === words)?.name;
    if (status) columns.set(column, status);
    else if (words === 'not applicable' || words === 'n a') columns.set(column, 'Not applicable');
    else if (words === 'total' || words === 'total requirements') columns.set(column, 'Total');
  }
  const found = new Set(columns.values());
  return scheme.statuses.every(({ name }) => found.has(name)) ? columns : undefined;
}

function lineAction(row: GridRow, leftmost: number, scheme: Scheme): OverviewLine['action'] | undefined {
  for (const [column, cell] of row.cells) {
    if (column >= leftmost) return undefined;
    const text = shownText(cell);
    if (text === undefined) continue;
    if (/^(grand )?total/i.test(text)) return 'total';
    const action = actionInName(text, scheme);
    if (action !== undefined) return action;
  }
  return undefined;
}

function readFigures(
  grid: SheetGrid,
  { row, cells }: GridRow,
  columns: ReadonlyMap<number, OverviewColumn>,
): OverviewFigure[] {
  return [...columns].map(([index, column]) => ({
    column,
    stored: storedNumber(cells.get(index)),
    formula: cells.get(index)?.formula,
    place: { sheet: grid.sheet.name, cell: toAddress(row, index), row, column: index },
  }));
}

/** In a table of counts, a blank and a dash are none. */
function storedNumber(cell: Cell | undefined): OverviewFigure['stored'] {
  const text = shownText(cell);
  if (cell?.value?.kind === 'number') return cell.value.number;
  if (text === undefined) return cell?.formula === undefined ? 0 : 'not calculated';
  return /^[-\u2013\u2014]$/.test(text) ? 0 : 'not a number';
}
