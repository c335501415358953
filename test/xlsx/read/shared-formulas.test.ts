import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moved, SharedFormulas, sharingBudget } from '../../../src/xlsx/read/shared-formulas.ts';

/** Bounded by what is gone over, which no clock has to tell: unbounded, any of these takes minutes. */
describe('formulas made to take for ever', () => {
  it.each(['[', '"', "'", '"[', "A1!'"])('do not: %s over and over', (piece) => {
    const formula = piece.repeat(8000 / piece.length);
    for (let copy = 0; copy < 100; copy += 1) moved(formula, 1, 1);
    expect(moved(`${formula}${formula}`, 1, 1)).toBeUndefined();
  });

  it('are left without words once there are too many', () => {
    const shared = new SharedFormulas(sharingBudget());
    const at = (row: number) => ({ row, column: 1 });
    shared.formulaAt('0', `SUM(${'B1,'.repeat(2000)}B1)`, at(1));
    const formulas = Array.from({ length: 1000 }, (_, index) => shared.formulaAt('0', '', at(index + 2)));
    expect(formulas[0]).toContain('B2,B2');
    expect(formulas.at(-1)).toBe('');
  });
});

describe('a formula that is copied', () => {
  it.each([
    ['A1+$A1+A$1+$A$1', 'B3+$A3+B$1+$A$1'],
    ['SUM(B4:E4)', 'SUM(C6:F6)'],
    ["COUNTIF('SA1'!$D$5:$D$11,B$3)", "COUNTIF('SA1'!$D$5:$D$11,C$3)"],
    ['SA4!D5+SA4!D5', 'SA4!E7+SA4!E7'],
    ["'A1''s B2'!C3", "'A1''s B2'!D5"],
    ['"A1 "" B2"&A1', '"A1 "" B2"&B3'],
    ['SUM(A:C)+SUM($A:C)+SUM(1:3)+SUM($1:3)', 'SUM(B:D)+SUM($A:D)+SUM(3:5)+SUM($1:5)'],
    ['LOG10(A1)+Rate_A1+ABCD1+_A1', 'LOG10(B3)+Rate_A1+ABCD1+_A1'],
    ['Table1[[#This Row],[A1]]+A1', 'Table1[[#This Row],[A1]]+B3'],
    ['[1]Sheet1!A1', '[1]Sheet1!B3'],
    ['a1:b2', 'B3:C4'],
    ['1E5+2*A1', '1E5+2*B3'],
  ])('%s becomes %s two rows down and one column right', (formula, copy) => {
    expect(moved(formula, 2, 1)).toBe(copy);
  });

  it('is none where it would leave the sheet', () => {
    expect(moved('A2', -2, 0)).toBeUndefined();
    expect(moved('A2', 0, -1)).toBeUndefined();
    expect(moved('XFD1', 0, 1)).toBeUndefined();
    expect(moved('1:1', -1, 0)).toBeUndefined();
    expect(moved('$A$1', -5, -5)).toBe('$A$1');
  });

  it('comes back when it is copied back', () => {
    const cell = fc.tuple(
      fc.constantFrom('', '$'),
      fc.constantFrom('C', 'Z', 'AA'),
      fc.constantFrom('', '$'),
      fc.integer({ min: 9, max: 99 }),
    );
    const piece = fc.oneof(
      cell.map((parts) => parts.join('')),
      fc.constantFrom('+', '"A1"', "'B2'!", 'SUM(', ')', ',', 'SA4!', 'x', '[A1]', ' ', 'C:D', '9:12'),
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join(' ')),
        fc.nat(8),
        fc.nat(2),
        (formula, rows, columns) => {
          expect(moved(moved(formula, rows, columns) ?? '', -rows, -columns)).toBe(formula);
        },
      ),
    );
  });
});
