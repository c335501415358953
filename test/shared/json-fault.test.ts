import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findJsonFault } from '../../src/shared/json-fault.ts';

describe('the place and the trouble', () => {
  test.each([
    ['', 1, 1, 'a value is missing'],
    ['{"a": 1,}', 1, 9, 'a key in double quotes is missing'],
    ['{a: 1}', 1, 2, 'this cannot stand here'],
    ['{"a" 1}', 1, 6, 'a colon is missing'],
    ['{\r\n  "a": 1\r\n  "b": 2\r\n}', 3, 3, 'a comma is missing'],
    ['{\r  "a": 1\r  "b": 2\r}', 3, 3, 'a comma is missing'],
    ['{"a": [1, 2', 1, 12, 'a closing ] is missing'],
    ['{} {}', 1, 4, 'the file should have ended'],
  ])('in %j', (text, line, column, trouble) => {
    expect(findJsonFault(text)).toEqual({ line, column, trouble });
  });
});

test('sound JSON has none', () => {
  fc.assert(fc.property(fc.json(), (json) => findJsonFault(json) === undefined));
});
