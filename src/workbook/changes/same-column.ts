import type { ChangeColumn } from './change-columns.ts';

/** The first two columns of a list that mean the same, by their places. */
export function sameColumn(columns: readonly (ChangeColumn | undefined)[]): readonly [number, number] | undefined {
  const second = columns.findIndex(
    (column, index) => column !== undefined && column !== 'ignored' && columns.indexOf(column) !== index,
  );
  return second < 0 ? undefined : [columns.indexOf(columns[second]), second];
}
