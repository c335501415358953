import { Unsure } from './unsure.ts';
import type { FilledCell } from './workings.ts';

/** The numbers among the cells of a range. TRUE and FALSE are passed over by Excel, and counted by other programs. */
export function numbersIn(cells: readonly FilledCell[]): number[] {
  return cells.flatMap(({ value }) => {
    if (typeof value === 'boolean') throw new Unsure();
    return typeof value === 'number' ? [value] : [];
  });
}
