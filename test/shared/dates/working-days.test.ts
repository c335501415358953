import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BANK_HOLIDAYS } from '../../../src/shared/dates/bank-holidays.ts';
import { addDays, weekdayOf } from '../../../src/shared/dates/calendar-date.ts';
import { addWorkingDays, workingDaysBetween } from '../../../src/shared/dates/working-days.ts';
import { inZone, ZONES } from './in-zone.ts';

describe('workingDaysBetween', () => {
  it.each([
    // Mon to Fri of one week: Tue, Wed, Thu, Fri.
    ['2024-10-14', '2024-10-18', 4],
    // Over a weekend: Mon only.
    ['2024-10-18', '2024-10-21', 1],
    // Nothing but a weekend.
    ['2024-10-18', '2024-10-20', 0],
    // Christmas 2024 (Wed, Thu off): 24, 27, 30, 31 December, 2 January.
    ['2024-12-23', '2025-01-02', 5],
    // 2020's Boxing Day was kept on Monday 28 December: 29, 30, 31.
    ['2020-12-25', '2020-12-31', 3],
    // The Platinum Jubilee took Thursday and Friday: Mon, Tue, Wed.
    ['2022-05-29', '2022-06-05', 3],
    // Easter 2024: Thu 28 March, then Tue 2 April.
    ['2024-03-27', '2024-04-02', 2],
    // A leap day counts: Thu 29 February, Fri 1 March.
    ['2024-02-28', '2024-03-01', 2],
    ['2024-10-14', '2024-10-14', 0],
    ['2024-10-14', '2024-10-01', 0],
    // 15 to 31 October 13, November to the 29th 21.
    ['2024-10-14', '2024-11-30', 34],
  ])('counts from %s to %s: %i', (from, to, count) => {
    for (const zone of ZONES) expect(inZone(zone, () => workingDaysBetween(from, to))).toBe(count);
  });

  it('counts what going through the days one by one counts', () => {
    const anyDay = fc.integer({ min: 0, max: 4017 }).map((days) => addDays('2018-01-01', days));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -10, max: 400 }), (from, length) => {
        const to = addDays(from, length);
        fc.pre(to >= '2018-01-01' && to <= '2028-12-31');
        const days = Array.from({ length: Math.max(length, 0) }, (_, index) => addDays(from, index + 1));
        const working = days.filter((day) => weekdayOf(day) % 6 !== 0 && !BANK_HOLIDAYS.includes(day));
        expect(workingDaysBetween(from, to)).toBe(working.length);
      }),
      { numRuns: 300 },
    );
  });

  it('gives no number where bank holidays are not known', () => {
    expect(workingDaysBetween('2017-12-31', '2018-01-05')).toBeUndefined();
    expect(workingDaysBetween('2028-12-01', '2029-01-01')).toBeUndefined();
    expect(workingDaysBetween('2018-01-01', '2028-12-31')).toBeTypeOf('number');
  });
});

describe('addWorkingDays', () => {
  it.each([
    // Tue 2 April 2024: Wed, Thu, Fri, then Mon to Thu.
    ['2024-04-02', 7, '2024-04-11'],
    // Maundy Thursday 2024: Good Friday and Easter Monday do not count, so Tue 2 to Fri 5, then Mon 8 to Wed 10.
    ['2024-03-28', 7, '2024-04-10'],
    // Fri 15 December 2023: 18 to 22 are five, Christmas and Boxing Day none, 27, 28.
    ['2023-12-15', 7, '2023-12-28'],
    // New Year's Eve 2023 is a Sunday, New Year's Day a holiday: 2 to 5, 8 to 10 January.
    ['2023-12-31', 7, '2024-01-10'],
    // The leap day is a Thursday: Fri 23, Mon 26 to Thu 29, Fri 1 and Mon 4 March.
    ['2024-02-22', 7, '2024-03-04'],
    // The clocks go back on Sun 27 October 2024.
    ['2024-10-25', 7, '2024-11-05'],
    ['2024-10-12', 1, '2024-10-14'],
    ['2024-10-14', 0, '2024-10-14'],
  ])('goes from %s on by %i: %s', (from, count, to) => {
    for (const zone of ZONES) expect(inZone(zone, () => addWorkingDays(from, count))).toBe(to);
  });

  it('goes as far as is counted back, and not to a day that is none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3900 }), fc.integer({ min: 1, max: 30 }), (start, count) => {
        const from = addDays('2018-01-01', start);
        const to = addWorkingDays(from, count) ?? '';
        expect(workingDaysBetween(from, to)).toBe(count);
        expect(workingDaysBetween(from, addDays(to, -1))).toBe(count - 1);
      }),
    );
  });

  it('gives no date where bank holidays are not known', () => {
    expect(addWorkingDays('2028-12-28', 7)).toBeUndefined();
    expect(addWorkingDays('2017-12-29', 7)).toBeUndefined();
  });
});
