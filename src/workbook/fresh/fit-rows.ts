import type { Cell, Row, Worksheet } from 'exceljs';
import type { Field } from '../fields.ts';
import { columnOf } from './audit-columns.ts';
import type { SafetyActionLayout } from './safety-action-layout.ts';
import { countLines } from './text-lines.ts';

/** What is to be filled in, by the requirement's id. */
export type RowTexts = ReadonlyMap<string, ReadonlyMap<Field, string>>;

/** Arial 11 shows a digit 8 pixels wide; the width of a column is counted in digits. */
const PIXELS_PER_DIGIT = 8;
const CELL_PADDING_PIXELS = 7;
const LINE_HEIGHT = 1.3;
const ROW_PADDING_POINTS = 4;
/** As high as Excel lets a row be. */
const HIGHEST_ROW = 409;

/** Gives every row the height its text needs at first; from then on the spreadsheet program fits it to what is typed. */
export function fitRows(sheet: Worksheet): void {
  sheet.eachRow({ includeEmpty: true }, (row) => {
    row.height = neededHeight(row, sheet);
  });
}

/** Makes rows of a safety action high enough for what is to be filled in. */
export function fitRowsTo(
  sheet: Worksheet | undefined,
  { lines }: SafetyActionLayout,
  texts: RowTexts | undefined,
): void {
  for (const line of lines) {
    if (line.kind === 'group' || !sheet) continue;
    const fields = [...(texts?.get(line.requirement.id) ?? [])];
    fitRowTo(sheet, line.row, new Map(fields.map(([field, text]) => [columnOf(field), text])));
  }
}

/** Makes a row high enough for texts that are to be filled in, by column. */
export function fitRowTo(sheet: Worksheet, number: number, texts: ReadonlyMap<number, string>): void {
  const row = sheet.getRow(number);
  for (const [column, text] of texts) {
    const points = sheet.getCell(number, column).font?.size ?? 11;
    const pixels = pixelsOf(sheet, column);
    const count = text.split('\n').reduce((sum, each) => sum + countLines(each, points, pixels), 0);
    row.height = Math.min(HIGHEST_ROW, Math.max(row.height, heightOf(count, points)));
  }
}

function neededHeight(row: Row, sheet: Worksheet): number {
  let height = 0;
  row.eachCell({ includeEmpty: true }, (cell) => {
    const points = cell.font?.size ?? 11;
    height = Math.max(height, heightOf(lineCount(cell, points, sheet), points));
  });
  return height;
}

function heightOf(lines: number, points: number): number {
  return Math.ceil(lines * points * LINE_HEIGHT + ROW_PADDING_POINTS);
}

function pixelsOf(sheet: Worksheet, column: number): number {
  return (sheet.getColumn(column).width ?? 0) * PIXELS_PER_DIGIT - CELL_PADDING_PIXELS;
}

function lineCount(cell: Cell, points: number, sheet: Worksheet): number {
  if (!cell.alignment?.wrapText) return 1;
  return countLines(shownText(cell), points, pixelsOf(sheet, Number(cell.col)));
}

/** Numbers, dates and what formulas give don't wrap here. */
function shownText({ value }: Cell): string {
  if (typeof value === 'string') return value;
  return value !== null && typeof value === 'object' && 'hyperlink' in value ? value.text : '';
}
