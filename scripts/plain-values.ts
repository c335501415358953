import { toAddress } from '../src/xlsx/cell-address.ts';
import type { CellValue, Spreadsheet } from '../src/xlsx/types.ts';

/** What the cells of a sheet hold, by address. */
export function valuesOf(spreadsheet: Spreadsheet, sheet: string): Map<string, Plain> {
  return new Map(
    spreadsheet
      .readSheet(sheet)
      .cells.flatMap(({ row, column, value }) => (value ? [[toAddress(row, column), plain(value)] as const] : [])),
  );
}

type Plain = string | number | boolean;

export function plain(value: CellValue): Plain {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return value.number;
    case 'boolean':
      return value.boolean;
    case 'date':
      return value.serial;
    case 'error':
      return value.error;
  }
}

/** An empty text may not be stored at all, and 1 may be stored as TRUE. */
export function isSame(theirs: Plain | undefined, ours: Plain): boolean {
  if (typeof ours === 'number' && typeof theirs === 'boolean') return ours === Number(theirs);
  return (theirs ?? '') === ours;
}
