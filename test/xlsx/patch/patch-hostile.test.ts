import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recalculation } from '../../../src/xlsx/formula/recalculate.ts';
import { allowedWords } from '../../../src/xlsx/lists/allowed-words.ts';
import { PatchError } from '../../../src/xlsx/patch/patch-error.ts';
import { patchSpreadsheet } from '../../../src/xlsx/patch/patch-spreadsheet.ts';
import type { CellEdit } from '../../../src/xlsx/patch/patch-types.ts';
import { openSpreadsheet } from '../../../src/xlsx/read/open-spreadsheet.ts';
import { XlsxError } from '../../../src/xlsx/xlsx-error.ts';
import { makeXlsx, makeXlsxParts, makeZip, relationship, type XlsxContent, type ZipPart } from '../make-xlsx.ts';
import { editsOf } from './patch-one.ts';

const MEGABYTE = 2 ** 20;
/** Milliseconds of work, however busy the machine is. Far above what any of it takes, far below what one square in the length would. */
const SOON = 10_000;

/** What a workbook holds besides its sheet, and where that leads. */
type Content = XlsxContent & { readonly links?: string };

const long = (piece: string): string => piece.repeat((4 * MEGABYTE) / piece.length);

/** A small workbook with something of everything a patch looks at. */
const PARTS: ZipPart[] = makeXlsxParts({
  sheets: [
    {
      name: 'Sheet1',
      xml:
        '<dimension ref="A1:C3"/><cols><col min="2" max="2" style="1"/></cols><sheetData><row r="1" spans="1:3" s="1" customFormat="1"><c r="A1" t="s"><v>0</v></c><c r="C1" s="1" cm="1"><v>45626</v></c></row>' +
        '<row r="2"/><row><c t="str"><f>A1&amp;"x"</f><v>x</v></c><c><f t="shared" ref="B3:C3" si="0">1</f><v>1</v></c><c><f t="shared" si="0"/><v>2</v></c></row></sheetData>' +
        '<mergeCells><mergeCell ref="A4:B5"/></mergeCells>' +
        '<dataValidations><dataValidation type="list" sqref="A1 B2:B9"><formula1>List</formula1></dataValidation></dataValidations>' +
        '<hyperlinks><hyperlink ref="A1" r:id="rId2"/><hyperlink ref="C1" location="Totals!A1"/></hyperlinks>',
      links:
        relationship('rId1', 'table', '../table.xml') +
        relationship('rId2', 'hyperlink', 'https://example.nhs.uk/', 'External') +
        relationship('rId3', 'comments', '../comments.xml'),
    },
    { name: 'Totals', xml: '<sheetData><row><c><f>SUM(Sheet1!A:A)</f><v>1</v></c></row></sheetData>' },
  ],
  strings: '<si><r><rPr><b/></rPr><t>Red</t></r><r><t>dish</t></r></si>',
  formats: ['dd/mm/yyyy'],
  definedNames: '<definedName name="List">Totals!$A$1:$A$9</definedName>',
  parts: [
    { name: 'xl/table.xml', content: '<table ref="A1:C3" headerRowCount="0"/>' },
    {
      name: 'xl/comments.xml',
      content: '<comments><commentList><comment ref="A1"><text><t>x</t></text></comment></commentList></comments>',
    },
  ],
});

/** Edits that reach into other parts than the sheet: styles, links, shared texts. */
const FAR_EDITS: readonly CellEdit[] = [
  {
    sheet: 'Sheet1',
    row: 1,
    column: 1,
    value: { kind: 'text', text: 'Reddish too' },
    hyperlink: 'https://x/',
    isAddition: true,
  },
  { sheet: 'Sheet1', row: 1, column: 2, value: { kind: 'date', date: '2024-11-30' }, dateFormat: 'd mmm' },
  { sheet: 'Sheet1', row: 1, column: 3, value: { kind: 'blank' }, hyperlink: null },
];

/** Edits and reads all that editing asks for, or is refused. Any other error is a bug and fails the test. */
function patchOrRefuse(bytes: Buffer): void {
  const near = editsOf({ A1: 'Blue', B1: 1, A2: true, A3: 5, E9: null });
  for (const edits of [near, FAR_EDITS]) {
    orRefuse(() => {
      const book = openSpreadsheet(bytes);
      patchSpreadsheet(bytes, edits, { replaceFormulas: true, ...recalculation(book, edits) });
    });
  }
  orRefuse(() => {
    const book = openSpreadsheet(bytes);
    for (const { name } of book.sheets) {
      book.readNotes(name);
      allowedWords(book, name, { row: 1, column: 1 });
    }
  });
}

function orRefuse(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof PatchError || error instanceof XlsxError)) throw error;
  }
}

describe('a workbook made to do harm', () => {
  it.each<[what: string, xml: string, content?: Content]>([
    ['spaces in a cell', `<sheetData><row r="1"><c r="A1" ${long(' ')}/></row></sheetData>`],
    ['spaces in a row', `<sheetData><row ${long(' ')} r="1"/></sheetData>`],
    ['spaces in the list of rows', `<sheetData ${long(' ')}/>`],
    ['an attribute', `<sheetData><row r="1"><c r="A1" a="${long(' ')}" b='${long('x=')}'/></row></sheetData>`],
    ['used columns', `<sheetData><row r="1" spans="${long('4:5 ')}"/></sheetData>`],
    ['a number of columns', `<sheetData><row r="1" spans="${long('1')}"/></sheetData>`],
    ['beginnings of alternatives', `${long('<a:AlternateContent/>')}<sheetData/>`],
    ['almost alternatives', `<sheetData><row r="1"><c t="str"><v>${long('a:')}</v></c></row></sheetData>`],
    ['column styles', `<cols>${long('<col min="1" max="9" style="1"/>')}</cols><sheetData/>`],
    ['merged cells', `<sheetData/><mergeCells>${long('<mergeCell ref="B2:C3"/>')}</mergeCells>`],
    ['empty rows', `<sheetData>${long('<row/>')}</sheetData>`.slice(0, 3 * MEGABYTE)],
    [
      'pieces of text in a cell',
      `<sheetData><row r="1"><c r="A1" t="inlineStr"><is>${long('<r><t>a</t></r>')}</is></c></row></sheetData>`,
    ],
    ['hyperlinks', `<sheetData/><hyperlinks>${long('<hyperlink ref="A1" location="B1"/>')}</hyperlinks>`],
    [
      'drop-down lists',
      `<sheetData/><dataValidations>${long('<dataValidation type="list" sqref="B1"/>')}</dataValidations>`,
    ],
    ['rules for what may be entered', `<sheetData/><dataValidations>${long('<a sqref="B1"/>')}</dataValidations>`],
    [
      'attributes',
      `<sheetData>${`<row ${Array.from({ length: 190 }, (_, index) => `${'a'.repeat(20)}${index}=""`).join(' ')}/>`.repeat(9000)}</sheetData>`,
    ],
    [
      'formulas with names',
      `<sheetData>${Array.from({ length: 30_000 }, (_, index) => `<row><c><f>n${index}+1</f></c></row>`).join('')}</sheetData>`,
      {
        definedNames: Array.from(
          { length: 30_000 },
          (_, index) => `<definedName name="N${index}">A1</definedName>`,
        ).join(''),
      },
    ],
    [
      'hyperlinks that lead outside',
      `<sheetData/><hyperlinks>${long('<hyperlink ref="A1" r:id="rId1"/>')}</hyperlinks>`,
      { links: relationship('rId1', 'hyperlink', 'https://example.nhs.uk/', 'External') },
    ],
    [
      'links to one table',
      '<sheetData/>',
      {
        links: Array.from({ length: 20_000 }, (_, index) => relationship(`t${index}`, 'table', '../table.xml')).join(
          '',
        ),
        parts: [{ name: 'xl/table.xml', content: `<table ref="A8:C9">${long('<a/>')}</table>` }],
      },
    ],
    [
      'cells of a drop-down list',
      `<sheetData/><dataValidations><dataValidation type="list" sqref="${long('B1 ')}"/></dataValidations>`,
    ],
    [
      'words of a drop-down list',
      `<sheetData/><dataValidations><dataValidation type="list" sqref="A1"><formula1>"${long("'!")}"</formula1></dataValidation></dataValidations>`,
    ],
    [
      'cells that share a formula',
      `<sheetData><row>${`<c><f t="shared" si="0">${'A1+'.repeat(2700)}1</f></c>${'<c><f t="shared" si="0"/></c>'.repeat(15_000)}`}</row></sheetData>`,
    ],
    ['elements in a cell', `<sheetData><row r="1"><c r="A1">${long('<a/>')}</c></row></sheetData>`],
  ])('takes time in proportion to its %s', (_what, xml, { links = '', ...rest } = {}) => {
    const bytes = makeXlsx({ sheets: [{ name: 'Sheet1', xml, links }], ...rest });
    const start = process.cpuUsage();
    patchOrRefuse(bytes);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(SOON);
  });

  it.each(PARTS.map(({ name }) => name))('is edited or refused whatever happens to %s', (name) => {
    const content = Buffer.from(PARTS.find((part) => part.name === name)?.content ?? '');
    const patch = (damaged: Buffer) =>
      patchOrRefuse(makeZip(PARTS.map((part) => (part.name === name ? { name, content: damaged } : part))));
    const anyPlace = fc.integer({ min: 0, max: content.length - 1 });
    const markup = fc.constantFrom(
      '<',
      '>',
      '/>',
      '"',
      '&#0;',
      ' ',
      '=',
      '<!--',
      '</c>',
      '<c/>',
      '<row/>',
      '<f/>',
      '<sheetData/>',
      '<mc:AlternateContent>',
      '-1',
      '99999999999',
      'NaN',
      'x:',
    );
    fc.assert(
      fc.property(anyPlace, anyPlace, fc.oneof(markup, fc.string({ maxLength: 5 })), (from, length, text) => {
        patch(Buffer.concat([content.subarray(0, from), Buffer.from(text), content.subarray(from)]));
        patch(Buffer.concat([content.subarray(0, from), Buffer.from(text), content.subarray(from + (length % 20))]));
      }),
      { numRuns: 60 },
    );
  });
});
