import { LIMITS } from './limits.ts';
import type { CellRange } from './types.ts';

export interface CellPosition {
  /** 1-based. */
  readonly row: number;
  /** 1-based. */
  readonly column: number;
}

const DOLLAR = 36;
const ZERO = 48;
const UPPER_A = 65;
const LOWER_A = 97;

/** `toAddress(12, 28)` is `AB12`. */
export function toAddress(row: number, column: number): string {
  return `${toColumnLetters(column)}${row}`;
}

/** `toColumnLetters(28)` is `AB`. */
export function toColumnLetters(column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(UPPER_A + ((left - 1) % 26)) + letters;
  }
  return letters;
}

/** Reads `AB12` or `$AB$12`; undefined where the text is no address or lies beyond the last row or column of a sheet. */
export function parseAddress(text: string): CellPosition | undefined {
  let at = text.charCodeAt(0) === DOLLAR ? 1 : 0;
  let column = 0;
  for (let digit = letterValue(text.charCodeAt(at)); digit > 0; digit = letterValue(text.charCodeAt(at))) {
    column = column * 26 + digit;
    if (column > LIMITS.columns) return undefined;
    at += 1;
  }
  if (text.charCodeAt(at) === DOLLAR) at += 1;
  const row = parseCount(text, at, LIMITS.rows);
  return column > 0 && row !== undefined ? { row, column } : undefined;
}

/** Reads `A1:B2`, in any corner order, or the single cell `A1`. */
export function parseRange(text: string): CellRange | undefined {
  const colon = text.indexOf(':');
  const from = parseAddress(colon < 0 ? text : text.slice(0, colon));
  const to = colon < 0 ? from : parseAddress(text.slice(colon + 1));
  if (!from || !to) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** Reads the digits from `start` to the end as a number from 1 to `most`. */
export function parseCount(text: string, start: number, most: number): number | undefined {
  let count = 0;
  for (let at = start; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return undefined;
    count = count * 10 + digit;
    if (count > most) return undefined;
  }
  return count > 0 ? count : undefined;
}

/** 1 to 26 for a letter of either case, else 0. */
function letterValue(code: number): number {
  if (code >= UPPER_A && code < UPPER_A + 26) return code - UPPER_A + 1;
  if (code >= LOWER_A && code < LOWER_A + 26) return code - LOWER_A + 1;
  return 0;
}
