import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wrapWords } from '../../src/shared/wrap-words.ts';

it('breaks between words, and inside one only when it is longer than a line', () => {
  expect(wrapWords('the quick brown fox', 10)).toEqual(['the quick', 'brown fox']);
  expect(wrapWords('exactly ten', 11)).toEqual(['exactly ten']);
  expect(wrapWords('an unreasonably long word', 8)).toEqual(['an', 'unreason', 'ably', 'long', 'word']);
  expect(wrapWords('', 10)).toEqual(['']);
});

it('keeps every letter, and no line is too long', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 30 }), (text, width) => {
      const lines = wrapWords(text, width);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
    }),
  );
});
