import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isCalendarDate, weekdayOf } from '../../../src/shared/dates/calendar-date.ts';
import { inZone, ZONES } from './in-zone.ts';

/** Any real date from 1990 to 2079, made without the code under test. */
const anyDate = fc
  .integer({ min: Date.UTC(1990, 0, 1) / 86_400_000, max: Date.UTC(2079, 11, 31) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

describe('isCalendarDate', () => {
  it.each(['2024-02-29', '2000-02-29', '2024-11-30', '2024-12-31'])('accepts %s', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-02-30',
    '2024-11-31',
    '2024-13-01',
    '2024-00-10',
    '2024-10-00',
    '2024-1-1',
    '24-10-14',
    '14/10/2024',
    '2024-10-14 ',
    ' 2024-10-14',
    '2024-10-14\n',
    '2024-10-14T00:00',
    '٢٠٢٤-١٠-١٤',
    '',
  ])('rejects %j', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });

  it('accepts exactly the days of the calendar, for any year, month and day', () => {
    const parts = fc.tuple(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
    );
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const text = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
          '-',
        );
        const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
        const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        expect(isCalendarDate(text)).toBe(day >= 1 && day <= (lengths[month - 1] ?? 0));
      }),
    );
  });
});

describe('day arithmetic', () => {
  it('counts days across month ends, leap days and changes of the clocks', () => {
    expect(daysBetween('2024-10-14', '2024-11-30')).toBe(47);
    expect(daysBetween('2024-10-14', '2025-03-03')).toBe(140);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2023-02-28', '2023-03-01')).toBe(1);
    expect(daysBetween('2024-03-30', '2024-04-01')).toBe(2);
    expect(daysBetween('2024-10-28', '2024-10-26')).toBe(-2);
  });

  it('agrees with counting in UTC, whatever the zone of the machine', () => {
    for (const zone of ZONES) {
      inZone(zone, () =>
        fc.assert(
          fc.property(anyDate, anyDate, (one, other) => {
            const days = (Date.parse(other) - Date.parse(one)) / 86_400_000;
            expect(daysBetween(one, other)).toBe(days);
            expect(addDays(one, days)).toBe(other);
          }),
          { numRuns: 50 },
        ),
      );
    }
  });

  it('knows weekdays', () => {
    expect(weekdayOf('2024-11-30')).toBe(6);
    expect(weekdayOf('2025-03-03')).toBe(1);
  });
});
