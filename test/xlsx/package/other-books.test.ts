import { describe, expect, it } from 'vitest';
import { openSpreadsheet } from '../../../src/xlsx/read/open-spreadsheet.ts';
import { makeXlsx, relationship, relationships } from '../make-xlsx.ts';

/** A workbook that leads to these parts besides its only sheet. */
function leadingTo(links: readonly string[], parts: Readonly<Record<string, string>> = {}) {
  const sheet = relationship('rId1', 'worksheet', 'worksheets/sheet1.xml');
  const all = { 'xl/_rels/workbook.xml.rels': relationships([sheet, ...links].join('')), ...parts };
  return openSpreadsheet(makeXlsx({ parts: Object.entries(all).map(([name, content]) => ({ name, content })) }));
}

describe('what a workbook leads to', () => {
  it('names the files of its links, without their folders', () => {
    const book = leadingTo([relationship('rId8', 'externalLink', 'externalLinks/externalLink1.xml')], {
      'xl/externalLinks/externalLink1.xml': '<externalLink/>',
      'xl/externalLinks/_rels/externalLink1.xml.rels': relationships(
        relationship('rId1', 'externalLinkPath', 'file:///S:\\Maternity\\Training%20log.xlsx', 'External'),
      ),
    });
    expect(book.otherBooks).toEqual(['Training log.xlsx']);
    expect(book.hasMacros).toBe(false);
  });

  it('has no other files where a link leads to a running program, or nowhere', () => {
    const link = relationship('rId8', 'externalLink', 'externalLinks/externalLink1.xml');
    expect(leadingTo([link], { 'xl/externalLinks/externalLink1.xml': '<externalLink/>' }).otherBooks).toEqual([]);
    expect(leadingTo([link]).otherBooks).toEqual([]);
  });

  it.each([
    ['vbaProject', 'vbaProject.bin'],
    ['xlMacrosheet', 'macrosheets/sheet1.xml'],
  ])('has macros where it leads to a %s', (type, target) => {
    expect(leadingTo([relationship('rId9', type, target)]).hasMacros).toBe(true);
    expect(leadingTo([]).hasMacros).toBe(false);
  });
});
