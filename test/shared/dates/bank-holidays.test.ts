import { expect, it } from 'vitest';
import { BANK_HOLIDAYS, BANK_HOLIDAYS_KNOWN } from '../../../src/shared/dates/bank-holidays.ts';

const DAY = 86_400_000;
const isoOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);
const weekday = (instant: number) => new Date(instant).getUTCDay();

/** Easter Sunday by the rule of the Western churches: the Sunday after the full moon on or after 21 March (Gregorian computus). */
function easter(year: number): number {
  const century = Math.floor(year / 100);
  const moonDrift = Math.floor((8 * century + 13) / 25);
  const epact = (19 * (year % 19) + century - Math.floor(century / 4) - moonDrift + 15) % 30;
  const fullMoon = epact - Math.floor((epact + Math.floor((year % 19) / 11)) / 29);
  const paschal = Date.UTC(year, 2, 21 + fullMoon);
  return paschal + (7 - weekday(paschal)) * DAY;
}

const firstMonday = (year: number, month: number) =>
  Date.UTC(year, month, 1 + ((8 - weekday(Date.UTC(year, month, 1))) % 7));
const lastMonday = (year: number, month: number) => {
  const last = Date.UTC(year, month + 1, 0);
  return last - ((weekday(last) + 6) % 7) * DAY;
};

/** A day that falls on a weekend is kept on the next weekday that is not itself a holiday. */
function kept(days: readonly number[]): number[] {
  const taken = days.filter((day) => weekday(day) % 6 !== 0);
  for (let day of days.filter((each) => weekday(each) % 6 === 0)) {
    while (weekday(day) % 6 === 0 || taken.includes(day)) day += DAY;
    taken.push(day);
  }
  return taken;
}

/** What was proclaimed for one year only: the usual days taken away, and the days put in. */
const PROCLAIMED: Record<number, { readonly moved: readonly string[]; readonly added: readonly string[] }> = {
  2020: { moved: ['2020-05-04'], added: ['2020-05-08'] },
  2022: { moved: ['2022-05-30'], added: ['2022-06-02', '2022-06-03', '2022-09-19'] },
  2023: { moved: [], added: ['2023-05-08'] },
};

it.each([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028])(
  'lists the bank holidays that the rules give for %i',
  (year) => {
    const { moved, added } = PROCLAIMED[year] ?? { moved: [], added: [] };
    const rule = [
      ...kept([Date.UTC(year, 0, 1)]),
      easter(year) - 2 * DAY,
      easter(year) + DAY,
      firstMonday(year, 4),
      lastMonday(year, 4),
      lastMonday(year, 7),
      ...kept([Date.UTC(year, 11, 25), Date.UTC(year, 11, 26)]),
    ].map(isoOf);
    const expected = [...rule.filter((day) => !moved.includes(day)), ...added].sort();
    expect(BANK_HOLIDAYS.filter((day) => day.startsWith(`${year}-`)).sort()).toEqual(expected);
  },
);

it('lists each once, on a weekday, in order', () => {
  expect(BANK_HOLIDAYS).toEqual([...new Set(BANK_HOLIDAYS)].sort());
  expect(BANK_HOLIDAYS.filter((day) => weekday(Date.parse(day)) % 6 === 0)).toEqual([]);
});

it('covers whole years, from the first to the last it knows', () => {
  const years = new Set(BANK_HOLIDAYS.map((day) => day.slice(0, 4)));
  expect([...years].sort()).toEqual([
    '2018',
    '2019',
    '2020',
    '2021',
    '2022',
    '2023',
    '2024',
    '2025',
    '2026',
    '2027',
    '2028',
  ]);
  expect(BANK_HOLIDAYS_KNOWN).toEqual({ from: '2018-01-01', to: '2028-12-31' });
});

it('computes Easter rightly, or the comparison would prove nothing', () => {
  expect([2019, 2024, 2025, 2038].map((year) => isoOf(easter(year)))).toEqual([
    '2019-04-21',
    '2024-03-31',
    '2025-04-20',
    '2038-04-25',
  ]);
});
