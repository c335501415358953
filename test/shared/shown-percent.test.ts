import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownPercent } from '../../src/shared/shown-percent.ts';

describe('a share shown as a percentage', () => {
  test.each([
    [34, 36, 0.9, '94.4%'],
    [9, 10, 0.9, '90%'],
    // 8,996 of 10,000 is 89.96%, which one decimal would make 90.0%.
    [8996, 10_000, 0.9, '89.96%'],
    [1999, 2000, 0.9, '99.95%'],
    [19_999, 20_000, 1, '99.995%'],
    [1, 10_000, 0.9, '0.01%'],
    [0, 12, 0.9, '0%'],
    [12, 12, 0.9, '100%'],
    [1, 3, 0.95, '33.3%'],
  ])('%d of %d against %d', (numerator, denominator, target, shown) => {
    expect(shownPercent(numerator, denominator, target)).toBe(shown);
  });

  test('never shows a target that is not reached, and never all where one is missing', () => {
    const share = fc
      .tuple(fc.nat(200_000), fc.integer({ min: 1, max: 200_000 }))
      .map(([part, whole]) => [Math.min(part, whole), whole] as const);
    fc.assert(
      fc.property(share, fc.constantFrom(60, 90, 95, 100), ([part, whole], percent) => {
        const shown = Number(shownPercent(part, whole, percent / 100).slice(0, -1));
        expect(shown >= percent).toBe(part * 100 >= whole * percent);
        expect(shown === 100).toBe(part === whole);
        expect(shown === 0).toBe(part === 0);
      }),
    );
  });
});
