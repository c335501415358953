import { beforeAll, expect, test } from 'vitest';
import { YEAR_6 } from '../../support/scheme.ts';
import { cellAt, type FreshPackage, freshPackage, rowShown, shown } from './fresh-package.ts';

let fresh: FreshPackage;
beforeAll(async () => {
  fresh = await freshPackage();
});

test('the action plan asks for gap, action, cost and funding, forty times, and adds up the cost', () => {
  expect(rowShown(fresh.spreadsheet, 'Action plan', 4)).toEqual([
    'Safety action',
    'Gap',
    'Action',
    'Lead',
    'Cost (£)',
    'Funding source',
    'Due',
    'Progress',
  ]);
  expect(cellAt(fresh.spreadsheet, 'Action plan', 3, 5)).toMatchObject({
    formula: 'SUM(E5:E44)',
    value: { kind: 'number', number: 0 },
    numberFormat: '"£"#,##0',
  });
  const xml = fresh.sheetXml('Action plan');
  expect(xml).toContain('sqref="A5:A44"><formula1>&quot;1,2,3,4,5,6,7,8,9,10&quot;</formula1>');
  expect(xml).toMatch(/type="decimal"[^>]*errorStyle="warning"[^>]*sqref="E5:E44"><formula1>0</);
  expect(xml).toMatch(/type="date"[^>]*sqref="G5:G44"/);
});

test('the board declaration sets what is declared beside what the evidence says', () => {
  expect(rowShown(fresh.spreadsheet, 'Board declaration', 5)).toEqual([
    'Safety action',
    'Title',
    'Evidence says',
    'Declared as met',
    'Agreement',
  ]);
  for (const [index, { number, title }] of YEAR_6.safetyActions.entries()) {
    const row = rowShown(fresh.spreadsheet, 'Board declaration', 6 + index);
    expect(row).toEqual([number, title, 'Not met', undefined, 'Not yet declared']);
  }
  expect(cellAt(fresh.spreadsheet, 'Board declaration', 6, 3)?.formula).toBe(
    `IF(LEFT('Overview'!$K$10,9)="Compliant","Met","Not met")`,
  );
  expect(fresh.sheetXml('Board declaration')).toContain('sqref="D6:D15"><formula1>&quot;Yes,No&quot;</formula1>');
});

test('the board declaration has lines for the sign-offs, the commissioners and the contacts', () => {
  const labels = fresh.spreadsheet
    .readSheet('Board declaration')
    .cells.filter(({ row, column }) => column === 2 && row > 16)
    .map(shown);
  expect(labels).toEqual([
    'Signed off by',
    'Chief executive',
    'Trust Board, by its chair',
    'Trust Board, at its meeting of',
    'ICB accountable officer',
    'Discussed with',
    'Commissioners of maternity services',
    'Scheme contact',
    'Clinical contact (MIS lead)',
    'Financial contact (MIS lead)',
  ]);
});
