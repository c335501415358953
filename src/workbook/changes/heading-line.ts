import { type ChangeColumn, changeColumns } from './change-columns.ts';
import type { ListRecord } from './list-record.ts';

/** Where the line stands that heads a requirement and something to change; -1 where none does. */
export function headingLine(records: readonly ListRecord[]): number {
  return records.findIndex(({ fields }) => headsChanges(changeColumns(fields)));
}

/** Columns for a requirement's number and for something to change. */
export function headsChanges(columns: readonly (ChangeColumn | undefined)[]): boolean {
  return (
    columns.includes('id') &&
    columns.some((column) => column !== undefined && !['id', 'text', 'ignored'].includes(column))
  );
}
