import { describe, expect, test } from 'vitest';
import { sharesOf } from '../cases/count-log.ts';
import { care, countRosters, roster, tryRosters } from './count-rosters.ts';

const unused = (...texts: string[]) =>
  countRosters(texts).unused.map(
    ({ place, reason, requirements }) => `${place.line} ${reason} (${requirements.join(' ')})`,
  );

describe('shifts', () => {
  test('count where the coordinator was supernumerary at the start, of all shifts up to now', () => {
    // Four shifts, one without: 3 of 4. A substitute took over in that one, and it still counts as without.
    const report = countRosters([
      roster('2024-03-01,Day,yes,', '2024-03-01,Night,no,yes', '2024-03-02,D,Yes,', '2024-03-02,N,Supernumerary,'),
    ]);
    expect(report.figures[0]).toMatchObject({ numerator: 3, denominator: 4, met: false, shortfall: 1, fraction: 0.75 });
    expect(report.without).toMatchObject([{ day: '2024-03-01', shift: 'night', substitute: true }]);
    expect(report.notInRoster).toEqual([]);
  });

  test('are never all met while one is not: 2,499 of 2,500 is short', () => {
    const days = Array.from({ length: 250 }, (_, day) =>
      new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10),
    );
    const lines = days.flatMap((day) => Array.from({ length: 10 }, (_, shift) => `${day},S${shift},yes,`));
    const all = countRosters([roster(...lines)]).figures[0];
    const short = countRosters([roster(...lines.slice(0, -1), lines.at(-1)?.replace('yes', 'no') ?? '')]).figures[0];
    expect(all).toMatchObject({ numerator: 2500, denominator: 2500, met: true });
    expect(short).toMatchObject({ numerator: 2499, denominator: 2500, met: false, shortfall: 1 });
  });

  test.each([
    ['the day before the window', '2023-12-07', 0],
    ['its first day', '2023-12-08', 1],
    ['the day the clocks go back', '27/10/2024', 1],
    ['its last day', '30 Nov 2024', 1],
    ['the day after', '2024-12-01', 0],
  ])('count on %s', (_, date, denominator) => {
    const report = countRosters([roster(`${date},Day,yes,`)], { asOf: '2025-01-10' });
    expect(report.figures[0]).toMatchObject({ denominator });
    expect(report.outside).toBe(1 - denominator);
  });

  test('after the day of the answer, and those of that day that nobody has filled in, are left for later', () => {
    const report = countRosters([
      roster(
        '2024-10-13,Day,yes,',
        '2024-10-14,Day,yes,',
        '2024-10-14,Night,,',
        '2024-10-15,Day,,',
        '2024-10-15,Night,no,',
      ),
    ]);
    expect(sharesOf(report)['5.3']).toBe('2 of 2');
    expect(report).toMatchObject({ later: 3, unused: [] });
  });

  test('that two files have are counted once, and not at all where they differ', () => {
    const first = roster('2024-03-01,Day,yes,', '2024-03-01,Night,yes,');
    expect(sharesOf(countRosters([first, roster('2024-03-01,Day,yes,')]))['5.3']).toBe('2 of 2');
    const report = countRosters([first, roster('2024-03-01,Day,no,')]);
    expect(sharesOf(report)['5.3']).toBe('1 of 1 without 1');
    expect(report.unused).toMatchObject([
      { reason: 'and export-1.csv line 2 differ on whether the coordinator was supernumerary', requirements: ['5.3'] },
    ]);
  });

  test('of two sites are not the same shift', () => {
    const text = 'Date,Shift,Site,Supernumerary\n2024-03-01,Day,North,yes\n2024-03-01,Day,South,no';
    expect(sharesOf(countRosters([text]))['5.3']).toBe('1 of 2');
  });

  test('that most days have are missed where a day has none, as a doubt and in no figure', () => {
    const report = countRosters([
      roster(
        '2024-03-01,Day,yes,',
        '2024-03-01,Night,yes,',
        '2024-03-02,Day,yes,',
        '2024-03-04,Day,yes,',
        '2024-03-04,Night,,',
        '2024-03-04,Twilight,yes,',
        '2024-03-05,Day,yes,',
        '2024-03-05,Night,yes,',
      ),
    ]);
    // 2 March has no night, 3 March nothing; the night of 4 March is there, though nobody says who coordinated it.
    expect(report.notInRoster).toEqual([
      { day: '2024-03-02', site: '', shifts: ['night'] },
      { day: '2024-03-03', site: '', shifts: ['day', 'night'] },
    ]);
    expect(sharesOf(report)['5.3']).toBe('7 of 7 without 1');
  });
});

describe('one-to-one care', () => {
  test('is the sum of the months, and each month beside it', () => {
    // 200 + 199 = 399 of 400; March is 100%, April 99.5%.
    const report = countRosters([care('Mar 2024,200,200', '2024-04,200,199')]);
    expect(report.figures[1]).toMatchObject({ numerator: 399, denominator: 400, met: false, shortfall: 1 });
    expect(report.months.map(({ month, oneToOne }) => [month, oneToOne.numerator, oneToOne.denominator])).toEqual([
      ['2024-03', 200, 200],
      ['2024-04', 199, 200],
    ]);
  });

  test('of a month in which the window begins is counted whole, and said to be', () => {
    const report = countRosters([care('November 2023,100,0', 'Dec-23,100,100', '01/11/2024,10,10')], {
      asOf: '2025-01-10',
    });
    expect(sharesOf(report)['5.4']).toBe('110 of 110');
    expect(report).toMatchObject({ outside: 1, wholeMonths: ['2023-12'] });
  });

  test('can be a yes or a no for each woman, of whom two may have the same day', () => {
    const text = 'Date,One to one care\n2024-03-01,yes\n2024-03-01,yes\n2024-03-02,No - two in labour\n2024-03-03,n/a';
    expect(sharesOf(countRosters([text]))['5.4']).toBe('2 of 3');
  });

  test('can stand in the roster, for each shift', () => {
    const text =
      'Date,Shift,Supernumerary,One to one care\n2024-03-01,Day,yes,no\n2024-03-01,Day,yes,no\n2024-03-01,Night,yes,yes';
    expect(sharesOf(countRosters([text]))).toEqual({ '5.3': '2 of 2', '5.4': '1 of 2' });
  });

  test('of a month that is given in two ways is not counted, so that no woman is twice', () => {
    const answers = 'Date,One to one care\n2024-03-01,yes\n2024-04-01,yes';
    const report = countRosters([answers, care('Mar 2024,200,200')]);
    expect(sharesOf(report)['5.4']).toBe('1 of 1 without 2');
  });

  test('does not apply, and never is all met, where nobody was in active labour', () => {
    expect(countRosters([care('Mar 2024,0,0')]).figures[1]).toMatchObject({ denominator: 0, met: null });
  });
});

test('headings are known as Trusts write them', () => {
  const text = [
    'Labour ward staffing,,,,',
    'Shift date,Day/Night,Co-ordinator supernumerary at start of shift (Y/N),Escalation plan used,1:1 care in labour',
    'Fri 01/03/2024,LD,Y,,Yes',
    'Fri 01/03/2024,N,N - caseload,Y,Yes',
  ].join('\n');
  const report = countRosters([text]);
  expect(sharesOf(report)).toEqual({ '5.3': '1 of 2', '5.4': '2 of 2' });
  expect(report.without).toMatchObject([{ shift: 'night', substitute: true }]);
});

test('a column about the end of a shift, or with a percentage, is not taken for the one asked for', () => {
  const text =
    'Date,Shift,Supernumerary at start,Supernumerary throughout shift,Month %,One-to-one care rate\n2024-03-01,Day,yes,no,97,98%';
  expect(sharesOf(countRosters([text]))).toEqual({ '5.3': '1 of 1', '5.4': '0 of 0' });
  const both = 'Date,Shift,Supernumerary at start,Supernumerary at handover\n2024-03-01,Day,yes,no';
  expect(tryRosters([both])).toMatchObject({ fault: { reason: 'ambiguous-heading' } });
  const map = { columns: { coordinator: 'Supernumerary at handover' } };
  expect(sharesOf(countRosters([both], { map }))['5.3']).toBe('0 of 1');
});

describe('what can’t be used', () => {
  test.each([
    [
      'a date with two digits for its year',
      roster('1/3/24,Day,yes,'),
      '2 has a date that has two digits for the year (5.3)',
    ],
    ['no date', roster(',Day,yes,'), '2 has no date (5.3)'],
    ['no shift', roster('2024-03-01,,yes,'), '2 does not say which shift it is about (5.3)'],
    ['no answer', roster('2024-03-01,Day,,'), '2 does not say whether the coordinator was supernumerary (5.3)'],
    [
      'an answer that asks',
      roster('2024-03-01,Day,yes?,'),
      '2 does not say whether the coordinator was supernumerary (5.3)',
    ],
    [
      'no coordinator asked for',
      roster('2024-03-01,Day,N/A,'),
      '2 does not say whether the coordinator was supernumerary (5.3)',
    ],
    [
      'more cared for than in labour',
      care('Mar 2024,10,11'),
      '2 has more women with one-to-one care than women in active labour (5.4)',
    ],
    [
      'a percentage',
      care('Mar 2024,10,100%'),
      '2 has a number of women with one-to-one care that is no whole number (5.4)',
    ],
    [
      'a suppressed number',
      care('Mar 2024,*,*'),
      '2 has a number of women in active labour that is no whole number (5.4)',
    ],
    ['a month without numbers', care('Mar 2024,,'), '2 does not say how many women were in active labour (5.4)'],
    ['a month of no year', care('March,10,10'), '2 has a month that can’t be read (5.4)'],
  ])('%s', (_, text, reason) => {
    expect(unused(text)).toEqual([reason]);
  });

  test('the whole of a roster that does not tell the shifts of a day apart', () => {
    const text = 'Date,Coordinator supernumerary\n2024-03-01,yes\n2024-03-01,yes';
    expect(tryRosters([text])).toMatchObject({
      fault: { message: expect.stringContaining('tells the shifts of a day apart') },
    });
    expect(tryRosters(['Name,Shift\nX,Day'])).toMatchObject({ fault: { reason: 'no-roster' } });
  });
});
