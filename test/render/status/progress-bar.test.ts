import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { progressBar } from '../../../src/render/status/progress-bar.ts';

const NONE = { red: 0, amber: 0, green: 0, blue: 0, notApplicable: 0, notAssessed: 0 };
const bar = (counts: Partial<typeof NONE>, width = 12): string => {
  const all = { ...NONE, ...counts };
  const total = Object.values(all).reduce((sum, count) => sum + count, 0);
  return progressBar({ ...all, total }, width)
    .map(({ text }) => text)
    .join('');
};

describe('the shares of a bar', () => {
  test.each([
    [{ blue: 3 }, '████████████'],
    [{ red: 1, green: 6, blue: 6 }, '██████▓▓▓▓▓░'],
    [{ amber: 2, green: 3, blue: 2 }, '████▓▓▓▓▓▒▒▒'],
    [{ red: 22, blue: 1 }, '█░░░░░░░░░░░'],
  ])('%j', (counts, expected) => {
    expect(bar(counts)).toBe(expected);
  });

  test('fill the width exactly, and show whatever is there', () => {
    const count = fc.nat(40);
    fc.assert(
      fc.property(fc.record({ red: count, amber: count, green: count, blue: count }), (counts) => {
        fc.pre(Object.values(counts).some((each) => each > 0));
        const drawn = bar(counts);
        const present = Object.values(counts).filter((each) => each > 0).length;
        return drawn.length === 12 && new Set(drawn).size === present;
      }),
    );
  });
});
