import { describe, expect, it } from 'vitest';
import { openSpreadsheet } from '../../../src/xlsx/read/open-spreadsheet.ts';
import { makeXlsx, makeXlsxParts, makeZip, relationship, relationships, type ZipPart } from '../make-xlsx.ts';
import { refusalOf } from '../refusal-of.ts';

const CELL = (text: string) =>
  `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData>`;
const sheetPart = (name: string, text: string): ZipPart => ({ name, content: `<worksheet>${CELL(text)}</worksheet>` });
const workbookLinks = (...links: string[]): ZipPart => ({
  name: 'xl/_rels/workbook.xml.rels',
  content: relationships(links.join('')),
});

function firstText(bytes: Buffer): unknown {
  const spreadsheet = openSpreadsheet(bytes);
  return spreadsheet.readSheet(spreadsheet.sheets[0]?.name ?? '').cells[0]?.value;
}

describe('openSpreadsheet', () => {
  it('lists the sheets in their order, with their state', () => {
    const sheets = [
      { name: 'Überblick & <mehr>', xml: CELL('a') },
      { name: 'Lists', xml: CELL('b'), state: 'hidden' },
      { name: 'Data', xml: CELL('c'), state: 'veryHidden' },
      { name: '__proto__', xml: CELL('d'), state: 'visible' },
    ];
    const spreadsheet = openSpreadsheet(makeXlsx({ sheets }));
    expect(spreadsheet.sheets).toEqual([
      { name: 'Überblick & <mehr>', state: 'visible', kind: 'worksheet' },
      { name: 'Lists', state: 'hidden', kind: 'worksheet' },
      { name: 'Data', state: 'veryHidden', kind: 'worksheet' },
      { name: '__proto__', state: 'visible', kind: 'worksheet' },
    ]);
    expect(spreadsheet.readSheet('Lists')).toMatchObject({ name: 'Lists', state: 'hidden' });
    expect(spreadsheet.readSheet('__proto__').cells[0]?.value).toEqual({ kind: 'text', text: 'd' });
  });

  it('reads a sheet once, and only when asked for', () => {
    const broken = { name: 'Broken', xml: '<sheetData>' };
    const spreadsheet = openSpreadsheet(makeXlsx({ sheets: [{ name: 'Good', xml: CELL('a') }, broken] }));
    expect(spreadsheet.readSheet('Good')).toBe(spreadsheet.readSheet('Good'));
    expect(refusalOf(() => spreadsheet.readSheet('Broken'))).toMatchObject({
      reason: 'corrupt',
      part: 'xl/worksheets/sheet2.xml',
    });
    expect(() => spreadsheet.readSheet('None')).toThrow(RangeError);
  });

  it('gives chart, macro and lost sheets no cells', () => {
    const sheets = ['Chart', 'Macro', 'Module1'].map((name) => ({ name, xml: CELL('a') }));
    const links = workbookLinks(
      relationship('rId1', 'chartsheet', 'worksheets/sheet1.xml'),
      relationship('rId2', 'xlMacrosheet', 'worksheets/sheet2.xml'),
    );
    const workbook = makeXlsxParts({ sheets }).find(({ name }) => name === 'xl/workbook.xml');
    const content = String(workbook?.content).replace('"rId3"', '""');
    const spreadsheet = openSpreadsheet(makeXlsx({ sheets, parts: [links, { name: 'xl/workbook.xml', content }] }));
    expect(spreadsheet.sheets.map(({ kind }) => kind)).toEqual(['other', 'other', 'other']);
    expect(spreadsheet.readSheet('Macro').cells).toEqual([]);
  });

  it('says which sheet is missing', () => {
    const links = workbookLinks(relationship('rId1', 'worksheet', 'worksheets/none.xml'));
    for (const parts of [[links], [workbookLinks()]]) {
      const refusal = refusalOf(() => openSpreadsheet(makeXlsx({ parts })).readSheet('Sheet1'));
      expect(refusal).toMatchObject({ reason: 'corrupt', message: expect.stringContaining('Sheet1') });
    }
  });

  it('refuses two sheets of one name', () => {
    const sheets = ['Status', 'STATUS'].map((name) => ({ name, xml: CELL('a') }));
    expect(refusalOf(() => openSpreadsheet(makeXlsx({ sheets }))).reason).toBe('corrupt');
  });

  it('reads defined names, of the workbook and of a sheet', () => {
    const definedNames =
      '<definedName name="Statuses">Lists!$A$1:$A$4</definedName><definedName name="Total" localSheetId="1" hidden="1">5</definedName>' +
      '<definedName name="Stale" localSheetId="9">#REF!</definedName><definedName name="__proto__">1</definedName>';
    const sheets = ['One', 'Two'].map((name) => ({ name, xml: '' }));
    expect(openSpreadsheet(makeXlsx({ sheets, definedNames })).definedNames).toEqual([
      { name: 'Statuses', refersTo: 'Lists!$A$1:$A$4', sheet: undefined },
      { name: 'Total', refersTo: '5', sheet: 'Two' },
      { name: '__proto__', refersTo: '1', sheet: undefined },
    ]);
  });

  it('tells which calendar counts', () => {
    expect(openSpreadsheet(makeXlsx()).date1904).toBe(false);
    expect(openSpreadsheet(makeXlsx({ workbookProperties: '<workbookPr date1904="true"/>' })).date1904).toBe(true);
    expect(openSpreadsheet(makeXlsx({ workbookProperties: '<workbookPr date1904="0"/>' })).date1904).toBe(false);
  });

  it('reads core and custom properties, of which the core ones win', () => {
    const core =
      '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>Audit</dc:title><cp:keywords>a &amp; b</cp:keywords></cp:coreProperties>';
    const property = (name: string, value: string) =>
      `<property name="${name}" pid="2"><vt:lpwstr>${value}</vt:lpwstr></property>`;
    const custom = `<Properties>${property('mis-scheme', 'year-6')}${property('title', 'other')}${property('__proto__', 'x')}</Properties>`;
    const { properties } = openSpreadsheet(
      makeXlsx({
        parts: [
          { name: 'docProps/core.xml', content: core },
          { name: 'docProps/custom.xml', content: custom },
        ],
      }),
    );
    expect(Object.fromEntries([...properties].filter(([name]) => name !== '__proto__'))).toEqual({
      title: 'Audit',
      keywords: 'a & b',
      'mis-scheme': 'year-6',
    });
    expect(properties.get('__proto__')).toBe('x');
  });

  it.each([
    ['relative', 'worksheets/x.xml'],
    ['relative with dots', './../xl/worksheets/x.xml'],
    ['absolute', '/xl/worksheets/x.xml'],
    ['with backslashes', 'worksheets\\x.xml'],
    ['in another case', '/XL/Worksheets/X.XML'],
    ['out of the archive and back', '../../../xl/worksheets/x.xml'],
  ])('follows a target that is %s', (_how, target) => {
    const parts = [workbookLinks(relationship('rId1', 'worksheet', target)), sheetPart('xl/worksheets/x.xml', 'found')];
    expect(firstText(makeXlsx({ parts }))).toEqual({ kind: 'text', text: 'found' });
  });

  it.each([
    ['xl/worksheets/sheet one.xml', 'worksheets/sheet%20one.xml'],
    ['xl/worksheets/100%.xml', 'worksheets/100%.xml'],
    ['xl/worksheets/a%20b.xml', 'worksheets/a%20b.xml'],
  ])('finds the part %s by the target %s', (name, target) => {
    const parts = [workbookLinks(relationship('rId1', 'worksheet', target)), sheetPart(name, 'found')];
    expect(firstText(makeXlsx({ parts }))).toEqual({ kind: 'text', text: 'found' });
  });

  it('follows the relationships to a workbook in any place, of the strict variant as well', () => {
    const strict = (id: string, type: string, target: string) =>
      `<Relationship Id="${id}" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/${type}" Target="${target}"/>`;
    const bytes = makeZip([
      { name: '_rels/.rels', content: relationships(strict('a', 'officeDocument', 'other/book.xml')) },
      { name: 'other/book.xml', content: '<workbook><sheets><sheet name="S" q:id="b"/></sheets></workbook>' },
      { name: 'other/_rels/book.xml.rels', content: relationships(strict('b', 'worksheet', 's.xml')) },
      sheetPart('other/s.xml', 'found'),
    ]);
    expect(firstText(bytes)).toEqual({ kind: 'text', text: 'found' });
  });

  it('needs no relationships to find a workbook in its usual place', () => {
    const parts = makeXlsxParts({ sheets: [{ name: 'S', xml: CELL('found') }] }).filter(
      ({ name }) => name !== '_rels/.rels',
    );
    expect(firstText(makeZip(parts))).toEqual({ kind: 'text', text: 'found' });
  });

  it('reads archives whose parts have backslashes in their names', () => {
    const parts = makeXlsxParts({ sheets: [{ name: 'S', xml: CELL('found') }] });
    const bytes = makeZip(parts.map((part) => ({ ...part, name: part.name.replaceAll('/', '\\') })));
    expect(firstText(bytes)).toEqual({ kind: 'text', text: 'found' });
  });
});
