import { describe, expect, it } from 'vitest';
import { resultsAfter } from '../../../src/xlsx/formula/recalculate.ts';
import type { Cell } from '../../../src/xlsx/types.ts';
import { editsOf } from '../patch/patch-one.ts';
import { bookOf, resultOf } from './result-of.ts';

const COUNTS = {
  Overview: { B2: { formula: 'COUNTIF(\'SA 1\'!$D$2:$D$4,"Blue")' }, B3: { formula: 'SUM(B2:B2)&" of 3"' } },
  'SA 1': { D2: 'Blue', D3: 'Red', D4: 'Red' },
};

function cellAt(sheet: string, row: number, column: number, book = bookOf(COUNTS)): Cell {
  const cell = book.readSheet(sheet).cells.find((each) => each.row === row && each.column === column);
  if (!cell) throw new Error('no such cell');
  return cell;
}

describe('results after edits', () => {
  it('count what the edits put there', () => {
    const edits = editsOf({ D3: 'Blue', D4: 'blue' }, 'SA 1');
    const results = resultsAfter(bookOf(COUNTS), edits);
    expect(results('Overview', cellAt('Overview', 2, 2))).toEqual({ kind: 'number', number: 3 });
    expect(results('Overview', cellAt('Overview', 3, 2))).toEqual({ kind: 'text', text: '3 of 3' });
  });

  it('see blanked cells as blank, new cells, dates as serial numbers, and edits in the place of formulas', () => {
    const cells = { A1: 1, A2: 'x', A3: { formula: 'TODAY()' } };
    const edits = editsOf({ A2: null, B9: true, C1: new Date('2024-11-30'), A3: 7 });
    expect(resultOf('COUNTA(A1:B20)', cells, { edits })).toBe(3);
    expect(resultOf('C1', cells, { edits })).toBe(45_626);
    expect(resultOf('SUM(A1:A3)', cells, { edits })).toBe(8);
    expect(resultOf('SUM(A1:A3)', cells)).toBeUndefined();
  });

  it('have edits of every sheet in them, and of no other', () => {
    const sheets = { Data: { A1: 1 }, Other: { A1: 10 } };
    const edits = [...editsOf({ A1: 2 }, 'Data'), ...editsOf({ A1: 20 }, 'Other')];
    expect(resultOf('Data!A1+Other!A1', {}, { sheets, edits })).toBe(22);
    expect(resultOf('A1', { A1: 5 }, { sheets, edits })).toBe(5);
  });

  it('never build on a result that is stored', () => {
    const book = bookOf({});
    const stored: Cell = { ...cellAt('Overview', 2, 2), row: 1, column: 1, value: { kind: 'number', number: 3 } };
    for (const formula of ['', 'TODAY()', 'Totals[Red]']) {
      const sheet = {
        ...book.readSheet('none'),
        cells: [
          { ...stored, formula },
          { ...stored, column: 2, formula: 'A1+1' },
        ],
      };
      const results = resultsAfter(
        { ...book, sheets: [{ name: 'One', state: 'visible', kind: 'worksheet' }], readSheet: () => sheet },
        [],
      );
      expect(results('One', { ...stored, formula })).toBeUndefined();
      expect(results('One', { ...stored, column: 2, formula: 'A1+1' })).toBeUndefined();
    }
  });

  it('are none for a cell without a formula', () => {
    expect(resultsAfter(bookOf(COUNTS), [])('SA 1', cellAt('SA 1', 2, 4))).toBeUndefined();
  });

  it('count a cell that holds an empty text, as Excel does', () => {
    expect(resultOf('COUNTA(A1:A2)', { A1: '' })).toBe(1);
    expect(resultOf('COUNTBLANK(A1:A2)', { A1: '' })).toBe(2);
  });

  it('are none for text that no cell can hold', () => {
    const long = { A1: 'x'.repeat(20_000) };
    expect(resultOf('A1&A1', long)).toBeUndefined();
    expect(resultOf('A1', { A1: '\ud83d' })).toBeUndefined();
  });
});

describe('sheets and names', () => {
  it('finds a sheet whatever its capitals, with an apostrophe in its name', () => {
    const sheets = { "Trust's plan": { A1: 4 }, SA1: { A1: 3 } };
    expect(resultOf("'trust''s PLAN'!A1+sa1!$A$1", {}, { sheets })).toBe(7);
  });

  it('refuses ranges over sheets', () => {
    const sheets = { SA1: { A1: 3 }, SA2: { A1: 4 } };
    expect(resultOf('SUM(SA1:SA2!A1)', {}, { sheets })).toBeUndefined();
    expect(resultOf("SUM('SA1:SA2'!A1)", {}, { sheets })).toBeUndefined();
  });

  it("takes a name for the range it refers to, a sheet's own before one of the workbook", () => {
    const sheets = { Data: { A1: 'Red', A2: 'Blue', B1: 5 } };
    const names = [
      { name: 'Statuses', refersTo: 'Data!$A$1:$A$2', sheet: undefined },
      { name: 'Limit', refersTo: 'Data!$A$1', sheet: undefined },
      { name: 'Limit', refersTo: 'Data!$B$1', sheet: 'Sheet1' },
      { name: 'Limit', refersTo: 'Data!$C$1', sheet: 'Data' },
    ];
    expect(resultOf('COUNTIF(statuses,"Red")', {}, { sheets, names })).toBe(1);
    expect(resultOf('Limit*2', {}, { sheets, names })).toBe(10);
  });

  it.each(['Data!A1', 'OFFSET(Data!$A$1,1,0)', '5', '#REF!', 'Data!$A$1,Data!$A$2', '$A$1', 'Other', ''])(
    'refuses a name that refers to %j',
    (refersTo) => {
      const names = [
        { name: 'Given', refersTo, sheet: undefined },
        { name: 'Other', refersTo: 'Data!$A$1', sheet: undefined },
      ];
      expect(resultOf('SUM(Given)', {}, { sheets: { Data: { A1: 1 } }, names })).toBeUndefined();
    },
  );
});
