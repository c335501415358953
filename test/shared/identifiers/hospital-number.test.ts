import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hospitalNumberFinder, troubleWithPattern } from '../../../src/shared/identifiers/hospital-number.ts';

test('a pattern fits a word of its own, whatever its case', () => {
  const find = hospitalNumberFinder(['RXX\\d{6}', 'K[0-9]{3}-[0-9]{4}']);
  expect(find('see rxx123456 and K123-4567.')).toHaveLength(2);
  expect(find('RXX1234567 ARXX123456 RXX12345')).toEqual([]);
});

test.each(['RXX\\d{6}', '(?:RXX|RYY)\\d{6,8}', '[A-Z]{2}-?\\d{4}', 'H\\d\\d\\d\\d', 'MRN \\d{7}'])(
  'the pattern %s is taken',
  (pattern) => {
    expect(troubleWithPattern(pattern)).toBeUndefined();
  },
);

test.each([
  ['RXX\\d+', /without end/],
  ['(a*)*b', /without end/],
  ['RXX\\d{6,}', /without end/],
  ['(?:a{1,9}){20}', /no regular expression of/],
  ['(?=a)a', /no regular expression of/],
  ['(a)\\1', /no regular expression of/],
  ['RXX(\\d{6}', /no regular expression of/],
  ['[z-a]', /no regular expression of/],
  ['', /no regular expression of/],
  ['a?b?c?d?e?f', /more than 4 choices/],
  ['a{1,20}b', /differ by more than 4/],
  ['a?', /fits a blank cell/],
  ['a'.repeat(101), /longer than 100/],
])('the pattern %s is refused', (pattern, trouble) => {
  expect(troubleWithPattern(pattern)).toMatch(trouble);
});

test('a pattern that is taken is done with any cell in no time', () => {
  const piece = fc.constantFrom('a', '\\d', '[a-z]', '{1,5}', '{20}', '?', '|', '(', ')', '(?:', '\\w', '{0,4}');
  const patterns = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(patterns, (pattern) => {
      fc.pre(troubleWithPattern(pattern) === undefined);
      expect(hospitalNumberFinder([pattern])('a'.repeat(300)).length).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 2000 },
  );
});
