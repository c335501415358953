import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureOf } from '../../src/measures/figure.ts';
import type { Measure, Requirement } from '../../src/scheme/scheme.ts';

const WINDOW = { start: '2023-12-01', end: '2024-11-30' };

function asked(measure: Partial<Measure>): Requirement {
  return {
    id: '8.3',
    text: 'Any.',
    evidence: 'Any.',
    measure: { source: 'training', name: 'any', target: 0.9, ...measure },
  };
}

const figure = (numerator: number, denominator: number, measure: Partial<Measure> = {}) =>
  figureOf(asked(measure), { numerator, denominator, excluded: 0 }, WINDOW);

describe('a figure', () => {
  test.each([
    // 90% of 36 is 32.4, so 33 are needed.
    [32, 36, 0.9, false, 1],
    [33, 36, 0.9, true, 0],
    // 90% of 10,000 is 9,000: 8,999 is 89.99% and short.
    [8999, 10_000, 0.9, false, 1],
    [9000, 10_000, 0.9, true, 0],
    // 95% of 20 is 19 exactly, though 0.95 × 20 is not on a computer with every factor.
    [19, 20, 0.95, true, 0],
    [18, 20, 0.95, false, 1],
    [7, 10, 0.7, true, 0],
    [57, 100, 0.57, true, 0],
    [3, 5, 0.6, true, 0],
    [0, 4, 1, false, 4],
  ])('of %d of %d against %d', (numerator, denominator, target, met, shortfall) => {
    expect(figure(numerator, denominator, { target })).toMatchObject({ met, shortfall });
  });

  test('with nobody to count does not apply', () => {
    expect(figure(0, 0)).toMatchObject({ fraction: null, met: null, shortfall: 0 });
  });

  test('that counts out of a number needs that many', () => {
    const measure: Partial<Measure> = { target: 10, unit: 'count', outOf: 11 };
    expect(figure(9, 11, measure)).toMatchObject({ met: false, shortfall: 1 });
    expect(figure(10, 11, measure)).toMatchObject({ met: true, shortfall: 0 });
  });

  test('has its keys in the order that machines are promised', () => {
    expect(Object.keys(figure(1, 2, { staffGroup: 'midwives', element: 'CTG' }))).toEqual(
      'requirement measure staffGroup element numerator denominator excluded fraction target met shortfall window'.split(
        ' ',
      ),
    );
  });

  test('is met once as many as are missing are added, and not before', () => {
    fc.assert(
      fc.property(
        fc.nat(5000),
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 1000 }),
        (part, whole, thousandths) => {
          const target = thousandths / 1000;
          const done = Math.min(part, whole);
          const { met, shortfall } = figure(done, whole, { target });
          expect(met).toBe(done * 1000 >= whole * thousandths);
          expect(figure(done + shortfall, whole, { target }).met).toBe(true);
          if (shortfall > 0) expect(figure(done + shortfall - 1, whole, { target }).met).toBe(false);
        },
      ),
    );
  });
});
