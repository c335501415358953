import { beforeAll, describe, expect, test } from 'vitest';
import { YEAR_6 } from '../../support/scheme.ts';
import { cellAt, type FreshPackage, freshPackage, OTHER_SCHEME, rowShown, shown } from './fresh-package.ts';

const HEADER_ROW = 9;
const BAR_COLUMN = 13;

let fresh: FreshPackage;
beforeAll(async () => {
  fresh = await freshPackage();
});

describe('the overview', () => {
  test('has the official columns, and those that compliance needs', () => {
    expect(rowShown(fresh.spreadsheet, 'Overview', HEADER_ROW).slice(0, 11)).toEqual([
      'Safety action',
      'Title',
      'Red',
      'Amber',
      'Green',
      'Blue',
      'Not applicable',
      'Not assessed',
      'Total Requirements',
      'Open',
      'Compliant',
    ]);
  });

  test.each(YEAR_6.safetyActions.map((action, index) => [action.number, action, HEADER_ROW + 1 + index] as const))(
    'stores what safety action %i counts, noughts included, and links to it',
    (number, { title, requirements: { length } }, row) => {
      const counts = [length, 0, 0, 0, 0, 0, length, length];
      const line = rowShown(fresh.spreadsheet, 'Overview', row).slice(0, 11);
      expect(line).toEqual([number, title, ...counts, `Not yet: ${length} open`]);
      expect(cellAt(fresh.spreadsheet, 'Overview', row, 2)?.hyperlink).toBe(`#'SA${number}'!A1`);
    },
  );

  test('adds up to 89 in the total', () => {
    const total = rowShown(fresh.spreadsheet, 'Overview', HEADER_ROW + 11).slice(0, 11);
    expect(total).toEqual(['Total', undefined, 89, 0, 0, 0, 0, 0, 89, 89, '0 of 10 compliant']);
  });

  test('counts over the sheets by formula, quoting their names', () => {
    expect(cellAt(fresh.spreadsheet, 'Overview', 13, 3)?.formula).toBe(
      `COUNTIFS('SA4'!$A$4:$A$30,"<>",'SA4'!$D$4:$D$30,"Red")`,
    );
    expect(cellAt(fresh.spreadsheet, 'Overview', 13, 9)?.formula).toBe(`COUNTA('SA4'!$A$4:$A$30)`);
    const formulas = fresh.spreadsheet.readSheet('Overview').cells.flatMap(({ formula }) => formula ?? []);
    for (const formula of formulas) expect(formula).not.toMatch(/(^|[^'])SA\d+!/);
  });

  test('shows each bar as letters, one for every requirement of the largest safety action', () => {
    const letters = (row: number) => rowShown(fresh.spreadsheet, 'Overview', row).slice(BAR_COLUMN - 1);
    expect(letters(10)).toEqual(Array.from({ length: 23 }, () => 'R'));
    expect(letters(20)).toEqual(Array.from({ length: 23 }, () => 'R'));
  });

  test('says how long there is, as of the day it was made', () => {
    expect(rowShown(fresh.spreadsheet, 'Overview', 5)).toEqual(['Period ends', '2024-11-30', '47 days left']);
    expect(rowShown(fresh.spreadsheet, 'Overview', 6)).toEqual(['Submission', '2025-03-03T12:00:00', '140 days left']);
    expect(cellAt(fresh.spreadsheet, 'Overview', 6, 2)?.formula).toBe('MIS_Submission');
  });

  test('is in front, with the Trust and its code open to be written', () => {
    expect(fresh.parts.get('xl/workbook.xml')).toContain('activeTab="1"');
    expect(fresh.sheetXml('Overview')).toContain('tabSelected="1"');
    expect(shown(cellAt(fresh.spreadsheet, 'Overview', 3, 2))).toBe('Example NHS Trust');
    expect(shown(cellAt(fresh.spreadsheet, 'Overview', 4, 2))).toBe('RXX');
  });
});

test('the bar of a larger scheme is longer', async () => {
  const { spreadsheet } = await freshPackage({ scheme: OTHER_SCHEME });
  expect(rowShown(spreadsheet, 'Overview', 10).slice(BAR_COLUMN - 1)).toHaveLength(30);
});

test('every formula of the workbook has its result stored', () => {
  for (const { name } of fresh.spreadsheet.sheets) {
    const formulas = fresh.spreadsheet.readSheet(name).cells.filter(({ formula }) => formula !== undefined);
    for (const cell of formulas) expect(cell.value, `${name} row ${cell.row} column ${cell.column}`).toBeDefined();
  }
});
