import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../src/shared/dates/calendar-date.ts';
import { caseList, countDeaths, figureFor, type ListedCase } from './count-deaths.ts';

const day = fc.integer({ min: 0, max: 500 }).map((days) => addDays('2023-11-01', days));
const step = fc.oneof(fc.constant(''), fc.constantFrom('Yes', 'No'), day);

/** Some contradict themselves, some each other: that must not depend on the order either. */
const listed: fc.Arbitrary<ListedCase> = fc.record({
  reference: fc.integer({ min: 1, max: 25 }).map((number) => `C${number}`),
  died: fc.oneof({ weight: 9, arbitrary: day }, { weight: 1, arbitrary: fc.constant('') }),
  born: fc.constantFrom('Yes', 'Yes', 'No', ''),
  notified: fc.oneof(fc.constant(''), day),
  parents: step,
  started: fc.oneof(fc.constant(''), day),
  factual: step,
  panel: step,
  published: fc.oneof(fc.constant(''), day),
});
const lists = fc.array(listed, { minLength: 1, maxLength: 25 });
const asOf = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2023-12-01', days));

const counts = (texts: readonly string[], today: string) => {
  const { details, sources, unused, ...report } = countDeaths(texts, { asOf: today });
  return { ...report, details: details.map((detail) => ({ ...detail, missed: [...detail.missed].sort() })) };
};

test('neither the order of the rows nor how they are split into files changes anything', () => {
  fc.assert(
    fc.property(lists, asOf, fc.nat(), fc.nat(), (cases, today, at, seed) => {
      const whole = counts([caseList(...cases)], today);
      const cut = at % (cases.length + 1);
      expect(counts([caseList(...cases.slice(0, cut)), caseList(...cases.slice(cut))], today)).toEqual(whole);
      const turned = cases.map((_, index) => cases[(index + seed) % cases.length] ?? {}).reverse();
      expect(counts([caseList(...turned)], today)).toEqual(whole);
    }),
  );
});

test('a case is counted once in each figure: met, missed, pending, not verified, unclear or not asked', () => {
  const died = fc.integer({ min: 0, max: 358 }).map((days) => addDays('2023-12-08', days));
  const cases = fc.array(fc.tuple(listed, died), { minLength: 1, maxLength: 25 });
  fc.assert(
    fc.property(cases, asOf, (own, today) => {
      const unique = own.map(([one, date], index) => ({ ...one, died: date, reference: `C${index + 1}`, born: 'Yes' }));
      const report = countDeaths([caseList(...unique)], { asOf: today });
      for (const requirement of ['1.2', '1.4', '1.5']) {
        const { denominator, pending, excluded } = figureFor(requirement, report);
        expect(denominator + pending + excluded + report.later).toBe(unique.length);
      }
    }),
  );
});

test('what is pending is never missed: a step with time left is in no figure, and open', () => {
  fc.assert(
    fc.property(asOf, fc.integer({ min: 0, max: 59 }), (today, back) => {
      const died = addDays(today, -back);
      fc.pre(died >= '2024-04-02' && died <= '2024-11-30');
      const report = countDeaths([caseList({ died, notified: died })], { asOf: today });
      // Two months are never shorter than 59 days, and six are longer.
      for (const requirement of ['1.2', '1.3', '1.4', '1.5']) {
        expect(figureFor(requirement, report)).toMatchObject({ denominator: 0, pending: 1, missed: [], met: null });
      }
      expect(report.cases[0]?.next.daysLeft).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('time alone never makes a step met, and a step that was met stays met', () => {
  const dated = listed.map((one) => ({ ...one, factual: one.started ?? '', reference: 'C1' }));
  fc.assert(
    fc.property(dated, asOf, fc.integer({ min: 0, max: 300 }), (one, today, on) => {
      const later = addDays(today, on);
      const [before, after] = [today, later].map((each) => countDeaths([caseList(one)], { asOf: each }));
      for (const requirement of ['1.1', '1.3', '1.4']) {
        if (before === undefined || after === undefined) return;
        const [was, is] = [figureFor(requirement, before), figureFor(requirement, after)];
        expect(is.numerator).toBeGreaterThanOrEqual(was.numerator);
        expect(is.denominator).toBeGreaterThanOrEqual(was.denominator);
      }
    }),
  );
});
