import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figureOf } from '../../../src/measures/figure.ts';
import { figureBar } from '../../../src/render/measures/figure-bar.ts';

const barOf = (numerator: number, denominator: number, target: number, width: number): string => {
  const measure = { source: 'training', name: 'any', target } as const;
  const requirement = { id: '8.3', text: 'Any.', evidence: 'Any.', measure };
  const window = { start: '2023-12-01', end: '2024-11-30' };
  return figureBar(figureOf(requirement, { numerator, denominator, excluded: 0 }, window), width);
};

test.each([
  [10, 10, '█████████│█'],
  [9, 10, '█████████│·'],
  [8, 10, '████████·│·'],
  [0, 10, '·········│·'],
  // 89.96% is nine tenths to the eye, and short.
  [8996, 10_000, '████████·│·'],
])('%d of %d against nine tenths', (numerator, denominator, bar) => {
  expect(barOf(numerator, denominator, 0.9, 11)).toBe(bar);
});

test('blocks reach the threshold only where the figure does, at any width', () => {
  fc.assert(
    fc.property(
      fc.nat(500),
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 8, max: 40 }),
      fc.constantFrom(0.6, 0.9, 1),
      (part, whole, width, target) => {
        const done = Math.min(part, whole);
        const bar = barOf(done, whole, target, width);
        expect(bar).toHaveLength(width);
        expect(bar.includes('█│')).toBe(done >= whole * target - 1e-9);
      },
    ),
  );
});
