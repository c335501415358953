import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { requirementIds } from '../../src/scheme/requirement-ids.ts';
import { REQUIREMENTS, YEAR_6 } from '../support/scheme.ts';

const IDS = REQUIREMENTS.map(({ id }) => id);
const someIds = fc.subarray(IDS, { minLength: 1 });

test.each([
  [['4.12'], ['4.12']],
  [['SA4.12'], ['4.12']],
  [['sa 4.12'], ['4.12']],
  [['4.01'], ['4.1']],
  [['4.12,4.13'], ['4.12', '4.13']],
  // As PowerShell hands on 4.12,4.13.
  [['4.12 4.13'], ['4.12', '4.13']],
  [['SA4.12 sa 4.13'], ['4.12', '4.13']],
  [
    ['4.12,', '4.10'],
    ['4.10', '4.12'],
  ],
  [['10.8-10.8'], ['10.8']],
  [['2.1-3'], ['2.1', '2.2', '2.3']],
  [['SA2.1 – SA2.2'], ['2.1', '2.2']],
  [['2.2-2.3,2.1-2.2'], ['2.1', '2.2', '2.3']],
])('%j names %j', (words, ids) => {
  expect(requirementIds(words, YEAR_6)).toEqual(ids);
});

describe('is refused, saying what there is:', () => {
  test.each([
    ['4.24', 'There is no requirement 4.24: safety action 4 has 4.1 to 4.23.'],
    ['4.0', 'There is no requirement 4.0: safety action 4 has 4.1 to 4.23.'],
    ['11.1', 'There is no requirement 11.1: the safety actions are 1 to 10.'],
    ['8.1-17', 'There is no requirement 8.17: safety action 8 has 8.1 to 8.16.'],
    ['8.9-8.1', '8.9-8.1 runs backwards: safety action 8 has 8.1 to 8.16.'],
    ['8.9-1', '8.9-1 runs backwards: safety action 8 has 8.1 to 8.16.'],
    ['3.4-4.1', '3.4-4.1 runs over more than one safety action.'],
    ['4', '"4" is not the number of a requirement.'],
    ['4.12.1', '"4.12.1" is not the number of a requirement.'],
    ['trust.xlsx', '"trust.xlsx" is not the number of a requirement.'],
    [',', 'No requirement was named.'],
  ])('%s', (word, message) => {
    expect(() => requirementIds([word], YEAR_6)).toThrow(expect.objectContaining({ name: 'UsageError', message }));
  });

  test('one wrong number among right ones', () => {
    expect(() => requirementIds(['4.1,4.99', '4.2'], YEAR_6)).toThrow(/no requirement 4\.99/);
  });
});

test('however requirements are named, each comes once, in the scheme’s order', () => {
  const named = someIds.chain((ids) =>
    fc.record({
      ids: fc.constant(ids),
      shuffled: fc.shuffledSubarray(ids, { minLength: ids.length }),
      again: fc.subarray(ids),
      prefix: fc.constantFrom('', 'SA', 'sa '),
      separator: fc.constantFrom(',', ', '),
    }),
  );
  fc.assert(
    fc.property(named, ({ ids, shuffled, again, prefix, separator }) => {
      const words = [...shuffled, ...again].map((id) => `${prefix}${id}`);
      expect(requirementIds(words, YEAR_6)).toEqual(ids);
      expect(requirementIds([words.join(separator)], YEAR_6)).toEqual(ids);
    }),
  );
});

test('a range is everything from one end to the other, in either form', () => {
  const ends = fc
    .constantFrom(...YEAR_6.safetyActions)
    .chain(({ requirements }) => fc.tuple(fc.constant(requirements.map(({ id }) => id)), fc.nat(), fc.nat()))
    .map(([ids, one, other]) => ({ ids, ends: [one % ids.length, other % ids.length].sort((a, b) => a - b) }));
  fc.assert(
    fc.property(ends, ({ ids, ends: [from = 0, to = 0] }) => {
      const expected = ids.slice(from, to + 1);
      expect(requirementIds([`${ids[from]}-${ids[to]}`], YEAR_6)).toEqual(expected);
      expect(requirementIds([`${ids[from]}-${to + 1}`], YEAR_6)).toEqual(expected);
      if (from < to) expect(() => requirementIds([`${ids[to]}-${ids[from]}`], YEAR_6)).toThrow(/runs backwards/);
    }),
  );
});

test('any other words are refused as wrong usage, never taken for something', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (words) => {
      try {
        expect(IDS).toEqual(expect.arrayContaining(requirementIds(words, YEAR_6)));
      } catch (error) {
        expect(error).toHaveProperty('name', 'UsageError');
      }
    }),
  );
});
