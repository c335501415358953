import type { CellPosition } from '../cell-address.ts';
import { LIMITS } from '../limits.ts';
import type { CellRange, FormulaFill } from '../types.ts';
import { sizeOf } from './area-size.ts';
import type { EditedBook } from './edited-book.ts';
import type { Area } from './workings.ts';

/**
 * Where the formulas stand that may come to fill blank cells of an area: array formulas whose other cells have no result stored, and
 * dynamic arrays, which take more cells when they come to more.
 * @param spend - is told how much was looked at.
 */
export function fillersOf({ sheet, range }: Area, book: EditedBook, spend: (work: number) => void): CellPosition[] {
  const fills = book.fillsOn(sheet);
  spend(fills.length);
  const mayFill = (fill: FormulaFill) => {
    const shared = overlapOf(range, reachOf(fill));
    return shared !== undefined && book.cellsIn(sheet, shared, spend).length < sizeOf({ sheet, range: shared });
  };
  return fills.filter(mayFill).map(({ top, left }) => ({ row: top, column: left }));
}

function reachOf(fill: FormulaFill): CellRange {
  return fill.mayGrow ? { ...fill, bottom: LIMITS.rows, right: LIMITS.columns } : fill;
}

function overlapOf(one: CellRange, other: CellRange): CellRange | undefined {
  const overlap = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return overlap.top <= overlap.bottom && overlap.left <= overlap.right ? overlap : undefined;
}
