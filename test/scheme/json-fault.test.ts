import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from '../../src/scheme/json-fault.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('findJsonFault', () => {
  it.each([
    ['', 1, 1, 'a value'],
    ['{"a": 1,}', 1, 9, 'a key in double quotes'],
    ['{a: 1}', 1, 2, 'a key in double quotes or "}"'],
    ['{"a" 1}', 1, 6, '":"'],
    ['{"a": 1 "b": 2}', 1, 9, '"," or "}"'],
    ['[1 2]', 1, 4, '"," or "]"'],
    ['[1, ]', 1, 5, 'a value'],
    ['[,]', 1, 2, 'a value or "]"'],
    ['{} {}', 1, 4, 'the end of the file'],
    ['{\n  "a": "b\n}', 2, 8, 'text that ends with a double quote on the same line'],
    ['{\r\n  "a": tru\r\n}', 2, 8, 'a value'],
    ['{"a": 01}', 1, 7, 'a value'],
    ['{"a": "\\x"}', 1, 7, 'text that ends with a double quote on the same line'],
    ['{"a": [1, 2', 1, 12, '"," or "]"'],
  ])('in %j', (text, line, column, expected) => {
    expect(findJsonFault(text)).toEqual({ line, column, expected });
  });

  it('finds a fault exactly where JSON.parse does, in JSON that was tampered with', () => {
    const insertions = fc.constantFrom(
      '',
      ',',
      '"',
      '}',
      ']',
      '{',
      ' ',
      '0',
      '-',
      '\\',
      '\n',
      '\u0001',
      '\u007f',
      '\u2028',
      'é',
    );
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.nat(3), insertions, (json, place, removed, inserted) => {
        const at = place % (json.length + 1);
        const text = json.slice(0, at) + inserted + json.slice(at + removed);
        expect(findJsonFault(text) === undefined).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('is quick on what is long or deep', () => {
    expect(findJsonFault(`"${'x'.repeat(1_000_000)}`)?.expected).toBe(
      'text that ends with a double quote on the same line',
    );
    expect(findJsonFault('['.repeat(100_000))?.column).toBe(100_001);
  });
});
