import { describe, expect, it } from 'vitest';
import { resultOf } from './result-of.ts';
import { TRICKY_FORMULAS } from './tricky-formulas.ts';

describe.each(TRICKY_FORMULAS)('$rule', ({ cells, formulas }) => {
  it.each(formulas)('%s → %j', (formula, expected) => {
    expect(resultOf(formula, cells)).toBe(expected);
  });
});
