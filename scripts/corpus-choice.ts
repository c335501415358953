import { crc32 } from 'node:zlib';
import { toAddress } from '../src/xlsx/cell-address.ts';
import type { CellEdit, EditValue } from '../src/xlsx/patch/patch-types.ts';
import type { Cell, CellRange, Sheet, Spreadsheet } from '../src/xlsx/types.ts';
import { CORPUS_VALUES } from './corpus-values.ts';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const MOST_EDITS = 5;

interface Place {
  readonly row: number;
  readonly column: number;
}

/** A way to find a cell to set; undefined where the sheet has none of the kind. */
type Choice = (sheet: Sheet) => Place | undefined;

const PLAIN: readonly Choice[] = [
  ({ cells }) => cells.find((cell) => isPlain(cell, 'text')),
  ({ cells }) => cells.find((cell) => isPlain(cell, 'number')),
  ({ cells }) => ({ row: (cells.at(-1)?.row ?? 0) + 2, column: 2 }),
  ({ cells }) => cells.findLast((cell) => isPlain(cell, 'text')),
  (sheet) => gapInRow(sheet),
  (sheet) => missingRow(sheet),
];

/** What is refused as a rule, or lies where nothing is. */
const AWKWARD: readonly Choice[] = [
  ({ cells }) => cells.find(({ formula }) => formula !== undefined && formula !== ''),
  ({ merges }) => merges[0] && lastOf(merges[0]),
  ({ fills }) => fills[0] && lastOf(fills[0]),
  ({ cells }) => cells.findLast(({ formula }) => formula !== undefined),
  ({ merges }) => merges[0] && { row: merges[0].top, column: merges[0].left },
  ({ cells }) => cells.find(({ hyperlink }) => hyperlink !== undefined),
  ({ cells }) => cells.find(({ value }) => value?.kind === 'error'),
  ({ cells }) => cells.find(({ value }) => value?.kind === 'date'),
  ({ cells }) => ({
    row: (cells.at(-1)?.row ?? 0) + 37,
    column: Math.max(0, ...cells.slice(-9).map(({ column }) => column)) + 9,
  }),
  () => ({ row: 1, column: 1 }),
];

/**
 * One to five cells of a workbook to set, always the same ones for a file of that name: a plain one first, then places and values
 * that differ from file to file.
 */
export function chooseEdits(book: Spreadsheet, file: string): CellEdit[] {
  const luck = crc32(file);
  const sheets = book.sheets.filter(({ kind }) => kind === 'worksheet').map(({ name }) => book.readSheet(name));
  const first = sheets.find(({ cells }) => cells.some((cell) => isPlain(cell))) ?? sheets[0];
  if (!first) return [];
  const wanted = 1 + (luck % MOST_EDITS);
  const other = sheets[luck % sheets.length] ?? first;
  const [start, ...plain] = rotated(PLAIN, luck);
  const choices = [...(start ? [start] : []), ...interleaved(rotated(AWKWARD, luck >>> 3), plain)];
  const edits = new Map<string, CellEdit>();
  for (const [index, choose] of choices.entries()) {
    // The third goes to another sheet, where there is one.
    const sheet = index === 2 ? other : first;
    const place = choose(sheet);
    if (edits.size === wanted || !place || place.row > LAST_ROW || place.column > LAST_COLUMN) continue;
    const { row, column } = place;
    const key = `${sheet.name}!${toAddress(row, column)}`;
    const isBlank = !sheet.cells.some((cell) => cell.row === row && cell.column === column);
    const value = valueFor(luck + edits.size, isBlank);
    if (!edits.has(key)) edits.set(key, { sheet: sheet.name, row, column, value });
  }
  return [...edits.values()];
}

/** To empty what is blank would change nothing. */
function valueFor(luck: number, isBlank: boolean): EditValue {
  const values = isBlank ? CORPUS_VALUES.filter(({ kind }) => kind !== 'blank') : CORPUS_VALUES;
  return values[(luck * 7) % values.length] ?? { kind: 'blank' };
}

function rotated<Item>(items: readonly Item[], by: number): Item[] {
  const at = by % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
}

function interleaved<Item>(some: readonly Item[], others: readonly Item[]): Item[] {
  return some.flatMap((item, index) => [item, ...others.slice(index, index + 1)]);
}

/** The first place in a row, or right behind it, that holds nothing. */
function gapInRow({ cells }: Sheet): Place | undefined {
  const taken = new Set(cells.map(({ row, column }) => toAddress(row, column)));
  const before = cells.find(({ row, column }) => !taken.has(toAddress(row, column + 1)));
  return before && { row: before.row, column: before.column + 1 };
}

/** A cell in the first row that holds nothing, though one below it does. */
function missingRow({ cells }: Sheet): Place | undefined {
  const after = cells.find(({ row }, index) => row > (cells[index - 1]?.row ?? 0) + 1);
  return after && { row: after.row - 1, column: after.column };
}

function lastOf({ bottom, right }: CellRange): Place {
  return { row: bottom, column: right };
}

function isPlain({ value, formula }: Cell, kind?: 'text' | 'number'): boolean {
  return value !== undefined && formula === undefined && (kind === undefined || value.kind === kind);
}
