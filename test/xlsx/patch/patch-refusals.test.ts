import { describe, expect, it } from 'vitest';
import type { PatchError } from '../../../src/xlsx/patch/patch-error.ts';
import { patchSpreadsheet } from '../../../src/xlsx/patch/patch-spreadsheet.ts';
import type { EditValue } from '../../../src/xlsx/patch/patch-types.ts';
import { makeXlsx, relationship, type XlsxContent } from '../make-xlsx.ts';
import { patchRefusalOf, refusalOf } from '../refusal-of.ts';
import { editsOf, patchOne } from './patch-one.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

function refusal(xml: string, cell: string, content?: XlsxContent & { links?: string }): PatchError {
  return patchRefusalOf(() => patchOne(xml, { [cell]: 'x' }, content));
}

const inRows = (rows: string, cell: string): PatchError => refusal(`<sheetData>${rows}</sheetData>`, cell);
const setA1To = (value: EditValue, content?: XlsxContent): PatchError =>
  patchRefusalOf(() => patchSpreadsheet(makeXlsx(content), [{ sheet: 'Sheet1', row: 1, column: 1, value }]));

describe('an edit is refused', () => {
  it('in a sheet that is not there, or has no cells', () => {
    expect(patchRefusalOf(() => patchSpreadsheet(makeXlsx(), editsOf({ B2: 1 }, 'sheet1')))).toMatchObject({
      reason: 'no-such-sheet',
      sheet: 'sheet1',
      cell: 'B2',
      message: 'sheet1!B2 is in a sheet that the workbook does not have',
    });
    const links = `<Relationships>${relationship('rId1', 'chartsheet', 'worksheets/sheet1.xml')}</Relationships>`;
    const parts = [{ name: 'xl/_rels/workbook.xml.rels', content: links }];
    expect(patchRefusalOf(() => patchSpreadsheet(makeXlsx({ parts }), editsOf({ B2: 1 }))).reason).toBe('no-worksheet');
    expect(refusal('<sheetPr/>', 'A1').reason).toBe('no-worksheet');
  });

  it('in a sheet that shares its part with another', () => {
    const target = relationship('rId1', 'worksheet', 'worksheets/sheet1.xml');
    const links = `<Relationships>${target}${target.replace('rId1', 'rId2')}</Relationships>`;
    const sheets = ['Sheet1', 'Sheet2'].map((name) => ({ name, xml: '<sheetData/>' }));
    const bytes = makeXlsx({ sheets, parts: [{ name: 'xl/_rels/workbook.xml.rels', content: links }] });
    expect(patchRefusalOf(() => patchSpreadsheet(bytes, editsOf({ B2: 1 }))).reason).toBe('shared-part');
  });

  it.each([
    [0, 1],
    [1, 0],
    [1_048_577, 1],
    [1, 16_385],
    [1.5, 1],
    [Number.NaN, 1],
  ])('outside the sheet, at row %d, column %d', (row, column) => {
    const edit = { sheet: 'Sheet1', row, column, value: { kind: 'blank' } } as const;
    expect(patchRefusalOf(() => patchSpreadsheet(makeXlsx(), [edit])).reason).toBe('no-such-cell');
  });

  it('where a cell is to be set twice', () => {
    const edits = [...editsOf({ A1: 1 }), ...editsOf({ A1: 1 })];
    expect(patchRefusalOf(() => patchSpreadsheet(makeXlsx(), edits)).reason).toBe('edited-twice');
  });

  it.each<EditValue>([
    { kind: 'number', number: Number.NaN },
    { kind: 'number', number: Number.NEGATIVE_INFINITY },
    { kind: 'text', text: 'a'.repeat(32_768) },
    { kind: 'text', text: 'half \ud83d of a character' },
    { kind: 'date', date: '2023-02-29' },
    { kind: 'date', date: '1899-12-31' },
    { kind: 'date', date: '2024-11-30T09:00' },
    { kind: 'date', date: 'tomorrow' },
  ])('for a value that no cell can hold: $kind', (value) => {
    expect(setA1To(value).reason).toBe('unwritable-value');
  });

  it("for a date before the workbook's calendar", () => {
    const workbookProperties = '<workbookPr date1904="1"/>';
    expect(setA1To({ kind: 'date', date: '1904-01-01' }, { workbookProperties }).reason).toBe('unwritable-value');
  });

  it('for a formula, also where it has the wanted result, unless asked', () => {
    const rows = '<row r="1"><c r="A1" t="str"><f>B1</f><v>x</v></c><c r="B1"/></row>';
    expect(inRows(rows, 'A1')).toMatchObject({ reason: 'formula', message: 'Sheet1!A1 holds a formula' });
    const { xml, changes } = patchOne(`<sheetData>${rows}</sheetData>`, { A1: 'x' }, {}, { replaceFormulas: true });
    expect(xml).toContain('<c r="A1" t="inlineStr"><is><t>x</t></is></c>');
    expect(changes).toHaveLength(1);
  });

  it('for the master of a shared formula, even when asked; a follower goes alone', () => {
    const rows =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1</f></c></row><row r="2"><c r="A2"><f t="shared" si="0"/></c></row><row r="3"><c r="A3"><f t="shared" si="0"/></c></row>';
    const xml = `<sheetData>${rows}</sheetData>`;
    const asked = { replaceFormulas: true };
    expect(inRows(rows, 'A1').reason).toBe('shared-formula');
    expect(patchRefusalOf(() => patchOne(xml, { A1: 1 }, {}, asked)).reason).toBe('shared-formula');
    expect(inRows(rows, 'A2').reason).toBe('formula');
    expect(patchOne(xml, { A2: 1 }, {}, asked).xml).toBe(
      xml.replace('<f t="shared" si="0"/></c></row><row r="3">', '<v>1</v></c></row><row r="3">'),
    );
  });

  it.each(['array', 'dataTable'])('anywhere in the range of a formula of the type %s', (type) => {
    const rows = `<row r="1"><c r="A1"><f t="${type}" ref="A1:B3">1</f><v>1</v></c><c r="B1"><v>1</v></c></row>`;
    for (const cell of ['A1', 'B1', 'B3']) expect(inRows(rows, cell).reason).toBe('array-formula');
    expect(patchOne(`<sheetData>${rows}</sheetData>`, { C1: 1 }).changes).toHaveLength(1);
  });

  it('inside a merged cell, but for its first', () => {
    const xml =
      '<sheetData><row r="1"><c r="A1"/><c r="B1"/></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>';
    for (const cell of ['B1', 'A2', 'B2']) expect(refusal(xml, cell).reason).toBe('merged');
    expect(patchOne(xml, { A1: 1, C1: 1 }).changes).toHaveLength(2);
  });

  it('for headings and totals of tables, and in pivot tables', () => {
    const part = (name: string, content: string) => ({ name: `xl/${name}.xml`, content });
    const content = {
      links:
        relationship('rId1', 'table', '../table1.xml') +
        relationship('rId2', 'table', '../table2.xml') +
        relationship('rId3', 'pivotTable', '../pivot.xml'),
      parts: [
        part('table1', '<table ref="A1:B5" totalsRowCount="1"/>'),
        part('table2', '<table ref="D1:E5" headerRowCount="0"/>'),
        part('pivot', '<pivotTableDefinition><location ref="A10:B12"/></pivotTableDefinition>'),
      ],
    };
    const xml = '<sheetData><row r="1"><c r="A1" t="str"><v>x</v></c></row></sheetData>';
    expect(refusal(xml, 'B1', content).reason).toBe('table');
    expect(refusal(xml, 'A5', content).reason).toBe('table');
    expect(refusal(xml, 'B11', content).reason).toBe('pivot-table');
    const free = { A1: 'x', B2: 'x', A4: 'x', D1: 'x', D5: 'x', A6: 'x', A13: 'x' };
    expect(patchOne(xml, free, content).changes).toHaveLength(6);
  });

  it('where cells are stored in alternative versions', () => {
    const alternatives = (choice: string) =>
      `<mc:AlternateContent><mc:Choice Requires="x">${choice}</mc:Choice><mc:Fallback>${choice}</mc:Fallback></mc:AlternateContent>`;
    expect(inRows(alternatives('<row r="1"/>'), 'A9').reason).toBe('alternatives');
    expect(inRows(`<row r="1">${alternatives('<c r="A1"/>')}</row>`, 'A9').reason).toBe('alternatives');
    expect(refusal(alternatives('<sheetData/>'), 'A1').reason).toBe('alternatives');
    expect(patchOne(`${alternatives('<x/>')}<sheetData/>${alternatives('<y/>')}`, { A1: 1 }).changes).toHaveLength(1);
  });

  it.each([
    ['rows', '<row r="2"/><row r="1"/>'],
    ['a row that comes twice', '<row r="1"/><row r="1"/>'],
    ['cells', '<row r="9"><c r="B9"/><c r="A9"/></row>'],
    ['a cell that comes twice', '<row r="9"><c r="A9"/><c r="A9"/></row>'],
    ['a cell in the row of another', '<row r="8"><c r="A9"><v>1</v></c></row>'],
    ['two lists of rows', '</sheetData><sheetData>'],
  ])('where the order is broken: %s', (_what, rows) => {
    expect(inRows(rows, 'A9').reason).toBe('out-of-order');
  });

  it('in an encoding that can only be read', () => {
    const content = Buffer.from(
      '<?xml version="1.0" encoding="windows-1252"?><worksheet><sheetData/></worksheet>',
      'latin1',
    );
    const bytes = makeXlsx({ parts: [{ name: SHEET, content }] });
    expect(patchRefusalOf(() => patchSpreadsheet(bytes, editsOf({ A1: 1 })))).toMatchObject({
      reason: 'encoding',
      cell: 'A1',
    });
  });

  it('with all others that are, and then none is made', () => {
    const xml = '<sheetData><row r="1"><c r="A1"><f>1</f></c></row></sheetData>';
    const { refusals } = patchRefusalOf(() => patchOne(xml, { B1: 1, A1: 1, C1: Number.NaN }));
    expect(refusals.map(({ cell, reason }) => `${cell} ${reason}`)).toEqual(['A1 formula', 'C1 unwritable-value']);
  });

  it('as reading is, where the workbook itself is unsound', () => {
    const twice = makeXlsx({ parts: [{ name: SHEET.toUpperCase(), content: '<worksheet/>' }] });
    expect(refusalOf(() => patchSpreadsheet(twice, editsOf({ A1: 1 }))).reason).toBe('corrupt');
  });
});

describe('a signed workbook', () => {
  const bytes = makeXlsx({ parts: [{ name: '_xmlsignatures/sig1.xml', content: '<Signature/>' }] });

  it('comes with a warning, once it is changed', () => {
    const { warnings } = patchSpreadsheet(bytes, editsOf({ A1: 1 }));
    expect(warnings.map(({ code }) => code)).toEqual(['signed']);
    expect(patchSpreadsheet(bytes, editsOf({ A1: null })).warnings).toEqual([]);
  });
});
