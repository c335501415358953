import { describe, expect, it } from 'vitest';
import { patchSpreadsheet } from '../../../src/xlsx/patch/patch-spreadsheet.ts';
import { openSpreadsheet } from '../../../src/xlsx/read/open-spreadsheet.ts';
import { makeXlsx } from '../make-xlsx.ts';
import { byAddress } from '../read-cells.ts';
import { editsOf, partBytes, patchOne, patchRows } from './patch-one.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const CELL = '<row r="1"><c r="A1" s="1"><v>1</v></c></row>';
const NOVEMBER = new Date('2024-11-30');

describe('a cell that is set', () => {
  it.each([
    ['text', 'Blue', '<c r="A1" s="1" t="inlineStr"><is><t>Blue</t></is></c>'],
    ['a number', 4.25, '<c r="A1" s="1"><v>4.25</v></c>'],
    ['a boolean', true, '<c r="A1" s="1" t="b"><v>1</v></c>'],
    ['a date', NOVEMBER, '<c r="A1" s="1"><v>45626</v></c>'],
    ['nothing', null, '<c r="A1" s="1"/>'],
  ])('holds %s and keeps its style', (_what, value, cell) => {
    expect(patchRows(CELL, { A1: value }, { formats: ['dd/mm/yyyy'] })).toBe(`<row r="1">${cell}</row>`);
  });

  it('keeps all other attributes and elements, but not the type and metadata of what it held', () => {
    const cell = `<c  r='A1' s="3" t="s" cm="1" vm="2" ph="1"><v>0</v><extLst><ext uri="x"/></extLst></c>`;
    expect(patchRows(`<row r="1">${cell}</row>`, { A1: 5 }, { strings: '<si><t>Red</t></si>' })).toBe(
      `<row r="1"><c  r='A1' s="3" ph="1"><v>5</v><extLst><ext uri="x"/></extLst></c></row>`,
    );
  });

  it('changes nothing else of its sheet, not even white space, comments and quotes', () => {
    const rest = (cell: string) =>
      `<sheetPr ><tabColor rgb='FF00FF00' /></sheetPr><sheetData>\r\n <row  r="2" >\n<!-- <c r="A2"> --><c r='B2'/>${cell}<c r="D2"><v> 4 </v></c></row >\n</sheetData ><pageMargins left="1"/>`;
    const { xml } = patchOne(rest('<c r="C2"><v>1</v></c>'), { C2: 2 });
    expect(xml).toBe(rest('<c r="C2"><v>2</v></c>'));
  });

  it('may state its place or leave it to be counted', () => {
    const rows = '<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c r="D2"/></row>';
    expect(patchRows(rows, { B1: 3, A2: 4, B2: 5, E2: 6, A3: 7 })).toBe(
      '<row><c><v>1</v></c><c><v>3</v></c></row><row><c><v>4</v></c><c r="B2"><v>5</v></c><c r="D2"/><c r="E2"><v>6</v></c></row><row r="3"><c r="A3"><v>7</v></c></row>',
    );
  });

  it('is made where it belongs, in a row that is there', () => {
    expect(patchRows('<row r="1"><c r="B1"/><c r="D1"/></row>', { A1: 1, C1: 3, E1: 5, F1: 6 })).toBe(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"/><c r="C1"><v>3</v></c><c r="D1"/><c r="E1"><v>5</v></c><c r="F1"><v>6</v></c></row>',
    );
    expect(patchRows('<row r="1"><c r="A1"/><extLst/></row>', { B1: 1 })).toBe(
      '<row r="1"><c r="A1"/><c r="B1"><v>1</v></c><extLst/></row>',
    );
    expect(patchRows('<row r="1" ht="30" />', { B1: 1 })).toBe('<row r="1" ht="30"><c r="B1"><v>1</v></c></row>');
  });

  it('is made in a new row where its row is missing', () => {
    const added = (row: number) => `<row r="${row}"><c r="A${row}"><v>${row}</v></c></row>`;
    expect(patchRows('<row r="2"/><row r="4"/>', { A5: 5, A1: 1, A3: 3, A6: 6 })).toBe(
      `${added(1)}<row r="2"/>${added(3)}<row r="4"/>${added(5)}${added(6)}`,
    );
    expect(patchOne('<sheetData/>', { A1: 1, B1: 2 }).xml).toBe(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>',
    );
    expect(patchOne('<sheetData ></sheetData>', { A1: 1 }).xml).toBe(`<sheetData >${added(1)}</sheetData>`);
  });

  it('gets the style of its row, else of its column', () => {
    const columns = '<cols><col min="2" max="3" style="7"/><col min="4" max="4" width="9"/></cols>';
    const rows = '<row r="1" s="5" customFormat="1"/><row r="2" s="5"/>';
    const { xml } = patchOne(`${columns}<sheetData>${rows}</sheetData>`, { B1: 1, B2: 1, D2: 1, C3: 1 });
    expect(xml).toContain('<c r="B1" s="5">');
    expect(xml).toContain('<c r="B2" s="7">');
    expect(xml).toContain('<c r="D2"><v>');
    expect(xml).toContain('<c r="C3" s="7">');
  });

  it('does not take over a style that is none', () => {
    const columns = `<cols><col min="1" max="1" style='"/>&lt;x a="'/></cols>`;
    expect(patchOne(`${columns}<sheetData/>`, { A1: 1 }).xml).toContain('<c r="A1"><v>1</v></c>');
  });

  it('does not come into being to be empty', () => {
    const bytes = makeXlsx();
    expect(patchSpreadsheet(bytes, editsOf({ A1: null }))).toEqual({ bytes, changes: [], warnings: [] });
  });

  it('widens what the row and the sheet say they use', () => {
    const sheet = (ref: string, rows: string) => `<dimension ref="${ref}"/><sheetData>${rows}</sheetData>`;
    const { xml } = patchOne(sheet('B2:C3', '<row r="2" spans="2:3"><c r="B2"/></row>'), { E2: 1, A5: 1 });
    expect(xml).toContain('<dimension ref="A2:E5"/>');
    expect(xml).toContain('<row r="2" spans="2:5">');
    expect(patchOne(sheet('A1', ''), { C4: 1 }).xml).toContain('<dimension ref="C4"/>');
    const apart = patchRows('<row r="2" spans="2:3 6:9"><c r="B2"/></row>', { G2: 1 });
    expect(apart).toContain('spans="2:3 6:9"');
    expect(patchRows('<row r="2" spans="?"><c r="B2"/></row>', { G2: 1 })).toContain('spans="?"');
  });

  it('has the prefix of the elements around it', () => {
    const xml =
      '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"/></x:row></x:sheetData></x:worksheet>';
    expect(patchOne(xml, { A1: 'a', B1: 2, A2: true }).xml).toContain(
      '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row><x:row r="2"><x:c r="A2" t="b"><x:v>1</x:v></x:c></x:row>',
    );
  });

  it.each([
    ['markup', 'a < b & c > d', 'a &lt; b &amp; c &gt; d'],
    ['what XML has no room for', 'a\rb\u0001', 'a_x000D_b_x0001_'],
    ['what looks like an escape', '_x0041_ _x_', '_x005F_x0041_ _x_'],
    ['what looks like one once the next is escaped', '_x0041\r', '_x005F_x0041_x000D_'],
  ])('escapes %s', (_what, text, written) => {
    const rows = patchRows('<row r="1"/>', { A1: text });
    expect(rows).toBe(`<row r="1"><c r="A1" t="inlineStr"><is><t>${written}</t></is></c></row>`);
  });

  it.each([' a', 'a ', 'a  b', 'a\nb', '\t', ' '])('keeps the white space of %j', (text) => {
    expect(patchRows('<row r="1"/>', { A1: text })).toContain('<t xml:space="preserve">');
  });

  it('counts days by the calendar of the workbook', () => {
    const workbookProperties = '<workbookPr date1904="1"/>';
    expect(patchRows('<row r="1"/>', { A1: NOVEMBER }, { workbookProperties })).toContain('<v>44164</v>');
  });

  it('is warned of where it shows a date as a number', () => {
    const formats = ['dd mmm yyyy', '0.00', 'hh:mm'];
    const rows = '<row r="1"><c r="A1" s="1"/><c r="B1" s="2"/><c r="C1" s="3"/><c r="D1"/></row>';
    const { warnings, changes } = patchOne(
      `<sheetData>${rows}</sheetData>`,
      { A1: NOVEMBER, B1: NOVEMBER, C1: NOVEMBER, D1: NOVEMBER },
      { formats },
    );
    expect(warnings.map(({ code, cell }) => [code, cell])).toEqual([
      ['not-a-date-format', 'B1'],
      ['not-a-date-format', 'C1'],
      ['not-a-date-format', 'D1'],
    ]);
    expect(changes[0]?.after).toEqual({ kind: 'date', date: '2024-11-30', serial: 45626 });
  });
});

describe('the result of a patch', () => {
  it('lists what each changed cell held before and holds now', () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="b"><v>1</v></c></row>';
    const { changes, warnings } = patchOne(`<sheetData>${rows}</sheetData>`, { A1: 'x', B1: true, A2: 2 });
    expect(changes).toEqual([
      { sheet: 'Sheet1', cell: 'A1', before: { kind: 'number', number: 1 }, after: { kind: 'text', text: 'x' } },
      { sheet: 'Sheet1', cell: 'A2', before: undefined, after: { kind: 'number', number: 2 } },
    ]);
    expect(warnings).toEqual([]);
  });

  it('is the bytes given where every cell holds the value already', () => {
    const bytes = makeXlsx({
      sheets: [
        {
          name: 'Sheet1',
          xml: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45626</v></c><c r="C1" t="b"><v>true</v></c><c r="D1"><v>1.0</v></c></row></sheetData>',
        },
      ],
      strings: '<si><r><t>Am</t></r><r><t>ber</t></r></si>',
      formats: ['dd/mm/yyyy'],
    });
    const edits = editsOf({ A1: 'Amber', B1: NOVEMBER, C1: true, D1: 1, E1: null, A2: null });
    expect(patchSpreadsheet(bytes, edits).bytes).toBe(bytes);
  });

  it('reaches several sheets in one go', () => {
    const sheets = ['SA1', 'SA2', 'SA3'].map((name) => ({ name, xml: '<sheetData/>' }));
    const { bytes, changes } = patchSpreadsheet(makeXlsx({ sheets }), [
      ...editsOf({ A1: 3 }, 'SA3'),
      ...editsOf({ A1: 1 }, 'SA1'),
    ]);
    const book = openSpreadsheet(bytes);
    expect(['SA1', 'SA2', 'SA3'].map((name) => byAddress(book.readSheet(name)).get('A1')?.value)).toEqual([
      { kind: 'number', number: 1 },
      undefined,
      { kind: 'number', number: 3 },
    ]);
    expect(changes.map(({ sheet }) => sheet)).toEqual(['SA3', 'SA1']);
  });
});

describe('a part of a workbook', () => {
  const xml = '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>£</v></c></row></sheetData></worksheet>';
  const inEncoding = (content: Buffer) =>
    patchSpreadsheet(makeXlsx({ parts: [{ name: SHEET, content }] }), editsOf({ B1: '✓' })).bytes;

  it('keeps its byte order mark', () => {
    const patched = partBytes(inEncoding(Buffer.from(`\ufeff${xml}`)), SHEET);
    expect(patched.toString('utf8')).toMatch(/^\ufeff<worksheet>.*£.*✓.*<\/worksheet>$/);
  });

  it.each(['utf-16le', 'utf-16be'])('keeps its encoding, %s', (encoding) => {
    const little = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${xml}`, 'utf16le');
    const patched = partBytes(inEncoding(encoding === 'utf-16le' ? little : little.swap16()), SHEET);
    const text = new TextDecoder(encoding).decode(patched);
    expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-16"\?><worksheet>.*£.*✓.*<\/worksheet>$/);
  });

  it.each([
    ['/xl/worksheets/sheet1.xml', SHEET],
    ['worksheets\\sheet1.xml', SHEET],
    ['../deep/a%20b.xml', 'deep/a b.xml'],
  ])('is found by the target %s', (target, name) => {
    const links = `<Relationships><Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="${target}"/></Relationships>`;
    const parts = [
      { name: 'xl/_rels/workbook.xml.rels', content: links },
      { name, content: xml },
    ];
    const { bytes } = patchSpreadsheet(makeXlsx({ parts }), editsOf({ A1: 5 }));
    expect(partBytes(bytes, name).toString()).toContain('<c r="A1"><v>5</v></c>');
  });
});
