import { type DateReading, inRange, readDateText } from '../shared/dates/written-date.ts';
import type { Cell } from '../xlsx/types.ts';

export type { DateReading, DateTrouble } from '../shared/dates/written-date.ts';

/**
 * Reads a date cell: a real date, a serial number whose date format was lost, or text in day-month-year order.
 * `serialToDate` turns a serial number into a date by the workbook's own calendar.
 */
export function readDate(cell: Cell | undefined, serialToDate: (serial: number) => string | undefined): DateReading {
  const value = cell?.value;
  if (!value) return { kind: 'blank' };
  if (value.kind === 'date') return inRange(value.date.slice(0, 10));
  if (value.kind === 'number') {
    const date = serialToDate(value.number)?.slice(0, 10);
    return date === undefined ? { kind: 'unreadable', trouble: 'not-a-date' } : inRange(date);
  }
  if (value.kind !== 'text') return { kind: 'unreadable', trouble: 'not-a-date' };
  return value.text.trim() === '' ? { kind: 'blank' } : readDateText(value.text);
}
