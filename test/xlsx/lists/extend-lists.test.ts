import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAddress } from '../../../src/xlsx/cell-address.ts';
import { extendLists, type ListExtension } from '../../../src/xlsx/lists/extend-lists.ts';
import { WorkbookParts } from '../../../src/xlsx/package/workbook-parts.ts';
import { PatchError } from '../../../src/xlsx/patch/patch-error.ts';
import { ruleAt } from '../../../src/xlsx/read/entry-rules.ts';
import { openSpreadsheet } from '../../../src/xlsx/read/open-spreadsheet.ts';
import { makeXlsx, type XlsxContent } from '../make-xlsx.ts';

const SHEET_PART = 'xl/worksheets/sheet1.xml';
const WORDS = '<formula1>"Red,Amber,Green,Blue"</formula1>';
const CELLS = '<sheetData><row r="5"><c r="D5" t="str"><v>Red</v></c></row></sheetData>';

function book(inSheet: string, others: XlsxContent = {}): Buffer {
  const xml = inSheet.startsWith('<?xml') ? inSheet : `${CELLS}${inSheet}`;
  return makeXlsx({ sheets: [{ name: 'SA1', xml }], ...others });
}

const rules = (...each: readonly string[]) =>
  `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`;
const list = (sqref: string, inside = WORDS) =>
  `<dataValidation type="list" allowBlank="1" sqref="${sqref}">${inside}</dataValidation>`;
const at = (row: number, column = 4): ListExtension => ({ sheet: 'SA1', row, column, like: { row: 5, column: 4 } });

function sheetText(bytes: Buffer): string {
  const parts = new WorkbookParts(bytes);
  const part = parts.find(SHEET_PART);
  return part ? parts.text(part) : '';
}

/** Why the first cell can't have the list. */
function refusal(bytes: Buffer, ...extensions: readonly ListExtension[]): string | undefined {
  try {
    extendLists(bytes, extensions);
    return undefined;
  } catch (error) {
    if (error instanceof PatchError) return error.reason;
    throw error;
  }
}

describe('extending a drop-down list', () => {
  it('names the cells in the element of the list, and changes nothing else', () => {
    const before = book(rules(list('A1'), list('D5:D8'), list('E5')));
    const after = extendLists(before, [at(12), at(10), at(11), at(14)]);
    expect(sheetText(after)).toBe(sheetText(before).replace('"D5:D8"', '"D5:D8 D10:D12 D14"'));
    const parts = new WorkbookParts(after);
    const was = new WorkbookParts(before);
    for (const part of was.archive.entries.filter(({ name }) => name !== SHEET_PART)) {
      const same = parts.find(part.name);
      expect(same && parts.bytes(same).equals(was.bytes(part))).toBe(true);
    }
  });

  it('understands prefixes, other quotes, and rules that are all in one tag', () => {
    const xml = `<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData/><x:dataValidations count="2"><x:dataValidation type="none" sqref="A1"/><x:dataValidation sqref='D5' type='list'><x:formula1>"Red,Blue"</x:formula1></x:dataValidation></x:dataValidations></x:worksheet>`;
    const after = extendLists(book(xml), [at(6)]);
    expect(sheetText(after)).toBe(xml.replace("sqref='D5'", 'sqref="D5 D6"'));
  });

  it('leaves the bytes alone where nothing is asked', () => {
    const before = book(rules(list('D5')));
    expect(extendLists(before, [])).toBe(before);
  });

  it.each([
    ['the cell to be like has no list', rules(list('D6')), 'no-list'],
    ['the cell to be like has another rule', rules(list('D5').replace('list', 'whole')), 'no-list'],
    ['there is no list at all', '<dataValidations count="0"/>', 'no-list'],
    ['the cell has a rule of its own', rules(list('D5'), '<dataValidation type="custom" sqref="D9"/>'), 'own-rule'],
    ['the list moves with the cell', rules(list('D5', '<formula1>A1:A4</formula1>')), 'moving-list'],
    ['the list is worked out', rules(list('D5', '<formula1>INDIRECT("RAG")</formula1>')), 'moving-list'],
    [
      'the cell is hidden in a merge',
      `<mergeCells><mergeCell ref="C9:D9"/></mergeCells>${rules(list('D5'))}`,
      'merged',
    ],
    [
      'the list is in a newer form',
      `<extLst><ext xmlns:x14="a" xmlns:xm="b"><x14:dataValidations><x14:dataValidation type="list"><x14:formula1><xm:f>"Red"</xm:f></x14:formula1><xm:sqref>D5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
      'newer-list',
    ],
    [
      'the lists come in alternative versions',
      `<mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x"/><mc:Fallback>${rules(list('D5'))}</mc:Fallback></mc:AlternateContent>`,
      'alternatives',
    ],
  ])('is refused where %s', (_what, inSheet, reason) => {
    expect(refusal(book(inSheet), at(9))).toBe(reason);
  });

  it('is refused of every cell together, each with its own reason', () => {
    const before = book(rules(list('D5'), list('D9')));
    try {
      extendLists(before, [at(8), at(9)]);
      expect.unreachable();
    } catch (error) {
      expect((error as PatchError).refusals).toMatchObject([{ cell: 'D9', reason: 'own-rule' }]);
    }
  });

  it('gives every cell its list and no other cell any, wherever they stand', () => {
    const rows = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 30 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 30 }), (all, split) => {
        const [had, lacked] = [all.slice(0, split), all.slice(split)].map((each) => each.filter((row) => row !== 5));
        const before = book(
          rules(list('F1:F3'), list(['D5', ...(had ?? []).map((row) => toAddress(row, 4))].join(' '))),
        );
        const after = openSpreadsheet(
          extendLists(
            before,
            (lacked ?? []).map((row) => at(row)),
          ),
        ).readSheet('SA1');
        const listed = Array.from({ length: 42 }, (_, row) => row).filter((row) =>
          ruleAt(after.entryRules, { row, column: 4 }),
        );
        expect(listed).toEqual([...new Set([5, ...all])].sort((a, b) => a - b));
        expect(after.cells).toEqual(openSpreadsheet(before).readSheet('SA1').cells);
      }),
    );
  });
});
