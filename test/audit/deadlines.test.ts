import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { deadlinesOf } from '../../src/audit/deadlines.ts';
import type { Deadline } from '../../src/audit/deadlines-report.ts';
import { loadScheme } from '../../src/scheme/load-scheme.ts';
import type { KeyDate, Scheme } from '../../src/scheme/scheme.ts';
import { asOfNow, parseAsOf } from '../../src/shared/dates/as-of.ts';
import { inZone, ZONES } from '../shared/dates/in-zone.ts';

let yearSix: Scheme;
let yearFour: Scheme;
beforeAll(async () => {
  yearSix = await loadScheme(undefined, '.');
  yearFour = await loadScheme('fixtures/schemes/year-4-history.json', join(import.meta.dirname, '../..'));
});

function deadlineOn(asOf: string | Date, id: string, scheme = yearSix): Deadline {
  const time = typeof asOf === 'string' ? parseAsOf(asOf) : asOfNow(asOf);
  const found = deadlinesOf({ scheme, asOf: time }).find((deadline) => deadline.id === id);
  if (found === undefined) throw new Error(`no key date ${id}`);
  return found;
}

/** Year 6 with nothing but the one key date. */
const withOnly = (keyDate: Omit<KeyDate, 'id' | 'name'>): Scheme => ({
  ...yearSix,
  keyDates: [{ id: 'it', name: 'It', ...keyDate }],
});

it('lists every key date, first to last', () => {
  const deadlines = deadlinesOf({ scheme: yearSix, asOf: parseAsOf('2024-10-14') });
  expect(
    deadlines.map(({ id, kind, at, state, daysLeft, workingDaysLeft }) => [
      id,
      kind,
      at,
      state,
      daysLeft,
      workingDaysLeft,
    ]),
  ).toEqual([
    ['training-window-opens', 'start', '2023-12-01', 'passed', -318, undefined],
    ['window-opens', 'start', '2023-12-08', 'passed', -311, undefined],
    ['published', 'event', '2024-04-02', 'passed', -195, undefined],
    ['rotational-start', 'start', '2024-07-01', 'passed', -105, undefined],
    ['msds-month', 'deadline', '2024-07-31', 'passed', -75, undefined],
    ['qi-registered', 'deadline', '2024-10-02', 'passed', -12, undefined],
    ['period-ends', 'deadline', '2024-11-30', 'upcoming', 47, 34],
    ['submission', 'deadline', '2025-03-03T12:00', 'upcoming', 140, 97],
  ]);
  expect(deadlines.filter(({ final }) => final).map(({ id }) => id)).toEqual(['submission']);
});

describe('a deadline that is a date', () => {
  it.each([
    ['2024-11-29', 'upcoming', 1, undefined],
    ['2024-11-29T23:59', 'upcoming', 1, undefined],
    ['2024-11-30', 'today', 0, { hours: 24, minutes: 0 }],
    ['2024-11-30T00:00', 'today', 0, { hours: 24, minutes: 0 }],
    ['2024-11-30T17:45', 'today', 0, { hours: 6, minutes: 15 }],
    ['2024-11-30T23:59', 'today', 0, { hours: 0, minutes: 1 }],
    ['2024-12-01T00:00', 'passed', -1, undefined],
    ['2024-12-01', 'passed', -1, undefined],
  ])('as of %s is %s', (asOf, state, daysLeft, timeLeft) => {
    expect(deadlineOn(asOf, 'period-ends')).toMatchObject({ state, daysLeft, timeLeft });
  });
});

describe('a deadline with a time', () => {
  it.each([
    ['2025-03-02T23:59', 'upcoming', 1, undefined],
    ['2025-03-03', 'today', 0, { hours: 12, minutes: 0 }],
    ['2025-03-03T11:59', 'today', 0, { hours: 0, minutes: 1 }],
    ['2025-03-03T12:00', 'today', 0, { hours: 0, minutes: 0 }],
    ['2025-03-03T12:01', 'passed', 0, undefined],
    ['2025-03-04', 'passed', -1, undefined],
  ])('as of %s is %s', (asOf, state, daysLeft, timeLeft) => {
    expect(deadlineOn(asOf, 'submission')).toMatchObject({ state, daysLeft, timeLeft });
  });

  it('is open for the whole of its minute by a real clock', () => {
    expect(deadlineOn(new Date('2025-03-03T11:59:30Z'), 'submission').timeLeft).toEqual({ hours: 0, minutes: 1 });
    expect(deadlineOn(new Date('2025-03-03T12:00:59.999Z'), 'submission').state).toBe('today');
    expect(deadlineOn(new Date('2025-03-03T12:01:00Z'), 'submission').state).toBe('passed');
  });
});

describe('time left is real time', () => {
  it('on the day of 25 hours', () => {
    const scheme = withOnly({ at: '2024-10-27' });
    expect(deadlineOn('2024-10-27', 'it', scheme).timeLeft).toEqual({ hours: 25, minutes: 0 });
    expect(deadlineOn('2024-10-27T03:00', 'it', scheme).timeLeft).toEqual({ hours: 21, minutes: 0 });
    const [first, second] = ['2024-10-27T00:30:00Z', '2024-10-27T01:30:00Z'].map((now) =>
      deadlineOn(new Date(now), 'it', scheme),
    );
    expect(first?.timeLeft).toEqual({ hours: 23, minutes: 30 });
    expect(second?.timeLeft).toEqual({ hours: 22, minutes: 30 });
  });

  it('on the day of 23 hours', () => {
    const scheme = withOnly({ at: '2025-03-30T12:00' });
    expect(deadlineOn('2025-03-30', 'it', scheme).timeLeft).toEqual({ hours: 11, minutes: 0 });
    expect(deadlineOn('2025-03-30T00:59', 'it', scheme).timeLeft).toEqual({ hours: 10, minutes: 1 });
    expect(deadlineOn('2025-03-30T02:00', 'it', scheme).timeLeft).toEqual({ hours: 10, minutes: 0 });
  });

  it('is told only of deadlines, not of starts and events', () => {
    expect(deadlineOn('2024-12-01', 'it', withOnly({ at: '2024-12-01', kind: 'start' }))).toMatchObject({
      state: 'today',
      timeLeft: undefined,
    });
  });
});

it('is the same whatever the zone of the machine', () => {
  const expected = deadlinesOf({ scheme: yearSix, asOf: parseAsOf('2024-11-30T23:30') });
  for (const zone of ZONES) {
    inZone(zone, () =>
      expect(deadlinesOf({ scheme: yearSix, asOf: asOfNow(new Date('2024-11-30T23:30:00Z')) })).toEqual(expected),
    );
  }
});

it('gives no number of working days beyond the bank holidays that are known', () => {
  expect(deadlineOn('2028-12-01', 'it', withOnly({ at: '2029-02-01' }))).toMatchObject({
    daysLeft: 62,
    workingDaysLeft: undefined,
  });
});

describe('open requirements', () => {
  const asOf = parseAsOf('2024-10-14');

  it('are counted for the safety actions that a deadline applies to, or the requirements due on it', () => {
    const deadlines = deadlinesOf({
      scheme: yearSix,
      asOf,
      openRequirements: ['1.1', '2.1', '3.3', '3.4', '4.12', '10.1'],
    });
    expect(Object.fromEntries(deadlines.map(({ id, openRequirements }) => [id, openRequirements]))).toEqual({
      'training-window-opens': undefined,
      'window-opens': undefined,
      published: undefined,
      'rotational-start': undefined,
      'msds-month': 1,
      'qi-registered': 1,
      'period-ends': 6,
      submission: 6,
    });
  });

  it('are none when all are met, and unknown without a workbook', () => {
    expect(deadlinesOf({ scheme: yearSix, asOf, openRequirements: [] }).at(-1)?.openRequirements).toBe(0);
    expect(deadlinesOf({ scheme: yearSix, asOf }).at(-1)?.openRequirements).toBeUndefined();
  });
});

describe('revised schemes', () => {
  it('count to the date in force, and keep the earlier one', () => {
    expect(deadlineOn('2021-09-26', 'interim-reviews', yearFour)).toMatchObject({
      at: '2021-10-29',
      daysLeft: 33,
      earlier: [],
    });
    expect(deadlineOn('2021-09-27', 'interim-reviews', yearFour)).toMatchObject({
      at: '2021-12-31',
      daysLeft: 95,
      earlier: [{ at: '2021-10-29', announced: '2021-09-27', change: 'extend', title: 'Interim deadlines extended' }],
    });
  });

  it('say paused, even once the date as it stood is over', () => {
    for (const asOf of ['2021-12-23', '2021-12-31', '2022-01-10']) {
      expect(deadlineOn(asOf, 'interim-reviews', yearFour)).toMatchObject({
        state: 'paused',
        workingDaysLeft: undefined,
        timeLeft: undefined,
      });
    }
    expect(deadlineOn('2022-01-10', 'interim-reviews', yearFour).daysLeft).toBe(-10);
  });

  it('put a moved date in its new place', () => {
    const order = (asOf: string) => deadlinesOf({ scheme: yearFour, asOf: parseAsOf(asOf) }).map(({ id }) => id);
    expect(order('2021-12-01')).toEqual(['launched', 'interim-reviews', 'interim-data', 'period-ends', 'submission']);
    expect(order('2022-04-01')).toEqual(['launched', 'interim-data', 'interim-reviews', 'period-ends', 'submission']);
  });
});
