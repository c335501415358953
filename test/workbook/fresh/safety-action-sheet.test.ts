import { beforeAll, describe, expect, test } from 'vitest';
import { YEAR_6 } from '../../support/scheme.ts';
import { cellAt, type FreshPackage, freshPackage, OTHER_SCHEME, rowShown, shown } from './fresh-package.ts';

let fresh: FreshPackage;
beforeAll(async () => {
  fresh = await freshPackage();
});

function validationsOf(xml: string): { range: string; list: string }[] {
  const rules = xml.matchAll(/<dataValidation type="list"[^>]* sqref="([^"]*)"><formula1>([^<]*)</g);
  return [...rules].map(([, range = '', list = '']) => ({ range, list }));
}

describe('the sheet of a safety action', () => {
  test('begins with its title, its question and the headings, and leads back', () => {
    expect(shown(cellAt(fresh.spreadsheet, 'SA4', 1, 1))).toBe('Safety action 4: Clinical workforce');
    expect(cellAt(fresh.spreadsheet, 'SA4', 1, 6)?.hyperlink).toBe(`#'Overview'!A1`);
    expect(shown(cellAt(fresh.spreadsheet, 'SA4', 2, 1))).toBe(YEAR_6.safetyActions[3]?.question);
    expect(rowShown(fresh.spreadsheet, 'SA4', 3)).toEqual([
      'No.',
      'Requirement',
      'Suggested evidence',
      'Status',
      'Lead',
      'Evidence held',
      'Evidence location',
      'Approved by',
      'Approved on',
      'Due date',
      'Comments',
      'Not applicable only when',
    ]);
  });

  test('keeps 4.1 and 4.10 apart as text, in cells that stay text', () => {
    const ids = fresh.spreadsheet.readSheet('SA4').cells.filter(({ row, column }) => column === 1 && row > 3);
    expect(ids.map(shown)).toEqual(YEAR_6.safetyActions[3]?.requirements.map(({ id }) => id));
    expect(new Set(ids.map(({ value, numberFormat }) => `${value?.kind} ${numberFormat}`))).toEqual(
      new Set(['text @']),
    );
  });

  test('heads each group, and what comes after the last one', () => {
    const headings = fresh.spreadsheet
      .readSheet('SA8')
      .cells.filter(({ row, column }) => column === 2 && row > 3 && !cellAt(fresh.spreadsheet, 'SA8', row, 1))
      .map(shown);
    expect(headings).toEqual([
      'Fetal monitoring and surveillance',
      'Maternity emergencies and multi-professional training',
      'Neonatal basic life support',
      'Across all groups',
    ]);
  });

  test('merges nothing', () => {
    for (const { name } of fresh.spreadsheet.sheets) expect(fresh.spreadsheet.readSheet(name).merges).toEqual([]);
  });

  test('offers Not applicable exactly where the scheme allows it', () => {
    for (const { number, requirements } of YEAR_6.safetyActions) {
      const validations = validationsOf(fresh.sheetXml(`SA${number}`));
      const rows = fresh.spreadsheet.readSheet(`SA${number}`).cells.filter(({ column }) => column === 1);
      for (const { id, notApplicableWhen } of requirements) {
        const row = rows.find((cell) => shown(cell) === id)?.row ?? 0;
        const lists = validations.filter(({ range }) => covers(range, row)).map(({ list }) => list);
        expect(lists, id).toEqual([notApplicableWhen === undefined ? 'MIS_Status_List' : 'MIS_Status_List_NA']);
      }
    }
  });

  test('offers the words themselves, from the hidden sheet', () => {
    const list = (column: number) =>
      fresh.spreadsheet
        .readSheet('_mis')
        .cells.filter((cell) => cell.column === column)
        .map(shown);
    expect(list(4)).toEqual(['Red', 'Amber', 'Green', 'Blue']);
    expect(list(5)).toEqual(['Red', 'Amber', 'Green', 'Blue', 'Not applicable']);
    expect(fresh.spreadsheet.definedNames).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'MIS_Status_List', refersTo: `'_mis'!$D$1:$D$4` }),
        expect.objectContaining({ name: 'MIS_Status_List_NA', refersTo: `'_mis'!$E$1:$E$5` }),
      ]),
    );
  });

  test('fills in the due dates that the scheme sets, as dates', () => {
    expect(shown(cellAt(fresh.spreadsheet, 'SA3', 6, 10))).toBe('2024-10-02');
    expect(shown(cellAt(fresh.spreadsheet, 'SA3', 4, 10))).toBeUndefined();
  });

  test('warns of what is no date, and colours by the word', () => {
    const xml = fresh.sheetXml('SA4');
    expect(xml).toMatch(/<dataValidation type="date"[^>]*errorStyle="warning"[^>]*sqref="I4:I30">/);
    expect(xml).toMatch(/<dataValidation type="date"[^>]*errorStyle="warning"[^>]*sqref="J4:J30">/);
    for (const word of ['Red', 'Amber', 'Green', 'Blue', 'Not applicable']) {
      expect(xml).toMatch(new RegExp(`type="cellIs"[^>]*><formula>&quot;${word}&quot;</formula>`));
    }
  });

  test('filters, freezes and repeats its headings', () => {
    const xml = fresh.sheetXml('SA4');
    expect(xml).toContain('<autoFilter ref="A3:L30"/>');
    expect(xml).toContain('<pane xSplit="2" ySplit="3" topLeftCell="C4" activePane="bottomRight" state="frozen"/>');
    expect(fresh.parts.get('xl/workbook.xml')).toContain(`&apos;SA4&apos;!$1:$3</definedName>`);
  });
});

describe('protection', () => {
  test('locks all but the cells to fill in, and leaves filtering, sorting and formatting', async () => {
    const { sheetXml, spreadsheet, parts } = await freshPackage({ protect: true });
    for (const { name } of spreadsheet.sheets) {
      expect(sheetXml(name)).toContain(
        '<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>',
      );
    }
    const styles = [
      ...(parts
        .get('xl/styles.xml')
        ?.match(/<cellXfs.*<\/cellXfs>/)?.[0]
        .matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/g) ?? []),
    ];
    const unlocked = (address: string): boolean => {
      const style = new RegExp(`<c r="${address}" s="(\\d+)"`).exec(sheetXml('SA4'))?.[1];
      return styles[Number(style)]?.[0].includes('locked="0"') ?? false;
    };
    expect('ABCDEFGHIJKL'.split('').map((letter) => unlocked(`${letter}5`))).toEqual([
      ...[false, false, false],
      ...[true, true, true, true, true, true, true, true],
      false,
    ]);
    expect(unlocked('D4')).toBe(false);
    expect(spreadsheet.readSheet('Guide').cells.map(shown).join()).toContain('Unprotect Sheet');
  });

  test('is not there unless asked for', () => {
    for (const { name } of fresh.spreadsheet.sheets) expect(fresh.sheetXml(name)).not.toContain('sheetProtection');
  });
});

test('a scheme without groups or with groups that end has headings only where they change', async () => {
  const { spreadsheet } = await freshPackage({ scheme: OTHER_SCHEME });
  const rows = spreadsheet.readSheet('SA2').cells.filter(({ column, row }) => column === 2 && row > 3);
  const headings = rows.filter(({ row }) => !cellAt(spreadsheet, 'SA2', row, 1)).map(({ row }) => row);
  expect(headings).toEqual([4, 12, 21]);
  expect(shown(cellAt(spreadsheet, 'SA1', 4, 1))).toBe('1.1');
});

function covers(range: string, row: number): boolean {
  const [from = '', to = from] = range.split(':').map((address) => address.replace(/\D/g, ''));
  return row >= Number(from) && row <= Number(to);
}
