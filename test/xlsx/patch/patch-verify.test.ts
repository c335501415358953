import { describe, expect, it } from 'vitest';
import type { FormulaResult } from '../../../src/xlsx/patch/patch-types.ts';
import { findMismatch } from '../../../src/xlsx/patch/verify-patch.ts';
import { openSpreadsheet } from '../../../src/xlsx/read/open-spreadsheet.ts';
import { makeXlsx, type XlsxContent } from '../make-xlsx.ts';
import { editsOf } from './patch-one.ts';

const CELLS = '<c r="A1" s="1"><v>1</v></c><c r="B1" t="str"><v>Red</v></c><c r="C1"><f>A1</f><v>1</v></c>';

const open = (cells: string, rest = '', content: XlsxContent = {}) =>
  openSpreadsheet(
    makeXlsx({
      formats: ['0.00', '0%'],
      ...content,
      sheets: [{ name: 'Sheet1', xml: `<sheetData><row r="1">${cells}</row></sheetData>${rest}` }],
    }),
  );

/** Where an outcome differs from what setting B1 to Blue should give. */
function mismatch(after: ReturnType<typeof open>, result?: FormulaResult): string | undefined {
  const before = open(CELLS);
  const intent = {
    sheet: before.readSheet('Sheet1'),
    edits: editsOf({ B1: 'Blue' }),
    results: new Map([['C1', result]]),
  };
  return findMismatch(before, after, [intent])?.cell;
}

const set = CELLS.replace('Red', 'Blue').replace('<f>A1</f><v>1</v>', '<f>A1</f>');

describe('the outcome of a patch', () => {
  it('is right where it is as it was meant', () => {
    expect(mismatch(open(set))).toBeUndefined();
    expect(mismatch(open(CELLS.replace('Red', 'Blue')), { kind: 'number', number: 1 })).toBeUndefined();
  });

  it.each([
    ['an edit that did not take', set.replace('Blue', 'Red'), 'B1'],
    ['an edited cell that went', set.replace(/<c r="B1".*?<\/c>/, ''), 'B1'],
    ['another value', set.replace('<v>1</v>', '<v>2</v>'), 'A1'],
    ['another format', set.replace('s="1"', 's="2"'), 'A1'],
    ['a cell that went', set.replace(/<c r="A1".*?<\/c>/, ''), 'A1'],
    ['a cell that came', `${set}<c r="D1"><v>1</v></c>`, 'D1'],
    ['another formula', set.replace('<f>A1</f>', '<f>A2</f>'), 'C1'],
    ['a result that stayed', set.replace('<f>A1</f>', '<f>A1</f><v>1</v>'), 'C1'],
  ])('is refused for %s', (_what, cells, cell) => {
    expect(mismatch(open(cells))).toBe(cell);
  });

  it.each([
    ['merges', open(set, '<mergeCells><mergeCell ref="A5:B5"/></mergeCells>')],
    ['calendar', open(set, '', { workbookProperties: '<workbookPr date1904="1"/>' })],
    ['names', open(set, '', { definedNames: '<definedName name="a">1</definedName>' })],
  ])('is refused for other %s', (_what, after) => {
    expect(mismatch(after)).toBe('A1');
  });
});
