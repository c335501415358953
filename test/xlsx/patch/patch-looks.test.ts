import { describe, expect, it } from 'vitest';
import { patchSpreadsheet } from '../../../src/xlsx/patch/patch-spreadsheet.ts';
import type { CellEdit } from '../../../src/xlsx/patch/patch-types.ts';
import { openSpreadsheet } from '../../../src/xlsx/read/open-spreadsheet.ts';
import { makeXlsx, relationship, type XlsxContent } from '../make-xlsx.ts';
import { byAddress } from '../read-cells.ts';
import { patchRefusalOf } from '../refusal-of.ts';
import { partText } from './patch-one.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = 'xl/styles.xml';
const LINKS = 'xl/worksheets/_rels/sheet1.xml.rels';

const at = (column: number): Pick<CellEdit, 'sheet' | 'row' | 'column'> => ({ sheet: 'Sheet1', row: 1, column });

function patched(xml: string, edits: readonly CellEdit[], content: XlsxContent = {}, links?: string) {
  const sheet = links === undefined ? { name: 'Sheet1', xml } : { name: 'Sheet1', xml, links };
  const before = makeXlsx({ ...content, sheets: [sheet] });
  const { bytes, warnings } = patchSpreadsheet(before, edits);
  const cells = byAddress(openSpreadsheet(bytes).readSheet('Sheet1'));
  return { before, bytes, warnings, cells, sheet: partText(bytes, SHEET) };
}

describe('a date put where none was expected', () => {
  const dateIn = (column: number, dateFormat: string): CellEdit => ({
    ...at(column),
    value: { kind: 'date', date: '2024-11-30' },
    dateFormat,
  });
  const styles = (cells: string, formats = '') =>
    `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${formats}<fonts count="1"><font/></fonts><cellXfs count="9">${cells}</cellXfs></styleSheet>`;
  const withStyles = (content: string): XlsxContent => ({ formats: [0], parts: [{ name: STYLES, content }] });
  const plain = '<xf numFmtId="0" fontId="0"/>';
  const boxed = (numFmtId: number) =>
    `<xf numFmtId="${numFmtId}" fontId="0" borderId="1" applyAlignment="1"><alignment wrapText="1"/></xf>`;
  const custom = '<numFmts count="1"><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts>';

  it('takes the style that differs in nothing but the date format, where the workbook has one', () => {
    const content = styles(plain + boxed(0) + boxed(170), custom);
    const { cells, sheet, bytes, warnings } = patched(
      '<sheetData><row r="1"><c r="A1" s="1"/></row></sheetData>',
      [dateIn(1, 'dd/mm/yyyy')],
      withStyles(content),
    );
    expect(sheet).toContain('<c r="A1" s="2"><v>45626</v></c>');
    expect(cells.get('A1')).toMatchObject({ value: { kind: 'date', date: '2024-11-30' }, numberFormat: 'dd/mm/yyyy' });
    expect(partText(bytes, STYLES)).toBe(content);
    expect(warnings).toEqual([]);
  });

  it('gets a style of its own otherwise, like the old one but for the format', () => {
    const content = styles(plain + boxed(0), custom);
    const { cells, bytes } = patched(
      '<sheetData><row r="1"><c r="A1" s="1"/><c r="B1" s="1"/></row></sheetData>',
      [dateIn(1, 'dd/mm/yyyy'), dateIn(2, 'dd/mm/yyyy')],
      withStyles(content),
    );
    expect(cells.get('B1')?.numberFormat).toBe('dd/mm/yyyy');
    expect(partText(bytes, STYLES)).toBe(
      content
        .replace('count="9"', 'count="3"')
        .replace(
          '</cellXfs>',
          '<xf numFmtId="170" fontId="0" borderId="1" applyAlignment="1" applyNumberFormat="1"><alignment wrapText="1"/></xf></cellXfs>',
        ),
    );
  });

  it('brings a format that the workbook does not know', () => {
    const { cells, bytes } = patched('<sheetData/>', [dateIn(1, 'dd "of" mmm')], withStyles(styles(plain)));
    expect(cells.get('A1')?.numberFormat).toBe('dd "of" mmm');
    expect(partText(bytes, STYLES)).toContain(
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd &quot;of&quot; mmm"/></numFmts><fonts',
    );
  });

  it('keeps the format it has where that shows days', () => {
    const { cells, sheet } = patched(
      '<sheetData><row r="1"><c r="A1" s="1"/></row></sheetData>',
      [dateIn(1, 'dd/mm/yyyy')],
      { formats: ['d mmmm'] },
    );
    expect(sheet).toContain('<c r="A1" s="1"><v>45626</v></c>');
    expect(cells.get('A1')?.numberFormat).toBe('d mmmm');
  });

  it('does not break where there are no styles to speak of', () => {
    const { cells, warnings } = patched('<sheetData/>', [dateIn(1, 'dd/mm/yyyy')], withStyles(styles('')));
    expect(cells.get('A1')?.value).toEqual({ kind: 'number', number: 45626 });
    expect(warnings.map(({ code }) => code)).toEqual(['not-a-date-format']);
  });
});

describe('the hyperlink of a cell that is set', () => {
  const rel = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const link = (ref: string, id: string) => `<hyperlink ${rel} ref="${ref}" r:id="${id}"/>`;
  const sheetWith = (links: string) =>
    `<sheetData><row r="1"><c r="A1" t="str"><v>Old</v></c><c r="B1"><v>1</v></c></row></sheetData><hyperlinks>${links}</hyperlinks><pageMargins/>`;
  const external = (id: string) =>
    relationship(id, 'hyperlink', `https://example.nhs.uk/${id}?a=1&amp;b=2`, 'External');
  const links = external('rId1') + external('rId2');
  const set = (hyperlink: string | null): CellEdit => ({ ...at(1), value: { kind: 'text', text: 'New' }, hyperlink });

  it('is led to the new place, and no other link with it', () => {
    const target = 'https://example.nhs.uk/new?x="1"&y=<2>';
    const { cells, sheet, bytes } = patched(
      sheetWith(link('A1', 'rId1') + link('B1', 'rId2')),
      [set(target)],
      {},
      links,
    );
    expect(cells.get('A1')).toMatchObject({ value: { text: 'New' }, hyperlink: target });
    expect(cells.get('B1')?.hyperlink).toBe('https://example.nhs.uk/rId2?a=1&b=2');
    expect(sheet).toContain(link('A1', 'rId1') + link('B1', 'rId2'));
    expect(partText(bytes, LINKS)).toContain(external('rId2'));
  });

  it('is taken away, and the list with it where it is the only one', () => {
    const one = patched(sheetWith(link('A1', 'rId1') + link('B1', 'rId2')), [set(null)], {}, links);
    expect(one.cells.get('A1')?.hyperlink).toBeUndefined();
    expect(one.sheet).toContain(`<hyperlinks>${link('B1', 'rId2')}</hyperlinks>`);
    const only = patched(sheetWith(link('A1', 'rId1')), [set(null)], {}, links);
    expect(only.sheet).toContain('</sheetData><pageMargins/>');
    expect(partText(only.bytes, LINKS)).toBe(partText(only.before, LINKS));
  });

  it('is taken away rather than leading another cell elsewhere, or out of a place in the workbook', () => {
    const shared = patched(
      sheetWith(link('A1', 'rId1') + link('B1', 'rId1')),
      [set('https://example.nhs.uk/x')],
      {},
      links,
    );
    expect(shared.cells.get('A1')?.hyperlink).toBeUndefined();
    expect(shared.cells.get('B1')?.hyperlink).toBe('https://example.nhs.uk/rId1?a=1&b=2');
    const inside = patched(
      sheetWith('<hyperlink ref="A1" location="Sheet1!C1"/>'),
      [set('https://example.nhs.uk/x')],
      {},
      links,
    );
    expect(inside.cells.get('A1')?.hyperlink).toBeUndefined();
  });

  it('changes even where the text is the same', () => {
    const edit: CellEdit = { ...at(1), value: { kind: 'text', text: 'Old' }, hyperlink: null };
    expect(patched(sheetWith(link('A1', 'rId1')), [edit], {}, links).cells.get('A1')?.hyperlink).toBeUndefined();
  });

  it('stays where the edit says nothing of it', () => {
    const edit: CellEdit = { ...at(1), value: { kind: 'text', text: 'New' } };
    const { cells } = patched(sheetWith(link('A1', 'rId1')), [edit], {}, links);
    expect(cells.get('A1')?.hyperlink).toBe('https://example.nhs.uk/rId1?a=1&b=2');
  });

  it('refuses the edit where other cells lie under it too', () => {
    const bytes = makeXlsx({ sheets: [{ name: 'Sheet1', xml: sheetWith(link('A1:B1', 'rId1')), links }] });
    expect(patchRefusalOf(() => patchSpreadsheet(bytes, [set(null)]))).toMatchObject({
      reason: 'shared-link',
      cell: 'A1',
    });
  });
});

describe('a text that is added to', () => {
  const runs = '<r><rPr><b/></rPr><t>14 Oct: </t></r><r><t xml:space="preserve">seen </t></r>';
  const added = (text: string): CellEdit => ({ ...at(1), value: { kind: 'text', text }, isAddition: true });

  it('keeps the looks of its words, be they shared or its own', () => {
    const strings = `<si><t>x</t></si><si>${runs}<phoneticPr fontId="0"/></si>`;
    const shared = patched(
      '<sheetData><row r="1"><c r="A1" t="s"><v>1</v></c></row></sheetData>',
      [added('14 Oct: seen \nagain')],
      { strings },
    );
    const expected = `<c r="A1" t="inlineStr"><is>${runs}<r><t xml:space="preserve">\nagain</t></r></is></c>`;
    expect(shared.sheet).toContain(expected);
    expect(shared.cells.get('A1')?.value).toEqual({ kind: 'text', text: '14 Oct: seen \nagain' });
    const own = patched(`<sheetData><row r="1"><c r="A1" t="inlineStr"><is>${runs}</is></c></row></sheetData>`, [
      added('14 Oct: seen \nagain'),
    ]);
    expect(own.sheet).toContain(expected);
  });

  it('is plain where it was plain, or where it does not go on from what is there', () => {
    const plain = patched('<sheetData><row r="1"><c r="A1" t="str"><v>a</v></c></row></sheetData>', [added('ab')]);
    expect(plain.sheet).toContain('<is><t>ab</t></is>');
    const other = patched(`<sheetData><row r="1"><c r="A1" t="inlineStr"><is>${runs}</is></c></row></sheetData>`, [
      added('other'),
    ]);
    expect(other.sheet).toContain('<is><t>other</t></is>');
  });
});
