import { describe, expect, it } from 'vitest';
import { Reach } from '../../../src/xlsx/formula/reach.ts';
import { recalculation } from '../../../src/xlsx/formula/recalculate.ts';
import { patchSpreadsheet } from '../../../src/xlsx/patch/patch-spreadsheet.ts';
import { openSpreadsheet } from '../../../src/xlsx/read/open-spreadsheet.ts';
import { makeXlsx } from '../make-xlsx.ts';
import { editsOf } from '../patch/patch-one.ts';
import { byAddress } from '../read-cells.ts';

const SHEETS = [
  { name: 'SA1', xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>' },
  {
    name: 'Sums',
    xml: '<sheetData><row r="1"><c r="A1"><f>SA1!A1*2</f><v>2</v></c><c r="B1"><f>A1+1</f><v>3</v></c><c r="C1"><f>C1+B2</f><v>0</v></c></row></sheetData>',
  },
];
const NAMES = '<definedName name="First">SA1!$A$1</definedName><definedName name="Other">SA1!$B$1</definedName>';

/** Whether a formula on the sheet Sums counts as touched by an edit of SA1!A1. */
function isTouched(formula: string): boolean {
  const book = openSpreadsheet(makeXlsx({ sheets: SHEETS, definedNames: NAMES }));
  return new Reach(book, editsOf({ A1: 5 }, 'SA1')).isTouched('Sums', { row: 9, column: 9, formula });
}

describe('what an array formula fills', () => {
  const cells =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><f t="array" ref="C1:C2">B1:B2*2</f><v>4</v></c></row>' +
    '<row r="2"><c r="A2"><f>C2+1</f><v>7</v></c><c r="B2"><v>3</v></c><c r="C2"><v>6</v></c></row>';
  const bytes = makeXlsx({ sheets: [{ name: 'Sheet1', xml: `<sheetData>${cells}</sheetData>` }] });
  const valuesAfter = (edits: ReturnType<typeof editsOf>) => {
    const patched = patchSpreadsheet(bytes, edits, recalculation(openSpreadsheet(bytes), edits)).bytes;
    const values = byAddress(openSpreadsheet(patched).readSheet('Sheet1'));
    return ['C1', 'C2', 'A2'].map((address) => values.get(address)?.value);
  };
  const number = (value: number) => ({ kind: 'number', number: value });

  it('stays as it is where the formula looks at no cell that is edited', () => {
    expect(valuesAfter(editsOf({ A1: 9 }))).toEqual([number(4), number(6), number(7)]);
  });

  it('goes with the result of the formula where it does', () => {
    expect(valuesAfter(editsOf({ B2: 9 }))).toEqual([undefined, undefined, undefined]);
  });
});

describe('a formula is touched by an edit', () => {
  it.each([
    'SA1!A1',
    'SUM(SA1!A:A)',
    'COUNTIF(sa1!$A$1:$B$9,"x")',
    'First',
    'B1*2',
    'VLOOKUP(1,SA1!A1:B1,2)',
    'IF(FALSE,SA1!A1)',
  ])('that it looks at, near or far: %s', (formula) => {
    expect(isTouched(formula)).toBe(true);
  });

  it.each([
    'INDIRECT("SA1!A1")',
    'OFFSET(SA1!B1,0,-1)',
    'Gone',
    'Gone!A1',
    'Table1[Status]',
    'SUM(SA1:Sums!B1)',
    '{1,2}',
    'NOSUCHFUNCTION(SA1!B1)',
    'CountRed()',
    '_xlfn.SHEETS()',
    'SUMIF(SA1!B1:B9,"x",SA1!C1)',
    'AVERAGEIF(Other,"x",SA1!C1:C2)',
    '',
    'C1',
  ])('where it can’t be told what it looks at: %s', (formula) => {
    expect(isTouched(formula)).toBe(true);
  });

  it.each([
    'SA1!B1',
    'SUM(SA1!B1:Z99)',
    'Other',
    'A9&"SA1!A1"',
    'TODAY()-3',
    '_xlfn.CONCAT(SA1!B1)',
    'SUMIF(SA1!B1:B9,"x",SA1!C1:C9)',
    '2+2',
  ])('and not otherwise: %s', (formula) => {
    expect(isTouched(formula)).toBe(false);
  });

  it('and keeps its stored result where it is not', () => {
    const cells =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><f>B1^2</f><v>4</v></c><c r="D1"><f>TODAY()</f><v>45000</v></c><c r="E1"><f>A1+TODAY()</f><v>45001</v></c><c r="F1"><f>A1+1</f><v>2</v></c></row>';
    const bytes = makeXlsx({ sheets: [{ name: 'Sheet1', xml: `<sheetData>${cells}</sheetData>` }] });
    const edits = editsOf({ A1: 7 });
    const patched = patchSpreadsheet(bytes, edits, recalculation(openSpreadsheet(bytes), edits)).bytes;
    const values = byAddress(openSpreadsheet(patched).readSheet('Sheet1'));
    expect(['D1', 'E1', 'F1'].map((address) => values.get(address)?.value)).toEqual([
      { kind: 'number', number: 45000 },
      undefined,
      { kind: 'number', number: 8 },
    ]);
  });
});
