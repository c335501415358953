import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  instantOf,
  isLondonTime,
  londonTimeAt,
  minutesBetween,
  startOfDay,
} from '../../../src/shared/dates/london-time.ts';
import { londonTzDate } from '../../../src/shared/dates/london-tz-date.ts';
import { inZone, ZONES } from './in-zone.ts';

/** The time zone database that comes with Node, asked independently. */
const database = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'short',
});

const byDatabase = (instant: Date) => database.format(instant).replace(' ', 'T');

describe('London time', () => {
  it('agrees with the time zone database at every change of the clocks from 1996 to 2045', () => {
    for (let year = 1996; year <= 2045; year += 1) {
      for (const month of [2, 9]) {
        for (let hour = 24 * 23; hour < 24 * 31; hour += 1) {
          const instant = new Date(Date.UTC(year, month, 1, hour));
          expect(londonTimeAt(instant)).toBe(byDatabase(instant));
        }
      }
    }
  });

  it('agrees with the time zone database at any minute', () => {
    const minutes = fc.integer({ min: Date.UTC(1996, 0, 1) / 60_000, max: Date.UTC(2046, 0, 1) / 60_000 });
    fc.assert(
      fc.property(minutes, (minute) => {
        const instant = new Date(minute * 60_000);
        expect(londonTimeAt(instant)).toBe(byDatabase(instant));
      }),
      { numRuns: 500 },
    );
  });

  it('leads back to the instant it came from, or to the same clock one hour earlier', () => {
    const minutes = fc.integer({ min: Date.UTC(1996, 0, 1) / 60_000, max: Date.UTC(2046, 0, 1) / 60_000 });
    fc.assert(
      fc.property(minutes, (minute) => {
        const instant = new Date(minute * 60_000);
        const back = instantOf(londonTimeAt(instant));
        expect([0, 60]).toContain(minutesBetween(back, instant));
        expect(londonTimeAt(back)).toBe(londonTimeAt(instant));
      }),
    );
  });

  it('is the same whatever the zone of the machine', () => {
    for (const zone of ZONES) {
      inZone(zone, () => {
        expect(londonTimeAt(new Date('2024-10-14T23:30:00Z'))).toBe('2024-10-15T00:30');
        expect(instantOf('2025-03-03T12:00').toISOString()).toBe('2025-03-03T12:00:00.000Z');
        expect(startOfDay('2024-07-01').toISOString()).toBe('2024-06-30T23:00:00.000Z');
        expect(londonTzDate('2024-07-01T12:30').getHours()).toBe(12);
        expect(londonTzDate('2024-07-01').getDate()).toBe(1);
      });
    }
  });

  it('takes the first of the two passes of the repeated hour', () => {
    expect(instantOf('2024-10-27T00:59').toISOString()).toBe('2024-10-26T23:59:00.000Z');
    expect(instantOf('2024-10-27T01:30').toISOString()).toBe('2024-10-27T00:30:00.000Z');
    expect(instantOf('2024-10-27T02:00').toISOString()).toBe('2024-10-27T02:00:00.000Z');
  });

  it('knows the times that clocks never showed', () => {
    expect(['2024-03-31T00:59', '2024-03-31T01:00', '2024-03-31T01:59', '2024-03-31T02:00'].map(isLondonTime)).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(['2024-10-27T01:30', '2024-03-30T01:30'].map(isLondonTime)).toEqual([true, true]);
  });

  it.each([
    '2024-10-14',
    '2024-10-14T24:00',
    '2024-10-14T12:60',
    '2024-02-30T12:00',
    '2024-10-14T12:00:00',
    '2024-10-14 12:00',
    '2024-10-14T12:00Z',
    '2024-10-14T9:00',
  ])('rejects %j', (text) => {
    expect(isLondonTime(text)).toBe(false);
  });
});
