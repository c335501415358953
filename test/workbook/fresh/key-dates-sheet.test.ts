import { describe, expect, test } from 'vitest';
import { keyDateLines, timeLeft } from '../../../src/workbook/fresh/key-date-lines.ts';
import { cellAt, freshPackage, OTHER_SCHEME, rowShown } from './fresh-package.ts';

describe('key dates', () => {
  test('stand in order of time, with days left and state by formula', async () => {
    const { spreadsheet } = await freshPackage();
    const rows = [5, 6, 7, 8, 9, 10, 11, 12].map((row) => rowShown(spreadsheet, 'Key dates', row));
    expect(rows[0]).toEqual(['Twelve month training window opens', '2023-12-01', 'Safety action 8', -318, 'Passed']);
    expect(rows[1]?.[2]).toBe('Safety actions 1 and 10');
    expect(rows[6]).toEqual(['Compliance period ends', '2024-11-30', 'All safety actions', 47, '47 days left']);
    expect(rows[7]?.slice(1)).toEqual(['2025-03-03T12:00:00', 'All safety actions', 140, '140 days left']);
    expect(cellAt(spreadsheet, 'Key dates', 12, 4)?.formula).toBe('INT(B12)-TODAY()');
    expect(spreadsheet.definedNames).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'MIS_Period_End', refersTo: `'Key dates'!$B$11` }),
        expect.objectContaining({ name: 'MIS_Submission', refersTo: `'Key dates'!$B$12` }),
      ]),
    );
  });

  test('follow the revisions announced by then, and keep what was before', async () => {
    const { spreadsheet } = await freshPackage({ scheme: OTHER_SCHEME, asOf: '2022-01-10' });
    expect(rowShown(spreadsheet, 'Key dates', 5)).toEqual([
      'Interim report',
      '2021-11-30',
      'Safety action 1',
      -41,
      'Passed',
      'Was Thu 30 Sep 2021 until 27 Sep 2021: Interim deadlines extended.',
    ]);
    expect(rowShown(spreadsheet, 'Key dates', 6)).toEqual([
      'Audit finished',
      '2021-12-31',
      'Safety actions 1 and 2',
      undefined,
      'Paused since 23 Dec 2021',
      'Paused on 23 Dec 2021: Most reporting paused. One month of activity.',
    ]);
  });

  test('always hold the end of the period and the submission deadline', () => {
    const before = keyDateLines(OTHER_SCHEME, '2021-08-09');
    expect(before.map(({ name, at }) => `${at} ${name}`)).toEqual([
      '2021-09-30 Interim report',
      '2021-12-31 Audit finished',
      '2022-06-30T12:00 Declaration submitted',
      '2022-06-30 Compliance period ends',
    ]);
    expect(before.map(({ endsPeriod, endsScheme }) => [endsPeriod, endsScheme])).toEqual([
      [false, false],
      [false, false],
      [false, true],
      [true, false],
    ]);
  });
});

test.each([
  ['2024-11-30', '2024-11-28', '2 days left'],
  ['2024-11-30', '2024-11-29', '1 day left'],
  ['2024-11-30', '2024-11-30', 'Today'],
  ['2024-11-30', '2024-12-01', 'Passed'],
  ['2025-03-03T12:00', '2025-03-03', 'Today, by 12:00'],
  ['2025-03-30', '2025-03-29', '1 day left'],
])('time left until %s on %s: %s', (at, day, expected) => {
  expect(timeLeft(at, day)).toBe(expected);
});
