import { describe, expect, it } from 'vitest';
import { allowedWords } from '../../../src/xlsx/lists/allowed-words.ts';
import { openSpreadsheet } from '../../../src/xlsx/read/open-spreadsheet.ts';
import { makeXlsx, relationship } from '../make-xlsx.ts';

const STATUSES = ['Red', 'Amber', 'Green', 'Blue'];
const LISTS = STATUSES.map(
  (word, index) => `<row r="${index + 1}"><c r="A${index + 1}" t="str"><v>${word}</v></c></row>`,
);

/** What the list of a cell offers, in a workbook with the statuses on a sheet of their own. */
function offered(rules: string, cell = { row: 5, column: 4 }, definedNames = ''): readonly string[] | undefined {
  const sheets = [
    { name: 'SA1', xml: `<sheetData/>${rules}` },
    {
      name: "Trust's lists",
      xml: `<sheetData>${LISTS.join('')}<row r="6"><c r="A6"/></row></sheetData>`,
      state: 'hidden',
    },
  ];
  return allowedWords(openSpreadsheet(makeXlsx({ sheets, definedNames })), 'SA1', cell);
}

const rule = (formula: string, sqref = 'D5:D11', type = 'list') =>
  `<dataValidations count="1"><dataValidation type="${type}" sqref="${sqref}"><formula1>${formula}</formula1></dataValidation></dataValidations>`;
const named = (name: string, refersTo: string, local = '') =>
  `<definedName name="${name}"${local}>${refersTo}</definedName>`;
const names = (...each: string[]) => each.join('');

describe('what a drop-down list offers', () => {
  it.each([
    ['words in the rule itself', '"Red, Amber,Green,Blue"'],
    ['cells of another sheet', "'Trust''s lists'!$A$1:$A$6"],
    ['cells, after an equals sign', "='Trust''s lists'!A1:A4"],
  ])('is told from %s', (_what, formula) => {
    expect(offered(rule(formula))).toEqual(STATUSES);
  });

  it('is told from a name, be it of the sheet, or a name for another name', () => {
    const list = "'Trust''s lists'!$A$1:$A$4";
    expect(offered(rule('=RAG'), undefined, names(named('rag', list)))).toEqual(STATUSES);
    expect(
      offered(rule('RAG'), undefined, names(named('RAG', '"x"'), named('RAG', list, ' localSheetId="0"'))),
    ).toEqual(STATUSES);
    expect(offered(rule('One'), undefined, names(named('One', 'Two'), named('Two', list)))).toEqual(STATUSES);
  });

  it('is found among the extensions of the sheet, where Excel puts lists of other sheets', () => {
    const extension = `<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidations><x14:dataValidation type="list"><x14:formula1><xm:f>'Trust''s lists'!$A$1:$A$4</xm:f></x14:formula1><xm:sqref>A1 D5:D11</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;
    expect(offered(extension)).toEqual(STATUSES);
    expect(offered(extension, { row: 5, column: 5 })).toBeUndefined();
  });

  it.each([
    ['in a cell beside it', rule('"Red"', 'D6:D11')],
    ['in a rule of another kind', rule('"Red"', 'D5', 'textLength')],
    ['by a formula that has to be worked out', rule('INDIRECT("RAG")')],
    ['by a name that is not there', rule('RAG')],
    ['on a sheet that is not there', rule('Gone!A1:A4')],
  ])('is not made up %s', (_what, rules) => {
    expect(offered(rules)).toBeUndefined();
  });

  it('is not looked for in a circle for ever', () => {
    expect(offered(rule('One'), undefined, names(named('One', 'Two'), named('Two', 'One')))).toBeUndefined();
  });
});

describe('the notes of a sheet', () => {
  it('come with the cell they are pinned to', () => {
    const comments =
      '<comments><authors><author>x</author></authors><commentList><comment ref="B2" authorId="0"><text><r><rPr><b/></rPr><t>Author:</t></r><r><t xml:space="preserve"> checked</t></r></text></comment><comment ref="?"><text><t>lost</t></text></comment></commentList></comments>';
    const sheet = { name: 'SA1', xml: '<sheetData/>', links: relationship('rId1', 'comments', '../comments1.xml') };
    const book = openSpreadsheet(
      makeXlsx({ sheets: [sheet], parts: [{ name: 'xl/comments1.xml', content: comments }] }),
    );
    expect(book.readNotes('SA1')).toEqual([{ row: 2, column: 2, text: 'Author: checked' }]);
    expect(openSpreadsheet(makeXlsx()).readNotes('Sheet1')).toEqual([]);
  });
});
