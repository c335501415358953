import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asOfNow, instantOfAsOf, parseAsOf } from '../../../src/shared/dates/as-of.ts';
import { UsageError } from '../../../src/shared/errors.ts';
import { inZone, ZONES } from './in-zone.ts';

const ADVICE = 'Give a date such as 2024-10-14, or a time in London such as 2025-03-03T11:59.';

describe('parseAsOf', () => {
  it('reads a date as the start of that day in London', () => {
    const asOf = parseAsOf('2024-07-14');
    expect(asOf).toEqual({ text: '2024-07-14', date: '2024-07-14' });
    expect(instantOfAsOf(asOf).toISOString()).toBe('2024-07-13T23:00:00.000Z');
  });

  it('reads a time in London', () => {
    const asOf = parseAsOf('2025-03-03T11:59');
    expect(asOf).toEqual({ text: '2025-03-03T11:59', date: '2025-03-03', time: '11:59' });
    expect(instantOfAsOf(asOf).toISOString()).toBe('2025-03-03T11:59:00.000Z');
  });

  it.each([
    ['14/10/2024', 'is neither a date nor a time in the form expected'],
    ['today', 'is neither a date nor a time in the form expected'],
    ['', 'is neither a date nor a time in the form expected'],
    ['2024-10-14T09:30:00', 'is neither a date nor a time in the form expected'],
    ['2024-10-14T09:30Z', 'is neither a date nor a time in the form expected'],
    ['2023-02-29', 'is not a date in the calendar'],
    ['2023-02-29T10:00', 'is not a date in the calendar'],
    ['2024-10-14T24:00', 'is not a time of day'],
    ['2024-10-14T12:60', 'is not a time of day'],
    ['2024-03-31T01:30', 'never happened: the clocks in London went forward over it'],
  ])('refuses %j, and says why', (text, why) => {
    expect(() => parseAsOf(text)).toThrow(new UsageError(`"${text}" ${why}.`, { advice: ADVICE }));
  });

  it('gives back the text it accepts, and throws nothing but a UsageError', () => {
    const digits = fc.stringMatching(/^\d{4}-[01]\d-[0-3]\d(T[0-2]\d:[0-6]\d)?$/);
    fc.assert(
      fc.property(fc.oneof(digits, fc.string()), (text) => {
        try {
          const { date, time } = parseAsOf(text);
          expect(time === undefined ? date : `${date}T${time}`).toBe(text);
          expect(new Date(`${text.slice(0, 10)}T00:00Z`).toISOString().slice(0, 10)).toBe(date);
        } catch (error) {
          if (!(error instanceof UsageError)) throw error;
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('asOfNow', () => {
  it('is what the clocks in London show, whatever the zone of the machine', () => {
    for (const zone of ZONES) {
      inZone(zone, () => {
        expect(asOfNow(new Date('2024-07-14T23:15:42.123Z'))).toEqual({
          text: '2024-07-15T00:15',
          date: '2024-07-15',
          time: '00:15',
          instant: new Date('2024-07-14T23:15:00Z'),
        });
        expect(asOfNow(new Date('2024-12-31T23:59:59Z')).text).toBe('2024-12-31T23:59');
      });
    }
  });

  it('tells the two passes of the repeated hour apart', () => {
    const [first, second] = ['2024-10-27T00:30:00Z', '2024-10-27T01:30:00Z'].map((text) => asOfNow(new Date(text)));
    expect(first?.text).toBe('2024-10-27T01:30');
    expect(second?.text).toBe('2024-10-27T01:30');
    expect([first, second].map((asOf) => asOf && instantOfAsOf(asOf).toISOString())).toEqual([
      '2024-10-27T00:30:00.000Z',
      '2024-10-27T01:30:00.000Z',
    ]);
  });

  it('prints in the notation that parseAsOf reads', () => {
    const asOf = asOfNow(new Date('2024-10-14T08:30:59Z'));
    expect(instantOfAsOf(parseAsOf(asOf.text))).toEqual(instantOfAsOf(asOf));
  });
});
