import type { CellPosition } from '../cell-address.ts';
import { LIMITS } from '../limits.ts';
import type { CellRange } from '../types.ts';
import { XlsxError } from '../xlsx-error.ts';

/** Finds the cells of a range in a list in sheet order. Ranges that overlap without end are refused, not worked through. */
export class CellFinder<Cell extends CellPosition> {
  readonly #cells: readonly Cell[];
  #visitsLeft = 4 * LIMITS.cells;

  constructor(cells: readonly Cell[]) {
    this.#cells = cells;
  }

  /** @throws XlsxError `hostile` once far more cells were asked for than a sheet holds. */
  within(range: CellRange): Cell[] {
    const found: Cell[] = [];
    for (let index = this.#firstFromRow(range.top); index < this.#cells.length; index += 1) {
      const cell = this.#cells[index];
      if (!cell || cell.row > range.bottom) break;
      this.#visitsLeft -= 1;
      if (this.#visitsLeft < 0) throw new XlsxError('hostile', 'has a sheet with too many overlapping ranges');
      if (cell.column >= range.left && cell.column <= range.right) found.push(cell);
    }
    return found;
  }

  #firstFromRow(row: number): number {
    let low = 0;
    let high = this.#cells.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#cells[middle]?.row ?? row) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
