import { parseAddress, parseRange } from '../cell-address.ts';
import { LIMITS } from '../limits.ts';
import type { CellRange } from '../types.ts';
import type { Reference } from './syntax.ts';

const WHOLE_COLUMNS = /^[A-Z]+:[A-Z]+$/i;
const WHOLE_ROWS = /^\d+:\d+$/;
/** A row or column without a `$` before it. */
const MOVES = /(?<![$A-Z])[A-Z]|(?<![$\d])\d/i;

/** Reads `$A$1`, `A1:B2`, `A:C` or `1:3`; undefined where it lies beyond the last row or column. */
export function parseReference(sheet: string | undefined, text: string): Reference | undefined {
  const range = rangeOf(text.replaceAll('$', ''));
  return range && { kind: 'reference', sheet, range, isFixed: !MOVES.test(text) };
}

function rangeOf(text: string): CellRange | undefined {
  const [from = '', to = ''] = text.split(':');
  if (WHOLE_COLUMNS.test(text)) return parseRange(`${from}1:${to}${LIMITS.rows}`);
  if (!WHOLE_ROWS.test(text)) return parseRange(text);
  const [first, last] = [parseAddress(`A${from}`), parseAddress(`A${to}`)];
  if (!first || !last) return undefined;
  return { top: Math.min(first.row, last.row), left: 1, bottom: Math.max(first.row, last.row), right: LIMITS.columns };
}
