import { type CellPosition, parseAddress, toColumnLetters } from '../cell-address.ts';
import { LIMITS } from '../limits.ts';

/** What stays as it is, then what moves: whole columns, whole rows, a cell. The name of a function or sheet is none of these. */
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\][]*\]|(?<![\p{L}\p{N}_.$\\])(?:(\$?[A-Z]{1,3}):(\$?[A-Z]{1,3})|(\$?\d{1,7}):(\$?\d{1,7})|(\$?[A-Z]{1,3}\$?\d{1,7}))(?![\p{L}\p{N}_.(!\\?[])/giu;
const CELL = /^(\$?)([A-Z]+)(\$?)(\d+)$/i;

/** As long as Excel takes a formula. */
const LONGEST_FORMULA = 8192;
/** Beyond this many characters for all cells of a workbook together, the rest are left without the words of their formula. */
const MOST_WORK = 4_000_000;

/** Characters that may still be gone over. */
export interface SharingBudget {
  left: number;
}

export function sharingBudget(): SharingBudget {
  return { left: MOST_WORK };
}

/** The formulas that cells of a sheet share: one cell says it, the others are so many rows and columns away from it. */
export class SharedFormulas {
  readonly #budget: SharingBudget;
  readonly #masters = new Map<string, { readonly formula: string; readonly at: CellPosition }>();

  constructor(budget: SharingBudget) {
    this.#budget = budget;
  }

  /**
   * What a cell that shares a formula comes to say; the empty string where that can't be told.
   * @param formula - its own words; empty in all cells but the first.
   */
  formulaAt(index: string, formula: string, at: CellPosition): string {
    if (formula !== '') {
      this.#masters.set(index, { formula, at });
      return formula;
    }
    const master = this.#masters.get(index);
    this.#budget.left -= master?.formula.length ?? 0;
    if (this.#budget.left < 0) return '';
    return master ? (moved(master.formula, at.row - master.at.row, at.column - master.at.column) ?? '') : '';
  }
}

/** The formula as it is when copied so many rows down and columns right; undefined where it would leave the sheet. */
export function moved(formula: string, rows: number, columns: number): string | undefined {
  if (formula.length > LONGEST_FORMULA) return undefined;
  let isInside = true;
  const result = formula.replace(PIECES, (piece, ...groups: (string | undefined)[]) => {
    const [fromColumn, toColumn, fromRow, toRow, cell] = groups;
    const parts = [
      ...[fromColumn, toColumn].map((text) => text && movedColumn(text, columns)),
      ...[fromRow, toRow].map((text) => text && movedRow(text, rows)),
      cell && movedCell(cell, rows, columns),
    ].filter((text) => text !== undefined);
    if (parts.includes(OUTSIDE)) isInside = false;
    return parts.length === 0 ? piece : parts.join(':');
  });
  return isInside ? result : undefined;
}

const OUTSIDE = '#REF!';

function movedCell(text: string, rows: number, columns: number): string {
  const [, columnFixed = '', letters = '', rowFixed = '', digits = ''] = CELL.exec(text) ?? [];
  // What looks like a cell beyond the last one is a name.
  if (!parseAddress(letters + digits)) return text;
  const [column, row] = [movedColumn(columnFixed + letters, columns), movedRow(rowFixed + digits, rows)];
  return column === OUTSIDE || row === OUTSIDE ? OUTSIDE : column + row;
}

function movedColumn(text: string, by: number): string {
  if (text.startsWith('$')) return text;
  const column = parseAddress(`${text}1`)?.column;
  if (column === undefined) return text;
  return isWithin(column + by, LIMITS.columns) ? toColumnLetters(column + by) : OUTSIDE;
}

function movedRow(text: string, by: number): string {
  if (text.startsWith('$')) return text;
  return isWithin(Number(text) + by, LIMITS.rows) ? String(Number(text) + by) : OUTSIDE;
}

function isWithin(place: number, most: number): boolean {
  return place >= 1 && place <= most;
}
