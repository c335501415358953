import fc from 'fast-check';
import { expect, test } from 'vitest';
import { care, countRosters, roster } from './count-rosters.ts';

const shift = fc
  .tuple(
    fc.integer({ min: 1, max: 6 }),
    fc.constantFrom('Day', 'Night', 'n', ''),
    fc.constantFrom('yes', 'no', '', 'n/a'),
    fc.constantFrom('yes', 'no', ''),
  )
  .map(([day, name, answer, substitute]) => `2024-03-0${day},${name},${answer},${substitute}`);
const month = fc
  .tuple(fc.constantFrom('Nov 2023', 'Dec 2023', 'Mar 2024', 'Oct 2024', 'Nov 2024'), fc.nat(9), fc.nat(9))
  .map(([name, labour, cared]) => `${name},${labour},${cared}`);
const shifts = fc.array(shift, { minLength: 1, maxLength: 25 });
const months = fc.array(month, { minLength: 1, maxLength: 8 });

const counts = (texts: readonly string[]) => {
  const { figures, months: byMonth, without, notInRoster, outside, later, wholeMonths } = countRosters(texts);
  const gaps = without.map(({ day, shift: name, substitute }) => `${day} ${name} ${substitute}`);
  return { figures, byMonth, gaps, notInRoster, outside, later, wholeMonths };
};

test('neither the order of the rows nor how they are split into files changes anything', () => {
  fc.assert(
    fc.property(shifts, months, fc.nat(), fc.nat(), (known, given, at, seed) => {
      const whole = counts([roster(...known), care(...given)]);
      const cut = at % (known.length + 1);
      expect(
        counts([
          care(...given.slice(0, 1)),
          roster(...known.slice(0, cut)),
          roster(...known.slice(cut)),
          care(...given.slice(1)),
        ]),
      ).toEqual(whole);
      const turned = known.map((_, index) => known[(index + seed) % known.length] ?? '').reverse();
      expect(counts([care(...[...given].reverse()), roster(...turned)])).toEqual(whole);
    }),
  );
});

test('the months add up to the figures', () => {
  fc.assert(
    fc.property(shifts, months, (known, given) => {
      const { figures, months: byMonth } = countRosters([roster(...known), care(...given)]);
      const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
      const [coordinator, oneToOne] = figures;
      expect(sum(byMonth.map((each) => each.coordinator.numerator))).toBe(coordinator?.numerator);
      expect(sum(byMonth.map((each) => each.coordinator.denominator))).toBe(coordinator?.denominator);
      expect(sum(byMonth.map((each) => each.oneToOne.numerator))).toBe(oneToOne?.numerator);
      expect(sum(byMonth.map((each) => each.oneToOne.denominator))).toBe(oneToOne?.denominator);
    }),
  );
});
