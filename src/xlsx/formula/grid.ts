import type { Scalar } from './scalar.ts';
import { Unsure } from './unsure.ts';

/** Values in rows and columns, row by row. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly values: readonly Scalar[];
}

/** More cells than any list of requirements has, and few enough to go over at once. */
export const LARGEST_GRID = 100_000;

export function gridOf(value: Scalar): Grid {
  return { rows: 1, columns: 1, values: [value] };
}

/**
 * Works something out for every place of grids of one shape. A grid of one value goes with any other.
 * @param spend - is told how much work there is.
 */
export function overGrids(
  grids: readonly Grid[],
  workOut: (...values: readonly Scalar[]) => Scalar,
  spend: (work: number) => void,
): Grid {
  const { rows, columns } = grids.find(({ values }) => values.length > 1) ?? gridOf(null);
  if (grids.some((grid) => grid.values.length > 1 && !(grid.rows === rows && grid.columns === columns)))
    throw new Unsure();
  const values = Array.from({ length: rows * columns }, (_, place) => {
    const value = workOut(...grids.map((grid) => grid.values[grid.values.length > 1 ? place : 0] ?? null));
    spend(typeof value === 'string' ? 1 + value.length : 1);
    return value;
  });
  return { rows, columns, values };
}
