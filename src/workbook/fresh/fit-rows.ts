import type { Cell, Row, Worksheet } from 'exceljs';
import { countLines } from './text-lines.ts';

/** Arial 11 shows a digit 8 pixels wide; the width of a column is counted in digits. */
const PIXELS_PER_DIGIT = 8;
const CELL_PADDING_PIXELS = 7;
const LINE_HEIGHT = 1.3;
const ROW_PADDING_POINTS = 4;

/** Gives every row the height its text needs at first; from then on the spreadsheet program fits it to what is typed. */
export function fitRows(sheet: Worksheet): void {
  sheet.eachRow({ includeEmpty: true }, (row) => {
    row.height = neededHeight(row, sheet);
  });
}

function neededHeight(row: Row, sheet: Worksheet): number {
  let height = 0;
  row.eachCell({ includeEmpty: true }, (cell) => {
    const points = cell.font?.size ?? 11;
    height = Math.max(height, lineCount(cell, points, sheet) * points * LINE_HEIGHT + ROW_PADDING_POINTS);
  });
  return Math.ceil(height);
}

function lineCount(cell: Cell, points: number, sheet: Worksheet): number {
  if (!cell.alignment?.wrapText) return 1;
  const digits = sheet.getColumn(Number(cell.col)).width ?? 0;
  return countLines(shownText(cell), points, digits * PIXELS_PER_DIGIT - CELL_PADDING_PIXELS);
}

/** Numbers, dates and what formulas give don't wrap here. */
function shownText({ value }: Cell): string {
  if (typeof value === 'string') return value;
  return value !== null && typeof value === 'object' && 'hyperlink' in value ? value.text : '';
}
