import { describe, expect, test } from 'vitest';
import { countLines } from '../../../src/workbook/fresh/text-lines.ts';

describe('counting the lines of a wrapped text', () => {
  test.each([
    ['nothing at all', '', 100, 1],
    ['what fits', 'Lead', 100, 1],
    ['two words that do not fit beside each other', 'Approved on', 80, 2],
    ['a word wider than the cell', 'W'.repeat(20), 100, 4],
    ['characters of unknown width', '語'.repeat(10), 100, 2],
  ])('%s', (_, text, pixels, lines) => {
    expect(countLines(text, 11, pixels)).toBe(lines);
  });

  test('takes more lines in a narrower cell, never fewer', () => {
    const text = 'Every eligible perinatal death has been notified to MBRRACE-UK within seven working days.';
    const lines = [600, 400, 300, 200, 100, 50].map((pixels) => countLines(text, 11, pixels));
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });
});
