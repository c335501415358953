import { expect, test } from 'vitest';
import { recalculation } from '../../../src/xlsx/formula/recalculate.ts';
import { patchSpreadsheet } from '../../../src/xlsx/patch/patch-spreadsheet.ts';
import { openSpreadsheet } from '../../../src/xlsx/read/open-spreadsheet.ts';
import { makeXlsx } from '../make-xlsx.ts';
import { editsOf } from '../patch/patch-one.ts';
import { byAddress } from '../read-cells.ts';

const DATA = {
  name: 'Data',
  xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>',
};

/** A workbook with formulas over the sheet Data. */
function bookWith(rows: string, workbookProperties = ''): Buffer {
  return makeXlsx({ sheets: [{ name: 'Sums', xml: `<sheetData>${rows}</sheetData>` }, DATA], workbookProperties });
}

/** The workbook once a cell of the sheet Data was set, and what cells of the sheet Sums hold then. */
function after(bytes: Buffer, cells: Record<string, number>, addresses: readonly string[]) {
  const edits = editsOf(cells, 'Data');
  const patched = patchSpreadsheet(bytes, edits, recalculation(openSpreadsheet(bytes), edits)).bytes;
  const values = byAddress(openSpreadsheet(patched).readSheet('Sums'));
  return { bytes: patched, values: addresses.map((address) => values.get(address)?.value) };
}

const number = (value: number) => ({ kind: 'number', number: value });

const ARRAY =
  '<row r="1"><c r="A1"><f t="array" ref="A1:A2">Data!A1:A2</f><v>1</v></c><c r="B1"><f>A2&amp;"!"</f><v>1</v></c></row>' +
  '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><f>COUNTA(A2:A2)</f><v>1</v></c></row>';

test('a cell that an array formula fills is not blank, even when its result was dropped before', () => {
  const looking = ['A1', 'A2', 'B1', 'B2'];
  const none = looking.map(() => undefined);
  const first = after(bookWith(ARRAY), { A1: 5 }, looking);
  expect(first.values).toEqual(none);
  expect(after(first.bytes, { A1: 6 }, looking).values).toEqual(none);
});

test('an array formula that the change does not concern keeps all its results', () => {
  expect(after(bookWith(ARRAY.replace('Data!A1:A2', 'Data!B1:B2')), { A1: 5 }, ['A1', 'A2'])).toMatchObject({
    values: [number(1), number(1)],
  });
});

test('of cells that a dynamic array may come to fill nothing is told, and of others it is', () => {
  const filter = (sheet: string) =>
    `<row r="2"><c r="B2" cm="1"><f t="array" ref="B2:B3">_xlfn._xlws.FILTER(${sheet},TRUE)</f><v>1</v></c></row>` +
    '<row r="3"><c r="B3"><v>2</v></c></row>' +
    '<row r="4"><c r="A4"><f>COUNTA(B4:B9)</f><v>0</v></c><c r="C4"><f>COUNTA(A1:A1)+Data!A1</f><v>1</v></c></row>';
  const looking = ['A4', 'C4'];
  expect(after(bookWith(filter('Data!A1:A9')), { A1: 5 }, looking).values).toEqual([undefined, number(5)]);
  expect(after(bookWith(filter('Data!B1:B9')), { A1: 5 }, looking).values).toEqual([number(0), number(5)]);
});

test('where numbers count as they are shown, nothing is told', () => {
  const rows = '<row r="1"><c r="A1"><f>Data!A1/4</f><v>0</v></c><c r="B1"><f>Data!B1/4</f><v>1</v></c></row>';
  const looking = ['A1', 'B1'];
  const asShown = bookWith(rows, '<calcPr fullPrecision="0"/>');
  expect(after(asShown, { A1: 5 }, looking).values).toEqual([undefined, number(1)]);
  expect(after(bookWith(rows), { A1: 5 }, looking).values).toEqual([number(1.25), number(0.5)]);
});
