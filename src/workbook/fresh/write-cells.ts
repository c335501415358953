import type { Cell, CellValue, Worksheet } from 'exceljs';
import type { Moment } from '../../shared/dates/moment.ts';
import type { CellStyle } from './cell-styles.ts';

/** Writes a value, or nothing, into a cell with its style. Rows and columns are 1-based. */
export function put(
  sheet: Worksheet,
  row: number,
  column: number,
  value: CellValue | undefined,
  style: CellStyle,
): Cell {
  const cell = sheet.getCell(row, column);
  cell.value = value ?? null;
  cell.style = style;
  return cell;
}

/** Writes neighbouring cells from `column` on, all in one style. */
export function putRow(
  sheet: Worksheet,
  row: number,
  column: number,
  values: readonly (CellValue | undefined)[],
  style: CellStyle,
): void {
  for (const [index, value] of values.entries()) put(sheet, row, column + index, value, style);
}

/** A formula with the result it has today, so that readers that don't calculate see it too. */
export function formula(text: string, result: string | number | Date): CellValue {
  return { formula: text, result, date1904: false };
}

/** A link to another place in this workbook. */
export function internalLink(text: string, target: string): CellValue {
  return { text, hyperlink: target };
}

/** A date or a time as London's clocks show it, the way a spreadsheet keeps one: without a zone. */
export function wallClock(moment: Moment): Date {
  return new Date(moment.includes('T') ? `${moment}Z` : `${moment}T00:00Z`);
}
