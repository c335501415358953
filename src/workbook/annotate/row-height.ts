import type { NewCell } from '../../xlsx/add-sheet/new-sheet.ts';
import { countLines } from '../fresh/text-lines.ts';

/** The width of a column is counted in digits, and the narrowest usual font has them this wide. */
const PIXELS_PER_DIGIT = 7;
const CELL_PADDING_PIXELS = 7;
const LINE_HEIGHT = 1.3;
const ROW_PADDING_POINTS = 4;
const USUAL_POINTS = 11;
/** As high as Excel lets a row be. */
const HIGHEST_ROW = 409;

/** The height in points that a row needs to show all its text, in columns so many characters wide. */
export function rowHeight(cells: readonly NewCell[], columnWidths: readonly number[]): number {
  const heights = cells.map(({ value, look: { size = USUAL_POINTS, wrapped } }, column) => {
    const pixels = (columnWidths[column] ?? 0) * PIXELS_PER_DIGIT - CELL_PADDING_PIXELS;
    const lines = value.kind === 'text' && wrapped ? countLines(value.text, size, pixels) : 1;
    return lines * size * LINE_HEIGHT + ROW_PADDING_POINTS;
  });
  return Math.min(HIGHEST_ROW, Math.ceil(Math.max(USUAL_POINTS * LINE_HEIGHT + ROW_PADDING_POINTS, ...heights)));
}
