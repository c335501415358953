import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDateText } from '../../src/shared/dates/written-date.ts';
import { readDate } from '../../src/workbook/written-date.ts';
import { serialToDate } from '../../src/xlsx/date-serial.ts';
import type { CellValue } from '../../src/xlsx/types.ts';

const cell = (value: CellValue) => ({
  row: 1,
  column: 1,
  value,
  formula: undefined,
  hyperlink: undefined,
  numberFormat: undefined,
});
const by1900 = (serial: number) => serialToDate(serial, false);
const dateOf = (text: string) => {
  const reading = readDateText(text);
  return reading.kind === 'date' ? reading.date : reading.kind === 'unreadable' ? reading.trouble : 'blank';
};

describe('a date cell is read', () => {
  test('from a real date, dropping the time of day', () => {
    expect(readDate(cell({ kind: 'date', date: '2024-11-30T09:15:00', serial: 45626.4 }), by1900)).toEqual({
      kind: 'date',
      date: '2024-11-30',
    });
  });

  test('from a serial number whose format was lost, by the workbook’s own calendar', () => {
    expect(readDate(cell({ kind: 'number', number: 45626 }), by1900)).toEqual({ kind: 'date', date: '2024-11-30' });
    expect(readDate(cell({ kind: 'number', number: 44164 }), (serial) => serialToDate(serial, true))).toEqual({
      kind: 'date',
      date: '2024-11-30',
    });
  });

  test.each([3, -1, 2024, 99_999_999])('but not from the number %d', (number) => {
    expect(readDate(cell({ kind: 'number', number }), by1900).kind).toBe('unreadable');
  });

  test.each([
    '30/11/2024',
    '30-11-2024',
    '30.11.2024',
    '30 11 2024',
    '30 Nov 2024',
    '30 November 2024',
    '30th November 2024',
    '30th of November 2024',
    '30-Nov-24',
    '30Nov2024',
    'Sat 30 Nov 2024',
    'Saturday, 30 November 2024',
    'SAT. 30/11/2024',
    'November 30, 2024',
    '2024-11-30',
    '2024-11-30T00:00:00',
    ' 30  Nov\n2024 ',
    '30/11/2024 12:00',
    '2024/11/30',
    "30 Nov '24",
  ])('from %j', (text) => {
    expect(dateOf(text)).toBe('2024-11-30');
  });

  test('in day-month order', () => {
    expect(dateOf('03/04/2024')).toBe('2024-04-03');
  });
});

describe('no date is guessed', () => {
  test.each([
    ['31/11/2024', 'impossible'],
    ['29 Feb 2023', 'impossible'],
    ['2024-13-01', 'impossible'],
    ['11/30/2024', 'month-first'],
    ['30/11/24', 'two-digit-year'],
    ['01.02.03', 'two-digit-year'],
    ['30 Nov', 'no-year'],
    ['Nov 30', 'no-year'],
    ['30/11', 'no-year'],
    ['November 2024', 'not-a-date'],
    ['end of November', 'not-a-date'],
    ['TBC', 'not-a-date'],
    ['Q3', 'not-a-date'],
    ['30/11/1024', 'out-of-range'],
    ['30/11/2024 or later', 'not-a-date'],
    ['Mon 30 Nov 2024', 'impossible'],
    ['Fri, 30/11/2024', 'impossible'],
    ['Month 30 Nov 2024', 'not-a-date'],
    ['Sunset 30 Nov 2024', 'not-a-date'],
    ['30/11/2024 24:30', 'not-a-date'],
    ['2024-11-30T09:75', 'not-a-date'],
  ])('%j: %s', (text, trouble) => {
    expect(dateOf(text)).toBe(trouble);
  });
});

test('every real date of the century reads back, in every way of writing it', () => {
  const day = fc.date({ min: new Date('2000-01-01T00:00Z'), max: new Date('2099-12-31T00:00Z'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (instant) => {
      const iso = instant.toISOString().slice(0, 10);
      const [year, month, date] = iso.split('-');
      const name = instant.toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' });
      const weekday = instant.toLocaleString('en-GB', { weekday: 'long', timeZone: 'UTC' });
      for (const text of [
        iso,
        `${date}/${month}/${year}`,
        `${Number(date)} ${name} ${year}`,
        `${Number(date)} ${name.slice(0, 3)} ${year}`,
        `${weekday} ${Number(date)} ${name} ${year}`,
        `${weekday.slice(0, 3)}, ${date}/${month}/${year}`,
      ]) {
        expect(dateOf(text)).toBe(iso);
      }
    }),
  );
});

test('whatever is typed, the answer is a date, a blank or a reason, never an error', () => {
  fc.assert(fc.property(fc.string(), (text) => ['date', 'blank', 'unreadable'].includes(readDateText(text).kind)));
});
