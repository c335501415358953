import type { Worksheet } from 'exceljs';
import type { SafetyAction } from '../../scheme/scheme.ts';
import { toAddress, toColumnLetters } from '../../xlsx/cell-address.ts';
import { STYLES } from './cell-styles.ts';
import { formatWhere, LOOKS, statusLook, whenWord } from './conditional-looks.ts';
import { type OverviewCounts, overviewCell, overviewColumn } from './overview-layout.ts';
import { formula, put } from './write-cells.ts';

/** Best first, so that the bar fills from the left. A letter, so that it reads without colour. */
const PARTS = [
  { column: 'Blue', letter: 'B', look: statusLook('Blue') },
  { column: 'Green', letter: 'G', look: statusLook('Green') },
  { column: 'Not applicable', letter: '·', look: statusLook('Not applicable') },
  { column: 'Amber', letter: 'A', look: statusLook('Amber') },
  { column: 'Red', letter: 'R', look: statusLook('Red') },
  { column: 'Not assessed', letter: '–', look: LOOKS.notAssessed },
] as const;

/** What the letters mean, for the heading of the bars. */
export const BAR_KEY = PARTS.map(({ letter, column }) => `${letter} ${column}`).join(', ');

const FEWEST_CELLS = 20;
const MOST_CELLS = 40;

/** As many cells as the largest safety action has requirements, so that none of them falls between two cells. */
export function barCells(actions: readonly SafetyAction[]): number {
  const largest = Math.max(...actions.map(({ requirements }) => requirements.length));
  return Math.min(MOST_CELLS, Math.max(FEWEST_CELLS, largest));
}

/**
 * Writes the bar of one row. Its cells pick letters at even steps, from the first to the last, out of the row's
 * requirements sorted best first.
 */
export function writeBar(sheet: Worksheet, row: number, cells: number, counts: OverviewCounts): void {
  const start = overviewColumn('bar');
  const sorted = PARTS.map(({ column, letter }) => `REPT("${letter}",${overviewCell(column, row)})`).join('&');
  const sortedNow = PARTS.map(({ column, letter }) => letter.repeat(counts[column])).join('');
  const firstCell = `$${toAddress(row, start)}`;
  for (let index = 0; index < cells; index += 1) {
    const step = `(COLUMNS(${firstCell}:${toAddress(row, start + index)})-1)*(${overviewCell('total', row)}-1)/${cells - 1}`;
    const stepNow = Math.round((index * (counts.total - 1)) / (cells - 1));
    put(
      sheet,
      row,
      start + index,
      formula(`MID(${sorted},1+ROUND(${step},0),1)`, sortedNow.charAt(stepNow)),
      STYLES.bar,
    );
  }
}

/** Colours the bars by their letters. */
export function formatBars(sheet: Worksheet, firstRow: number, lastRow: number, cells: number): void {
  const start = overviewColumn('bar');
  const range = `${toColumnLetters(start)}${firstRow}:${toAddress(lastRow, start + cells - 1)}`;
  formatWhere(
    sheet,
    range,
    PARTS.map(({ letter, look }) => whenWord(letter, look)),
  );
}
