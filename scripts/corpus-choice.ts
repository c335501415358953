import { toAddress } from '../src/xlsx/cell-address.ts';
import type { CellEdit, EditValue } from '../src/xlsx/patch/patch-types.ts';
import type { Cell, Sheet, Spreadsheet } from '../src/xlsx/types.ts';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/**
 * One to five cells of a workbook to set, always the same ones: the first text and the first number, a gap inside a row, a cell
 * below all others, and the last text, which is emptied. All in the first sheet that has cells with values.
 */
export function chooseEdits(book: Spreadsheet): CellEdit[] {
  const sheets = book.sheets.filter(({ kind }) => kind === 'worksheet').map(({ name }) => book.readSheet(name));
  const sheet = sheets.find(({ cells }) => cells.some(isPlain)) ?? sheets[0];
  if (!sheet) return [];
  const texts = sheet.cells.filter((cell) => isPlain(cell) && cell.value?.kind === 'text');
  const number = sheet.cells.find((cell) => isPlain(cell) && cell.value?.kind === 'number');
  const edits = new Map<string, CellEdit>();
  const set = (place: { row: number; column: number } | undefined, value: EditValue) => {
    if (!place || place.row > LAST_ROW || place.column > LAST_COLUMN) return;
    const { row, column } = place;
    const address = toAddress(row, column);
    if (!edits.has(address)) edits.set(address, { sheet: sheet.name, row, column, value });
  };
  set(texts[0], { kind: 'text', text: ' Checked <&> agreed\n_x0041_ £5 ✓ ' });
  set(number, { kind: 'number', number: 1234.5 });
  set(gapIn(sheet), { kind: 'date', date: '2024-11-30' });
  set({ row: (sheet.cells.at(-1)?.row ?? 0) + 2, column: 2 }, { kind: 'boolean', boolean: true });
  set(texts.at(-1), { kind: 'blank' });
  return [...edits.values()];
}

/** The first place in a row, or right behind it, that holds nothing. */
function gapIn({ cells }: Sheet): { row: number; column: number } | undefined {
  const taken = new Set(cells.map(({ row, column }) => toAddress(row, column)));
  const before = cells.find(({ row, column }) => !taken.has(toAddress(row, column + 1)));
  return before && { row: before.row, column: before.column + 1 };
}

function isPlain({ value, formula }: Cell): boolean {
  return value !== undefined && formula === undefined;
}
