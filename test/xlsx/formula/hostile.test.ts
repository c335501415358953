import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/xlsx/formula/parse-formula.ts';
import { resultOf } from './result-of.ts';
import type { CaseCell } from './tricky-formulas.ts';

const PIECES = [
  'A1',
  '$B$2',
  'A:A',
  '1:1',
  "'S'!",
  'SUM(',
  'IF(',
  'COUNTIF(',
  'SUMPRODUCT(',
  '(',
  ')',
  ',',
  '"',
  '"x"',
  '<>',
  '%',
  '-',
  '&',
  '=',
  ':',
  '1',
  '1E9',
  '.5',
  ' ',
  '!',
  '#REF!',
  '{',
  'TRUE',
  'é',
  '😀',
  '~*?',
] as const;

/** A column of formulas, each of which leads to the one below. */
function chain(length: number): Record<string, CaseCell> {
  const cells = Array.from({ length }, (_, index) => [`A${index + 1}`, { formula: `A${index + 2}+1` }] as const);
  return { ...Object.fromEntries(cells), [`A${length + 1}`]: 0 };
}

describe('formulas made to do harm', () => {
  it('are never more than refused, whatever their text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...PIECES)).map((each) => each.join('')),
    );
    fc.assert(
      fc.property(text, (formula) => void resultOf(formula, { A1: 1, B2: 'x' })),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['(', '1', ')'],
    ['-', '1', ''],
    ['SUM(', '1', ')'],
    ['IF(TRUE,', '1', ')'],
  ])('are refused where %s stands too many times', (open, inside, close) => {
    for (const times of [65, 1000, 2_000_000])
      expect(resultOf(open.repeat(times) + inside + close.repeat(times))).toBeUndefined();
    expect(Math.abs(Number(resultOf(open.repeat(20) + inside + close.repeat(20))))).toBe(1);
  });

  it('are worked out where they are merely long', () => {
    expect(resultOf(Array.from({ length: 89 }, () => 'A1').join('+'), { A1: 1 })).toBe(89);
    expect(parseFormula(`${'1+'.repeat(4000)}1`)).toBeDefined();
    expect(resultOf(`${'1+'.repeat(4000)}1`)).toBeUndefined();
  });

  it('may lead from cell to cell, but not without end', () => {
    expect(resultOf('A1', chain(100))).toBe(100);
    expect(resultOf('A1', chain(20_000))).toBeUndefined();
    expect(resultOf('A1', { A1: { formula: 'SUM(A1:A3)' } })).toBeUndefined();
  });

  it('do not multiply their work', () => {
    const doubling = Array.from(
      { length: 60 },
      (_, index) => [`A${index + 1}`, { formula: `A${index + 2}+A${index + 2}` }] as const,
    );
    expect(resultOf('A1', { ...Object.fromEntries(doubling), A61: 0 })).toBe(0);
    const growing = doubling.map(([place, { formula }]) => [place, { formula: formula.replace('+', '&') }] as const);
    expect(resultOf('A1', { ...Object.fromEntries(growing), A61: 'x' })).toBeUndefined();
    expect(resultOf('LEN(A47)', { ...Object.fromEntries(growing), A61: 'x' })).toBe(16_384);
    expect(resultOf('REPT("ab",1E+99)')).toBeUndefined();
    const text = 'a'.repeat(32_000);
    const cells = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`A${index + 1}`, text]));
    expect(resultOf(`COUNTIF(A:A,"${'*a'.repeat(100)}b")`, cells)).toBeUndefined();
    const many = Array.from({ length: 500 }, () => '(SUMPRODUCT((A1:A9999=1)*1)').join('+');
    expect(resultOf(`${many}${')'.repeat(500)}`)).toBeUndefined();
    const sums = Array.from({ length: 200 }, () => 'SUMPRODUCT((A1:C30000="")*1)').join('+');
    expect(resultOf(sums)).toBeUndefined();
    expect(resultOf('SUMPRODUCT((A1:C30000="")*1)')).toBe(90_000);
  });
});
