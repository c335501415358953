import { describe, expect, it } from 'vitest';
import { openSpreadsheet } from '../../../src/xlsx/read/open-spreadsheet.ts';
import type { XlsxError } from '../../../src/xlsx/xlsx-error.ts';
import { makeXlsx, type XlsxContent } from '../make-xlsx.ts';
import { refusalOf } from '../refusal-of.ts';

const MEGABYTE = 2 ** 20;
const SHEET = 'xl/worksheets/sheet1.xml';

/** Far above what any of it takes, far below what one square in the length would. */
const SOON = 10_000;

function readAll(content: XlsxContent): number {
  const start = performance.now();
  const spreadsheet = openSpreadsheet(makeXlsx(content));
  for (const { name } of spreadsheet.sheets) spreadsheet.readSheet(name);
  spreadsheet.properties.get('title');
  return performance.now() - start;
}

const refusalOfContent = (content: XlsxContent): XlsxError => refusalOf(() => readAll(content));
const refusalOfXml = (xml: string): XlsxError => refusalOfContent({ sheets: [{ name: 'Sheet1', xml }] });

describe('a file made to do harm', () => {
  it('is refused for ten gigabytes packed into a few bytes, before they are unpacked', () => {
    const bytes = makeXlsx({
      parts: [{ name: SHEET, content: Buffer.alloc(MEGABYTE), claims: { size: 10 * 2 ** 30 } }],
    });
    const before = process.memoryUsage().arrayBuffers;
    const start = performance.now();
    const refusal = refusalOf(() => openSpreadsheet(bytes).readSheet('Sheet1'));
    expect(performance.now() - start).toBeLessThan(1000);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10 * MEGABYTE);
    expect(refusal).toMatchObject({ reason: 'hostile', part: SHEET });
    expect(refusal.message).toContain('10240 MB');
  });

  it('is refused for a part that goes on after the length it states', () => {
    const bytes = makeXlsx({ parts: [{ name: SHEET, content: Buffer.alloc(100 * MEGABYTE), claims: { size: 1000 } }] });
    const before = process.memoryUsage().arrayBuffers;
    expect(refusalOf(() => openSpreadsheet(bytes).readSheet('Sheet1'))).toMatchObject({
      reason: 'corrupt',
      part: SHEET,
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10 * MEGABYTE);
  });

  it('is refused for stating a length that nothing could be unpacked to', () => {
    const content = '<worksheet/>';
    expect(refusalOfContent({ parts: [{ name: SHEET, content, claims: { size: 60 * MEGABYTE } }] }).reason).toBe(
      'corrupt',
    );
  });

  it('is refused for many parts that are each within the limit', () => {
    const xml = `<sheetData>${' '.repeat(40 * MEGABYTE)}</sheetData>`;
    const sheets = ['a', 'b', 'c', 'd'].map((name) => ({ name, xml }));
    expect(refusalOfContent({ sheets }).reason).toBe('too-large');
  });

  it('is refused for a document type definition, in any part', () => {
    const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>`;
    expect(refusalOfXml(`<?xml version="1.0"?>${laughs}<worksheet>&b;</worksheet>`).reason).toBe('hostile');
    const file = `<?xml version="1.0"?><!DOCTYPE a SYSTEM "file:///etc/passwd"><sst/>`;
    const parts = [{ name: 'xl/sharedStrings.xml', content: file }];
    expect(
      refusalOfContent({
        parts,
        strings: '',
        sheets: [{ name: 'a', xml: '<sheetData><row><c t="s"><v>0</v></c></row></sheetData>' }],
      }).reason,
    ).toBe('hostile');
    expect(
      refusalOfContent({ parts: [{ name: 'docProps/core.xml', content: `${laughs}<coreProperties/>` }] }).reason,
    ).toBe('hostile');
  });

  it('is refused for elements without end inside each other', () => {
    expect(refusalOfXml('<a>'.repeat(100_000)).reason).toBe('hostile');
  });

  it('is refused for ranges without end above each other', () => {
    const rows = `<sheetData>${`<row>${'<c><v>1</v></c>'.repeat(200)}</row>`.repeat(100)}</sheetData>`;
    const links = '<hyperlink ref="A1:XFD1048576" location="x"/>'.repeat(5000);
    expect(refusalOfXml(`${rows}<hyperlinks>${links}</hyperlinks>`).reason).toBe('hostile');
    const spilling = rows.replaceAll('<c><v>', '<c><f t="array" ref="A1:XFD1048576">1</f><v>');
    expect(refusalOfXml(spilling).reason).toBe('hostile');
  });

  it('is refused for more cells than a sheet may hold', () => {
    const row = `<row>${'<c><v>1</v></c>'.repeat(10_000)}</row>`;
    expect(refusalOfXml(`<sheetData>${row.repeat(101)}</sheetData>`).reason).toBe('too-large');
  });

  const MANY_ATTRIBUTES = Array.from({ length: 100 }, (_, index) => `a${index}=""`).join(' ');
  const long = (piece: string) => piece.repeat((4 * MEGABYTE) / piece.length);
  const cell = (content: string) => `<sheetData><row><c t="str"><v>${content}</v></c></row></sheetData>`;
  it.each([
    ['blank cells', `<sheetData>${`<row>${'<c ></c>'.repeat(16_000)}</row>`.repeat(30)}</sheetData>`],
    ['entities', cell(long('&amp;'))],
    ['escapes', cell(long('_x0041_'))],
    ['beginnings of escapes', cell(long('_x_x'))],
    ['sections', cell(long('<![CDATA[a]]>'))],
    ['comments', long('<!-- a -->')],
    ['closing brackets', long('>')],
    ['merged ranges', `<mergeCells>${long('<mergeCell ref="A1:XFD1048576"/>')}</mergeCells>`],
    ['hidden columns', `<cols>${long('<col min="1" max="16384" hidden="1"/>')}</cols>`],
    ['attributes', `<sheetData>${`<row ${MANY_ATTRIBUTES}/>`.repeat(5000)}</sheetData>`],
    [
      'links of their own',
      `<hyperlinks>${Array.from({ length: 50_000 }, (_, row) => `<hyperlink ref="A${row + 1}" location="x"/>`).join('')}</hyperlinks>`,
    ],
  ])('takes time in proportion to its %s', (_what, xml) => {
    expect(readAll({ sheets: [{ name: 'Sheet1', xml }] })).toBeLessThan(SOON);
  });

  it.each([
    ['tag', `<${long('a')}`],
    ['attribute', `<a b="${long('c')}`],
    ['white space in a tag', `<a ${long(' ')}`],
    ['list of attributes', `<a ${long('b="c" ')}`],
    ['number', cell(`${long('1')}x`).replace(' t="str"', '')],
    ['row number', `<sheetData><row r="${long('1')}"/></sheetData>`],
    ['comment', long('<!-- ')],
    ['section', `<a>${long('<![CDATA[')}`],
    ['instruction', long('<? ')],
    ['end tag', `<a></a${long(' ')}`],
  ])('is refused in time for a %s that is broken or without end', (_what, xml) => {
    const start = performance.now();
    expect(refusalOfXml(xml).reason).toBe('corrupt');
    expect(performance.now() - start).toBeLessThan(SOON);
  });

  it('takes names that mean something to JavaScript for names', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const content: XlsxContent = {
      sheets: names.map((name) => ({ name, xml: '<sheetData><row><c><v>1</v></c></row></sheetData>' })),
      definedNames: names.map((name) => `<definedName name="${name}">1</definedName>`).join(''),
      parts: [
        {
          name: 'docProps/custom.xml',
          content: `<Properties>${names.map((name) => `<property name="${name}"><vt:bool>true</vt:bool></property>`).join('')}</Properties>`,
        },
        ...names.map((name) => ({ name, content: '' })),
      ],
    };
    const spreadsheet = openSpreadsheet(makeXlsx(content));
    expect(spreadsheet.sheets.map(({ name }) => spreadsheet.readSheet(name).cells.length)).toEqual([1, 1, 1, 1]);
    expect(names.map((name) => spreadsheet.properties.get(name))).toEqual(['true', 'true', 'true', 'true']);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
