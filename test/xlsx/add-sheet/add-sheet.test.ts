import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSheet, type WithSheet } from '../../../src/xlsx/add-sheet/add-sheet.ts';
import type { CellLook, NewSheet } from '../../../src/xlsx/add-sheet/new-sheet.ts';
import { openSpreadsheet } from '../../../src/xlsx/read/open-spreadsheet.ts';
import type { Spreadsheet } from '../../../src/xlsx/types.ts';
import { ZipArchive } from '../../../src/xlsx/zip/zip-archive.ts';
import { makeXlsx, makeXlsxParts, makeZip, relationship, relationships, type ZipPart } from '../make-xlsx.ts';
import { partBytes, partText } from '../patch/patch-one.ts';
import { byAddress } from '../read-cells.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PLAIN: CellLook = { colour: 'FF212B32' };
const LINK: CellLook = { colour: 'FF005EB8', underlined: true };
const DATE: CellLook = { colour: 'FF212B32', format: 14 };

const SHEET: NewSheet = {
  name: 'Findings',
  font: 'Arial',
  tabColour: 'FF005EB8',
  columnWidths: [10, 20, 12],
  rows: [
    [{ value: { kind: 'text', text: 'What is wrong' }, look: PLAIN }],
    [
      {
        value: { kind: 'text', text: '=HYPERLINK("https://example.org")' },
        look: LINK,
        leadsTo: { sheet: "Bob's <1> & co", cell: 'D20' },
      },
      { value: { kind: 'text', text: ' _x000D_\u0007 a\r\nb ' }, look: PLAIN },
      { value: { kind: 'date', date: '2024-11-30' }, look: DATE },
    ],
  ],
  rowHeights: [18.5],
  headingRow: 1,
  footer: '&LFor internal use; not for submission',
  mark: '_mark',
};

/** Fonts, fills and borders too, as nearly every workbook has them. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="9"/></font></fonts><fills count="2"><fill/><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`;

const styled: { readonly parts: readonly ZipPart[]; readonly formats: readonly string[] } = {
  formats: [],
  parts: [{ name: 'xl/styles.xml', content: STYLES }],
};

function add(bytes: Buffer, sheet = SHEET): WithSheet {
  const added = addSheet(bytes, openSpreadsheet(bytes), sheet);
  if ('refused' in added) throw new Error(added.refused);
  return added;
}

const refusalOf = (bytes: Buffer): string => {
  const added = addSheet(bytes, openSpreadsheet(bytes), SHEET);
  return 'refused' in added ? added.refused : 'added';
};

const namesIn = ({ sheets }: Spreadsheet): string[] => sheets.map(({ name }) => name);

/** The workbook with some of its parts written otherwise. */
function withParts(changes: Readonly<Record<string, (text: string) => string>>, content = {}): Buffer {
  const parts = makeXlsxParts(content);
  return makeZip(parts.map((part) => ({ ...part, content: (changes[part.name] ?? String)(String(part.content)) })));
}

describe('a sheet that is added', () => {
  it('stands behind all others, reads as it was meant, and leads to the cells', () => {
    const { bytes, name } = add(makeXlsx({ ...styled, sheets: [{ name: "Bob's <1> & co", xml: '<sheetData/>' }] }));
    const spreadsheet = openSpreadsheet(bytes);
    expect(namesIn(spreadsheet)).toEqual(["Bob's <1> & co", 'Findings']);
    const cells = byAddress(spreadsheet.readSheet(name));
    expect(cells.get('A2')).toMatchObject({
      value: { kind: 'text', text: '=HYPERLINK("https://example.org")' },
      formula: undefined,
      hyperlink: "#'Bob''s <1> & co'!D20",
    });
    expect(cells.get('B2')?.value).toEqual({ kind: 'text', text: ' _x000D_\u0007 a\r\nb ' });
    expect(cells.get('C2')?.value).toMatchObject({ kind: 'date', date: '2024-11-30' });
  });

  it('is printed with its headings on every page, and is known by its mark', () => {
    const { definedNames } = openSpreadsheet(add(makeXlsx()).bytes);
    expect(definedNames).toEqual([
      { name: '_xlnm.Print_Titles', refersTo: "'Findings'!$1:$1", sheet: 'Findings' },
      { name: '_mark', refersTo: "'Findings'!$A$1", sheet: 'Findings' },
    ]);
  });

  it('leaves the names of other sheets where they were', () => {
    const bytes = makeXlsx({
      sheets: ['One', 'Two'].map((name) => ({ name, xml: '<sheetData/>' })),
      definedNames:
        '<definedName name="Area" localSheetId="1">Two!$A$1</definedName><definedName name="All">1</definedName>',
    });
    expect(openSpreadsheet(add(bytes).bytes).definedNames.slice(0, 2)).toEqual([
      { name: 'Area', refersTo: 'Two!$A$1', sheet: 'Two' },
      { name: 'All', refersTo: '1', sheet: undefined },
    ]);
  });

  it.each([
    [['findings'], 'Findings (2)'],
    [['FINDINGS', 'Findings (2)'], 'Findings (3)'],
    [['Finding'], 'Findings'],
  ])('gets a name of its own beside %j', (names, expected) => {
    const bytes = makeXlsx({ sheets: names.map((name) => ({ name, xml: '<sheetData/>' })) });
    expect(add(bytes).name).toBe(expected);
  });

  it('keeps a long name within what Excel takes', () => {
    const name = 'A name of thirty-one characters';
    expect(add(makeXlsx({ sheets: [{ name, xml: '<sheetData/>' }] }), { ...SHEET, name }).name).toBe(
      'A name of thirty-one charac (2)',
    );
  });

  it('takes no part, id or number that is spoken of already', () => {
    const bytes = withParts({
      '[Content_Types].xml': (text) =>
        text.replace('/>', '><Override PartName="/xl/worksheets/sheet2.xml" ContentType="gone"/></Types>'),
      'xl/_rels/workbook.xml.rels': (text) => text.replace('rId1', 'RID2'),
      'xl/workbook.xml': (text) => text.replace('sheetId="1"', 'sheetId="65534"').replace('rId1', 'RID2'),
    });
    const added = add(bytes).bytes;
    expect(partText(added, '[Content_Types].xml')).toContain('PartName="/xl/worksheets/sheet3.xml"');
    expect(partText(added, 'xl/_rels/workbook.xml.rels')).toContain('Id="rId3"');
    expect(partText(added, 'xl/workbook.xml')).toContain('sheetId="1" r:id="rId3"');
  });

  it('is listed in the words of a workbook with prefixes', () => {
    const prefixed = (text: string) => text.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x=');
    const bytes = withParts({
      '[Content_Types].xml': prefixed,
      'xl/workbook.xml': prefixed,
      'xl/_rels/workbook.xml.rels': prefixed,
    });
    const added = add(bytes);
    expect(partText(added.bytes, 'xl/workbook.xml')).toMatch(
      /<x:sheet [^>]*name="Findings".*<\/x:sheets><x:definedNames>/,
    );
    expect(partText(added.bytes, '[Content_Types].xml')).toContain('<x:Override ');
    expect(namesIn(openSpreadsheet(added.bytes))).toEqual(['Sheet1', 'Findings']);
  });

  it('is written in the strict variant where the workbook is', () => {
    const strict = (text: string) =>
      text
        .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        );
    const { bytes } = add(withParts({ 'xl/workbook.xml': strict, 'xl/_rels/workbook.xml.rels': strict }));
    expect(partText(bytes, 'xl/worksheets/sheet2.xml')).toContain('purl.oclc.org');
    expect(partText(bytes, 'xl/_rels/workbook.xml.rels')).not.toContain('officeDocument/2006');
  });

  it('says that a signature is no longer valid', () => {
    const parts = [{ name: '_xmlsignatures/sig1.xml', content: '<Signature/>' }];
    expect([add(makeXlsx({ parts })).wasSigned, add(makeXlsx()).wasSigned]).toEqual([true, false]);
  });
});

describe('the looks of a sheet that is added', () => {
  it('come behind the ones that are there, counted', () => {
    const xml = partText(add(makeXlsx(styled)).bytes, 'xl/styles.xml');
    expect(xml).toContain(
      '<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="0" fontId="1" fillId="2"',
    );
    expect(xml).toMatch(/<fonts count="4"><font><sz val="9"\/><\/font><font>.*<fills count="5">.*<borders count="4">/);
  });

  it.each([
    ['there are no styles', {}],
    ['they are not as they usually are', { formats: [] }],
    [
      'they offer alternatives',
      {
        formats: [],
        parts: [{ name: 'xl/styles.xml', content: STYLES.replace('<font>', '<AlternateContent/><font>') }],
      },
    ],
  ])('are left out where %s, and a date is then text', (_, content) => {
    const bytes = makeXlsx(content);
    const added = add(bytes);
    const cell = byAddress(openSpreadsheet(added.bytes).readSheet('Findings')).get('C2');
    expect(cell?.value).toEqual({ kind: 'text', text: '2024-11-30' });
    if (new ZipArchive(bytes).find('xl/styles.xml'))
      expect(partBytes(added.bytes, 'xl/styles.xml')).toEqual(partBytes(bytes, 'xl/styles.xml'));
  });
});

describe('a workbook that is refused', () => {
  const shared = [{ name: 'xl/revisions/revisionHeaders.xml', content: '<headers/>' }];

  it('is shared for changes, or in an encoding that can only be read', () => {
    expect(refusalOf(makeXlsx({ parts: shared }))).toContain('shared');
    const latin = makeXlsxParts().map((part) =>
      part.name === 'xl/workbook.xml'
        ? { ...part, content: String(part.content).replace('UTF-8', 'ISO-8859-1') }
        : part,
    );
    expect(refusalOf(makeZip(latin))).toContain('xl/workbook.xml in an encoding');
  });

  it('lacks a list of its parts', () => {
    expect(refusalOf(makeZip(makeXlsxParts().filter(({ name }) => name !== '[Content_Types].xml')))).toContain('list');
  });
});

describe('everything else', () => {
  const anyName = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 31 });
  const anyBook = fc.record({
    names: fc.uniqueArray(anyName, { minLength: 1, maxLength: 5, selector: (name) => name.trim().toLowerCase() }),
    text: fc.string(),
    isZip64: fc.boolean(),
    prefix: fc.constantFrom(undefined, Buffer.from('#!before')),
    isStyled: fc.boolean(),
  });

  it('stays byte for byte as it was, in its place', () => {
    fc.assert(
      fc.property(anyBook, ({ names, text, isZip64, prefix, isStyled }) => {
        const before = makeXlsx({
          ...(isStyled ? styled : {}),
          sheets: names.map((name, index) => ({
            name,
            xml: `<sheetData><row r="1"><c r="A1" s="1"><v>${index}</v></c></row></sheetData>`,
            links: relationship('rId1', 'hyperlink', 'https://example.org', 'External'),
          })),
          zip: { isZip64, ...(prefix ? { prefix } : {}) },
        });
        const sheet = { ...SHEET, rows: [[{ value: { kind: 'text', text: `x${text}` } as const, look: PLAIN }]] };
        const after = add(before, { ...sheet, headingRow: undefined }).bytes;
        const [was, is] = [new ZipArchive(before), new ZipArchive(after)];
        expect(is.entries.slice(0, -1).map(({ name }) => name)).toEqual(was.entries.map(({ name }) => name));
        for (const entry of was.entries) {
          if (/Content_Types|workbook\.xml|styles/.test(entry.name)) continue;
          expect(partBytes(after, entry.name).equals(was.read(entry))).toBe(true);
        }
        expect(namesIn(openSpreadsheet(after))).toHaveLength(names.length + 1);
        const [old, copy] = [openSpreadsheet(before), openSpreadsheet(after)];
        for (const name of names) expect(copy.readSheet(name)).toEqual(old.readSheet(name));
      }),
      { numRuns: 150 },
    );
  });

  it('is still there when another sheet is added to the copy', () => {
    const once = add(makeXlsx(styled));
    const twice = add(once.bytes);
    expect(namesIn(openSpreadsheet(twice.bytes))).toEqual(['Sheet1', 'Findings', 'Findings (2)']);
    expect(openSpreadsheet(twice.bytes).readSheet('Findings')).toEqual(
      openSpreadsheet(once.bytes).readSheet('Findings'),
    );
  });
});

it('needs its relationships', () => {
  const bytes = makeZip(
    makeXlsxParts().map((part) =>
      part.name === 'xl/_rels/workbook.xml.rels' ? { ...part, content: relationships('') } : part,
    ),
  );
  // Its only sheet leads nowhere, and so nothing can be told of what it held.
  expect(() => addSheet(bytes, openSpreadsheet(bytes), SHEET)).toThrow('is missing');
});
