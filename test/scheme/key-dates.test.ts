import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type EffectiveKeyDate, keyDatesAsOf } from '../../src/scheme/key-dates.ts';
import { loadScheme } from '../../src/scheme/load-scheme.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';

let yearFour: Scheme;
beforeAll(async () => {
  yearFour = await loadScheme('fixtures/schemes/year-4-history.json', join(import.meta.dirname, '../..'));
});

function on(day: string, id: string, scheme = yearFour): EffectiveKeyDate {
  const found = keyDatesAsOf(scheme, day).find((keyDate) => keyDate.id === id);
  if (found === undefined) throw new Error(`no key date ${id}`);
  return found;
}

const EXTENDED = { announced: '2021-09-27', change: 'extend', title: 'Interim deadlines extended' };
const PAUSED = {
  announced: '2021-12-23',
  change: 'pause',
  title: 'Most reporting paused for a minimum of three months',
};
const RESUMED = { announced: '2022-04-01', title: 'Scheme resumed with new dates (illustrative)' };

describe('the history of Year 4', () => {
  it('starts with what was announced at the launch', () => {
    for (const day of ['2021-08-09', '2021-09-26']) {
      expect(on(day, 'interim-reviews')).toMatchObject({ at: '2021-10-29', paused: undefined, history: [] });
    }
  });

  it('extends from the day of the announcement, and keeps the earlier value', () => {
    expect(on('2021-09-27', 'interim-reviews')).toMatchObject({
      at: '2021-12-31',
      paused: undefined,
      history: [{ ...EXTENDED, at: '2021-10-29' }],
    });
    expect(on('2021-09-27', 'interim-data')).toMatchObject({
      at: '2022-01-31',
      history: [{ ...EXTENDED, at: '2021-11-30' }],
    });
    expect(on('2021-09-27', 'submission')).toMatchObject({ at: '2022-07-07T12:00', history: [] });
  });

  it('is not moved by a revision of wording alone', () => {
    expect(keyDatesAsOf(yearFour, '2021-10-12')).toEqual(keyDatesAsOf(yearFour, '2021-10-11'));
  });

  it('pauses with an open end, and stays paused when the promised three months are over', () => {
    const paused = { from: '2021-12-23', until: undefined, atLeastUntil: '2022-03-23' };
    expect(on('2021-12-22', 'submission').paused).toBeUndefined();
    for (const day of ['2021-12-23', '2022-03-22', '2022-03-23', '2022-03-31']) {
      expect(on(day, 'submission')).toMatchObject({
        at: '2022-07-07T12:00',
        paused,
        history: [{ ...PAUSED, at: '2022-07-07T12:00' }],
      });
    }
  });

  it('pauses only what the announcement names', () => {
    expect(on('2021-12-23', 'interim-data').paused).toBeUndefined();
    expect(on('2021-12-23', 'launched').paused).toBeUndefined();
  });

  it('resumes with a later revision, and keeps every earlier value in order', () => {
    expect(on('2022-04-01', 'interim-reviews')).toMatchObject({
      at: '2022-06-10',
      paused: undefined,
      history: [
        { ...EXTENDED, at: '2021-10-29' },
        { ...PAUSED, at: '2021-12-31' },
        { ...RESUMED, change: 'replace', at: '2021-12-31' },
      ],
    });
    expect(on('2022-04-01', 'period-ends')).toMatchObject({ at: '2022-12-05', paused: undefined });
    expect(on('2022-04-01', 'submission')).toMatchObject({ at: '2023-01-05T12:00', paused: undefined });
  });

  it('leaves the scheme as it was', () => {
    expect(yearFour.keyDates.map(({ at }) => at)).toEqual([
      '2021-08-09',
      '2021-10-29',
      '2021-11-30',
      '2022-06-30',
      '2022-07-07T12:00',
    ]);
  });
});

it('counts again from the day on which a pause with a known end is over', () => {
  const change = { keyDate: 'submission', change: 'pause', until: '2021-11-01' } as const;
  const scheme = { ...yearFour, revisions: [{ announced: '2021-10-01', title: 'A short pause', changes: [change] }] };
  expect(on('2021-10-31', 'submission', scheme).paused).toEqual({
    from: '2021-10-01',
    until: '2021-11-01',
    atLeastUntil: undefined,
  });
  expect(on('2021-11-01', 'submission', scheme)).toMatchObject({
    paused: undefined,
    history: [{ change: 'pause', at: '2022-07-07T12:00' }],
  });
});

it('gives the dates as they are when a scheme was never revised', async () => {
  const scheme = await loadScheme(undefined, '.');
  expect(keyDatesAsOf(scheme, '2024-10-14')).toEqual(
    scheme.keyDates.map((keyDate) => ({ ...keyDate, paused: undefined, history: [] })),
  );
});
