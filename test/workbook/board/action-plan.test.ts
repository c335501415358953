import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actionsNamed } from '../../../src/workbook/actions-named.ts';
import { readAmount } from '../../../src/workbook/board/read-amount.ts';
import type { LayoutSettings } from '../../../src/workbook/layout.ts';
import { readAudit } from '../../../src/workbook/read-audit.ts';
import { type CellInput, makeSpreadsheet, type RowInput, type SheetInput } from '../../support/make-spreadsheet.ts';
import { requirementsOf, YEAR_6 } from '../../support/scheme.ts';

const HEADINGS = ['Safety action', 'Gap', 'Action', 'Lead', 'Cost (£)', 'Funding source', 'Due', 'Progress'];

function read(sheets: Readonly<Record<string, SheetInput | readonly RowInput[]>>, settings: LayoutSettings = {}) {
  return readAudit(makeSpreadsheet(sheets), YEAR_6, settings).actionPlan();
}

const actionsOf = (sheets: Parameters<typeof read>[0]) =>
  read(sheets)?.flatMap(({ rows }) => rows.map(({ actions }) => actions.join('+')));

describe('the action plan', () => {
  test('is found by its headings, whatever the sheet, with columns moved and titles above', () => {
    const [plan] =
      read({
        'MIS 2024': [
          ['Costed plan'],
          [],
          ['Funded by', 'Estimated cost', 'Target date', 'Action owner', 'Action required', 'SA'],
          ['LMNS', '£12,500', '30/06/2025', 'Practice educator', 'Extra training days', 'SA8'],
          ['Total', '£12,500'],
        ],
      }) ?? [];
    expect(plan).toMatchObject({ heading: { cell: 'E3' }, lacks: ['gap', 'progress'] });
    expect(plan?.rows).toHaveLength(1);
    expect(plan?.rows[0]).toMatchObject({
      actions: [8],
      text: 'Extra training days',
      lead: 'Practice educator',
      cost: { kind: 'amount', pounds: 12_500 },
      funding: 'LMNS',
      due: { kind: 'date', date: '2025-06-30' },
    });
    expect(plan?.rows[0]?.place('cost')).toMatchObject({ cell: 'B4' });
    expect(plan?.rows[0]?.place('gap')).toMatchObject({ cell: 'E4' });
  });

  test('takes lines below a safety action for its own, under a heading row, a merged number or a sheet’s name', () => {
    const line = (...start: CellInput[]): RowInput => [...start, 'Gap', 'Do it', 'Lead', 5];
    expect(actionsOf({ Plan: [HEADINGS, line(8), line(undefined), line('1 and 4')] })).toEqual(['8', '8', '1+4']);
    expect(actionsOf({ Plan: [HEADINGS, ['Safety action 3'], line(undefined)] })).toEqual(['3']);
    expect(actionsOf({ 'SA8 action plan': [HEADINGS.slice(1), line()] })).toEqual(['8']);
    expect(actionsOf({ Plan: [HEADINGS, line('Rotas')] })).toEqual(['']);
  });

  test('has no line that is only the heading of the lines below', () => {
    const plan = [
      ['Action', 'Lead', 'Cost'],
      ['SA4: Clinical workforce'],
      ['Recruit', 'Dr A', 5],
      ['SA8 training days'],
    ];
    expect(actionsOf({ 'Action plan': plan })).toEqual(['4', '8']);
  });

  test('has no line where a number alone stands ready for one', () => {
    expect(actionsOf({ Plan: [HEADINGS, [1], [2, ' '], [3, 'Gap']] })).toEqual(['3']);
  });

  test('is gathered from all sheets that hold a part of it', () => {
    const rows: RowInput[] = [HEADINGS, [undefined, 'Gap', 'Do it', 'Lead', 5]];
    expect(actionsOf({ 'SA1 action plan': rows, 'SA8 action plan': rows })).toEqual(['1', '8']);
  });

  test.each<[string, RowInput[]]>([
    [
      'a list of things to do',
      [
        ['Date raised', 'Action', 'Owner', 'Due'],
        ['1 Oct 2024', 'Call', 'Lead', '2 Oct 2024'],
      ],
    ],
    [
      'a plan that speaks of no safety action',
      [
        ['Action', 'Lead', 'Cost'],
        ['New cots', 'Matron', 900],
      ],
    ],
    [
      'requirements',
      [
        ['No.', 'Requirement', 'Status', 'Action', 'Cost'],
        ...requirementsOf(4).map(({ id, text }): RowInput => [id, text, 'Red', 'Do it', 5]),
      ],
    ],
  ])('is not %s', (_, rows) => {
    expect(read({ 'ATAIN action plan': rows })).toBeUndefined();
  });

  test('is not a sheet that is to be left out, nor one of another year', () => {
    const rows: RowInput[] = [HEADINGS, [8, 'Gap', 'Do it']];
    expect(read({ Plan: rows }, { ignoreSheets: ['Plan'] })).toBeUndefined();
    expect(read({ 'Action plan Yr5': rows })).toBeUndefined();
    expect(read({ 'Action plan Yr6': rows })).toHaveLength(1);
  });
});

const cellOf = (input: CellInput) => makeSpreadsheet({ S: [[input]] }).readSheet('S').cells[0];

test.each<[CellInput, number | 'blank' | 'unreadable']>([
  [12_500, 12_500],
  [0, 0],
  [{ number: 12_500, format: '"£"#,##0' }, 12_500],
  ['£12,500', 12_500],
  ['12,500.50', 12_500.5],
  ['12.5k', 12_500],
  ['£1.2m', 1_200_000],
  ['approx. £12k recurrent', 12_000],
  ['1.0 WTE band 7 (£54,000)', 54_000],
  ['GBP 900', 900],
  ['12,500 per year', 12_500],
  ['approx. 15000 recurrent', 15_000],
  ['about 2,025 a month', 2_025],
  ['nil', 0],
  ['Nil cost', 0],
  ['Within existing budget', 0],
  ['£0', 0],
  [' ', 'blank'],
  ['-', 'blank'],
  [undefined, 'blank'],
  ['TBC', 'unreadable'],
  ['TBC, about £10k', 'unreadable'],
  ['1.0 WTE band 7', 'unreadable'],
  ['n/a', 'unreadable'],
  ['2024/25 budget', 'unreadable'],
  ['2025 budget', 'unreadable'],
  ['120 hours', 'unreadable'],
  ['12 posts', 'unreadable'],
  ['3 months', 'unreadable'],
  [-5, 'unreadable'],
  [{ date: '2024-11-30' }, 'unreadable'],
  [{ formula: 'B2*3' }, 'unreadable'],
])('the cost %j is read as %j', (input, expected) => {
  const reading = readAmount(cellOf(input));
  expect(reading.kind === 'amount' ? reading.pounds : reading.kind).toBe(expected);
});

test('any number of pounds is read as it is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (pounds) => {
      for (const text of [
        String(pounds),
        `£${pounds}`,
        `£${pounds.toLocaleString('en-GB')}`,
        `${pounds.toLocaleString('en-GB')}.00`,
      ]) {
        expect(readAmount(cellOf(text))).toEqual({ kind: 'amount', pounds });
      }
    }),
  );
});

test.each<[string, number[]]>([
  ['4', [4]],
  ['SA4', [4]],
  ['Safety action 4', [4]],
  ['4.12', [4]],
  ['SA4.12', [4]],
  ['4. Workforce', [4]],
  ['1, 4 & 8', [1, 4, 8]],
  ['SA1 / SA10', [1, 10]],
  ['SA1-SA3', [1, 2, 3]],
  ['Safety actions 8 to 10', [8, 9, 10]],
  ['All', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
  ['11', []],
  ['Training', [8]],
  ['Rotas', []],
  ['', []],
])('"%s" names the safety actions %j', (text, actions) => {
  expect(actionsNamed(text, YEAR_6)).toEqual(actions);
});
