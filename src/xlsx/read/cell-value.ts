import { dateToSerial, serialToDate } from '../date-serial.ts';
import type { CellValue } from '../types.ts';
import type { CellFormat } from './cell-formats.ts';
import type { SharingBudget } from './shared-formulas.ts';
import { decodeEscapes } from './string-item.ts';

const DECIMAL = /^\s*[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?\s*$/;

/** What cells refer to outside their sheet. */
export interface WorkbookContext {
  readonly sharedStrings: () => readonly string[];
  /** By style index. */
  readonly formats: readonly CellFormat[];
  readonly date1904: boolean;
  /** How much may still be gone over for formulas that cells share. */
  readonly sharing: SharingBudget;
}

/**
 * Turns the stored text of a cell into its value, by the cell's type (`n`, `s`, `str`, `b`, `e` or `d`). Undefined where the text
 * can't be of that type.
 */
export function toCellValue(
  type: string,
  stored: string,
  kind: CellFormat['kind'],
  context: WorkbookContext,
): CellValue | undefined {
  switch (type) {
    case 'n':
      return numberOrDate(toNumber(stored), kind, context.date1904);
    case 's':
      return textOf(context.sharedStrings()[toNumber(stored)]);
    case 'str':
      return textOf(decodeEscapes(stored));
    case 'b':
      return toBoolean(stored);
    case 'e':
      return { kind: 'error', error: stored };
    case 'd':
      return isoDate(stored, context.date1904);
    default:
      return undefined;
  }
}

/** JavaScript would take blanks for 0, and read hexadecimal. */
function toNumber(stored: string): number {
  return DECIMAL.test(stored) ? Number(stored) : Number.NaN;
}

function numberOrDate(number: number, kind: CellFormat['kind'], date1904: boolean): CellValue | undefined {
  if (!Number.isFinite(number)) return undefined;
  const date = kind === 'date' ? serialToDate(number, date1904) : undefined;
  return date === undefined ? { kind: 'number', number } : { kind: 'date', date, serial: number };
}

function textOf(text: string | undefined): CellValue | undefined {
  return text === undefined ? undefined : { kind: 'text', text };
}

function toBoolean(stored: string): CellValue | undefined {
  if (stored === '1' || stored === 'true') return { kind: 'boolean', boolean: true };
  if (stored === '0' || stored === 'false') return { kind: 'boolean', boolean: false };
  return undefined;
}

/** Strict workbooks may write dates as text. What isn't one, such as a length of time, stays the text it is. */
function isoDate(stored: string, date1904: boolean): CellValue | undefined {
  const serial = dateToSerial(stored.trim(), date1904);
  return serial === undefined ? textOf(stored) : numberOrDate(serial, 'date', date1904);
}
