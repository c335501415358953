import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BANK_HOLIDAYS } from '../../src/shared/bank-holidays.ts';
import { addDays, weekdayOf } from '../../src/shared/calendar-date.ts';
import { workingDaysBetween } from '../../src/shared/working-days.ts';
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
