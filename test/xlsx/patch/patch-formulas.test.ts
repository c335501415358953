import { describe, expect, it } from 'vitest';
import { patchSpreadsheet } from '../../../src/xlsx/patch/patch-spreadsheet.ts';
import { openSpreadsheet } from '../../../src/xlsx/read/open-spreadsheet.ts';
import { makeXlsx, relationship, type XlsxContent } from '../make-xlsx.ts';
import { byAddress } from '../read-cells.ts';
import { patchRefusalOf } from '../refusal-of.ts';
import { editsOf, partText, patchOne } from './patch-one.ts';

const WORKBOOK = 'xl/workbook.xml';
const TOTALS =
  '<sheetData><row r="1"><c r="A1" s="2" t="str" vm="1" cm="1"><f>Data!A1</f><v>Red</v></c><c r="B1"><v>7</v></c></row></sheetData>';

const book = (content: XlsxContent = {}): Buffer =>
  makeXlsx({
    sheets: [
      { name: 'Data', xml: '<sheetData><row r="1"><c r="A1" t="str"><v>Red</v></c></row></sheetData>' },
      { name: 'Totals', xml: TOTALS },
      { name: 'Notes', xml: '<sheetData/>' },
    ],
    ...content,
  });
const edits = editsOf({ A1: 'Blue' }, 'Data');

describe('results of formulas', () => {
  it('are dropped in every sheet, with what belongs to them, and worked out when the workbook is opened', () => {
    const { bytes } = patchSpreadsheet(book(), edits);
    expect(partText(bytes, 'xl/worksheets/sheet2.xml')).toContain(
      '<row r="1"><c r="A1" s="2" cm="1"><f>Data!A1</f></c><c r="B1"><v>7</v></c></row>',
    );
    expect(partText(bytes, WORKBOOK)).toContain('</sheets><calcPr fullCalcOnLoad="1"/></workbook>');
  });

  it('are dropped where an array formula or a data table fills cells', () => {
    const rows = '<row r="1"><c r="A1"><f t="array" ref="A1:B1">1</f><v>1</v></c><c r="B1" s="1"><v>2</v></c></row>';
    expect(patchOne(`<sheetData>${rows}</sheetData>`, { C1: 1 }).xml).toBe(
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:B1">1</f></c><c r="B1" s="1"/><c r="C1"><v>1</v></c></row></sheetData>',
    );
  });

  it('may be given by who knows them', () => {
    const resultOf = (sheet: string) =>
      sheet === 'Totals' ? ({ kind: 'text', text: 'Blue & <b>' } as const) : undefined;
    const { bytes } = patchSpreadsheet(book(), edits, { resultOf });
    expect(partText(bytes, 'xl/worksheets/sheet2.xml')).toContain(
      '<c r="A1" s="2" t="str" cm="1"><f>Data!A1</f><v>Blue &amp; &lt;b&gt;</v></c>',
    );
    expect(byAddress(openSpreadsheet(bytes).readSheet('Totals')).get('A1')).toMatchObject({
      value: { kind: 'text', text: 'Blue & <b>' },
      formula: 'Data!A1',
    });
    const counts = patchSpreadsheet(book(), edits, { resultOf: () => ({ kind: 'number', number: 3 }) });
    expect(partText(counts.bytes, 'xl/worksheets/sheet2.xml')).toContain('cm="1"><f>Data!A1</f><v>3</v></c>');
    const same = patchSpreadsheet(book(), edits, { resultOf: () => ({ kind: 'text', text: 'Red' }) });
    expect(partText(same.bytes, 'xl/worksheets/sheet2.xml')).toContain(TOTALS);
  });

  it('leave a workbook without formulas alone', () => {
    const { bytes } = patchOne('<sheetData/>', { A1: 1 });
    expect(partText(bytes, WORKBOOK)).not.toContain('calcPr');
  });

  it.each([
    ['<calcPr calcId="1" fullCalcOnLoad="0"/><extLst/>', '<calcPr calcId="1" fullCalcOnLoad="1"/><extLst/>'],
    ["<calcPr fullCalcOnLoad='true' />", "<calcPr fullCalcOnLoad='true' />"],
    ['<definedNames/><oleSize ref="A1"/>', '<definedNames/><calcPr fullCalcOnLoad="1"/><oleSize ref="A1"/>'],
  ])('are asked for among %s', (before, after) => {
    const workbook = (rest: string) => partText(book(), WORKBOOK).replace('</sheets>', `</sheets>${rest}`);
    const parts = [{ name: WORKBOOK, content: workbook(before) }];
    expect(partText(patchSpreadsheet(book({ parts }), edits).bytes, WORKBOOK)).toBe(workbook(after));
  });

  it('that can be reached in no safe way stop the edit', () => {
    const sheets = [
      { name: 'Data', xml: '<sheetData/>' },
      { name: 'Totals', xml: '<sheetData><row r="2"><c><f>1</f><v>1</v></c></row><row r="1"/></sheetData>' },
    ];
    expect(patchRefusalOf(() => patchSpreadsheet(makeXlsx({ sheets }), edits))).toMatchObject({
      reason: 'out-of-order',
      sheet: 'Totals',
      cell: 'A2',
    });
  });
});

describe('the chain of calculation', () => {
  const override = (name: string) => `<Override PartName="/${name}" ContentType="x"/>`;
  const types = (overrides: string) => `<Types>${overrides}</Types>`;
  const chain = { name: 'xl/calcChain.xml', content: '<calcChain><c r="A1" i="1"/></calcChain>' };
  const link = relationship('rId9', 'calcChain', 'calcChain.xml');
  const sheetLink = relationship('rId1', 'worksheet', 'worksheets/sheet1.xml');
  const bytes = makeXlsx({
    sheets: [{ name: 'Data', xml: '<sheetData><row r="1"><c r="A1"><f>1</f></c></row></sheetData>' }],
    parts: [
      { name: '[Content_Types].xml', content: types(override(WORKBOOK) + override(chain.name)) },
      { name: 'xl/_rels/workbook.xml.rels', content: `<Relationships>${link}${sheetLink}</Relationships>` },
      chain,
    ],
  });

  it('stays while all formulas do', () => {
    expect(partText(patchSpreadsheet(bytes, editsOf({ B1: 1 }, 'Data')).bytes, chain.name)).toBe(chain.content);
  });

  it('goes, with all that leads to it, once a formula goes', () => {
    const patched = patchSpreadsheet(bytes, editsOf({ A1: 1 }, 'Data'), { replaceFormulas: true }).bytes;
    expect(() => partText(patched, chain.name)).toThrow('no part');
    expect(partText(patched, '[Content_Types].xml')).toBe(types(override(WORKBOOK)));
    expect(partText(patched, 'xl/_rels/workbook.xml.rels')).toBe(`<Relationships>${sheetLink}</Relationships>`);
  });
});
