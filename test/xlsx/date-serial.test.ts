import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateToSerial, serialToDate } from '../../src/xlsx/date-serial.ts';

describe('serialToDate', () => {
  it('counts from 1 January 1900, with the leap day that Excel believes in', () => {
    const dates = [1, 59, 61, 45_626, 2_958_465].map((serial) => serialToDate(serial, false));
    expect(dates).toEqual(['1900-01-01', '1900-02-28', '1900-03-01', '2024-11-30', '9999-12-31']);
  });

  it('counts from 1 January 1904 in workbooks that do', () => {
    const dates = [1, 60, 44_164, 2_957_003].map((serial) => serialToDate(serial, true));
    expect(dates).toEqual(['1904-01-02', '1904-03-01', '2024-11-30', '9999-12-31']);
  });

  it('is no date before the first, on the leap day that never was, or after the last', () => {
    for (const serial of [0, 0.5, -1, 60, 60.25, 2_958_466, 1e300, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(serialToDate(serial, false)).toBeUndefined();
    }
  });

  it('takes the time of day to the nearest second, into the next day if need be', () => {
    expect(serialToDate(45_626.385416666664, false)).toBe('2024-11-30T09:15:00');
    expect(serialToDate(45_626.99999999, false)).toBe('2024-12-01');
    expect(serialToDate(45_626.000001, false)).toBe('2024-11-30');
    expect(serialToDate(45_625 + 86_399 / 86_400, false)).toBe('2024-11-29T23:59:59');
  });

  it('knows nothing of time zones or summer time', () => {
    expect(serialToDate(dateToSerial('2024-03-31T01:30:00', false) ?? 0, false)).toBe('2024-03-31T01:30:00');
  });
});

describe('dateToSerial', () => {
  it('is the other way round, for every second of both calendars', () => {
    const seconds = fc.integer({ min: Date.UTC(1904, 0, 2) / 1000, max: Date.UTC(9999, 11, 31) / 1000 });
    fc.assert(
      fc.property(seconds, fc.boolean(), (second, date1904) => {
        const text = new Date(second * 1000).toISOString().slice(0, 19);
        const expected = text.endsWith('T00:00:00') ? text.slice(0, 10) : text;
        const serial = dateToSerial(text, date1904);
        expect(serial).toBeDefined();
        expect(serialToDate(serial ?? 0, date1904)).toBe(expected);
      }),
    );
  });

  it('reads dates before the leap day that never was', () => {
    expect(dateToSerial('1900-02-28', false)).toBe(59);
    expect(dateToSerial('1900-03-01', false)).toBe(61);
  });

  it('reads a mere time of day as a part of a day', () => {
    expect(dateToSerial('18:00:00', false)).toBe(0.75);
    expect(dateToSerial('2024-11-30T18:00:00.000Z', false)).toBe(45_626.75);
  });

  it.each(['', '2023-02-29', '2024-13-01', '2024-11-30T25:00', '30/11/2024', 'PT4H', '2024-11-30T'])(
    'gives nothing for %j',
    (text) => {
      expect(dateToSerial(text, false)).toBeUndefined();
    },
  );
});
