import { expect, test } from 'vitest';
import { rosterClaims } from '../../../src/measures/roster/roster-claims.ts';
import { YEAR_6 } from '../../support/scheme.ts';
import { countRosters, roster } from './count-rosters.ts';

const WINDOW = { start: '2023-12-08', end: '2024-11-30' };

function days(from: string, to: string): string[] {
  const all: string[] = [];
  for (let time = Date.parse(from); time <= Date.parse(to); time += 86_400_000)
    all.push(new Date(time).toISOString().slice(0, 10));
  return all;
}

const shifts = (of: readonly string[], supernumerary = 'yes') =>
  roster(...of.flatMap((day) => [`${day},Day,${supernumerary},`, `${day},Night,yes,`]));

const claimed = (text: string, asOf: string) =>
  rosterClaims(countRosters([text], { asOf }), YEAR_6).map(({ figure }) => [figure.requirement, figure.met]);

test.each([
  ['every day of the window', days(WINDOW.start, WINDOW.end), '2024-12-09', true],
  ['every day so far, but for the day of the answer', days(WINDOW.start, '2024-10-13'), '2024-10-14', true],
  ['three months of it', days('2024-08-01', '2024-10-31'), '2024-12-09', false],
  ['all but its first day', days('2023-12-09', WINDOW.end), '2024-12-09', false],
])('shifts of %s, all supernumerary, say whether 5.3 is met: %j', (_, of, asOf, isClaimed) => {
  expect(claimed(shifts(of), asOf)).toContainEqual(isClaimed ? ['5.3', true] : ['5.4', null]);
  expect(claimed(shifts(of), asOf).some(([requirement]) => requirement === '5.3')).toBe(isClaimed);
});

test('shifts of a part that fall short are short', () => {
  expect(claimed(shifts(days('2024-08-01', '2024-08-31'), 'no'), '2024-12-09')).toContainEqual(['5.3', false]);
});
