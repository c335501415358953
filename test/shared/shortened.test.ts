import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortened } from '../../src/shared/shortened.ts';

test('keeps as many whole letters as fit', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (name, bytes) => {
      const start = shortened(name, bytes);
      expect(name.startsWith(start)).toBe(true);
      expect(Buffer.byteLength(start)).toBeLessThanOrEqual(bytes);
      const next = [...name.slice(start.length)][0];
      if (next !== undefined) expect(Buffer.byteLength(start + next)).toBeGreaterThan(bytes);
    }),
  );
});

test('cuts no letter in two', () => {
  expect(shortened('né🩺', 3)).toBe('né');
  expect(shortened('né🩺', 2)).toBe('n');
  expect(shortened('né🩺', 6)).toBe('né');
});
