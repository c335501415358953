import { describe, expect, test } from 'vitest';
import type { EntryRule } from '../../src/xlsx/read/entry-rules.ts';
import type { CellInput, RowInput } from '../support/make-spreadsheet.ts';
import { type AuditChanges, findingsWith } from '../support/perfect-audit.ts';

const codesWith = (changes: AuditChanges): string[] => findingsWith(changes).map(({ code }) => code);
const OVERVIEW_HEADINGS = ['Safety action', 'Red', 'Amber', 'Green', 'Blue', 'Total'];

function listAt(...rows: readonly (readonly [number, number])[]): EntryRule {
  const ranges = rows.map(([top, bottom]) => ({ top, bottom, left: 3, right: 3 }));
  return { kind: 'list', ranges, formula: '"Red,Amber,Green,Blue"', isExtension: false };
}

describe('the year in the title', () => {
  const codesTitled = (title: string) => codesWith({ book: { properties: new Map([['title', title]]) } });

  test.each(['MIS Yr 5 audit', 'Year five', 'CNST_Year_5_v2', 'Maternity Incentive Scheme - Year 7', 'MIS Y5'])(
    '"%s" is another year',
    (title) => expect(codesTitled(title)).toEqual(['MIS110']),
  );

  test.each([
    'MIS Year 6',
    'Year six audit, as Year 5',
    'MIS: changes since Year 5',
    'Maternity strategy Year 2 of 3',
    'Maternity year 24/25',
    'Maternity Year 2024',
    'Year 5 pupils',
    'Safety action 5',
    'MIS 5 Midwifery workforce',
    `Maternity ${'Year 5 and so on '.repeat(9)}`,
  ])('"%s" is none', (title) => expect(codesTitled(title)).toEqual([]));

  test('a title of another year stands beside the right one only in a comparison', () => {
    const book = { properties: new Map([['title', 'MIS Year 5']]) };
    expect(codesWith({ book, firstSheet: { pageTexts: ['Maternity Incentive Scheme Year 6'] } })).toEqual([]);
    expect(codesWith({ book, rows: { '1.1': { comments: 'New in Year 6' } } })).toEqual(['MIS110']);
  });

  test('a workbook of ours is asked for its scheme, not for its title', () => {
    const book = { properties: new Map([['title', 'MIS Year 5']]) };
    expect(codesWith({ book, madeFor: 'year-6' })).not.toContain('MIS110');
  });
});

test.each([
  ['1', 0],
  ['0', 1],
  ['1.5', 1],
  ['newest', 1],
])('template %s gives %i findings', (template, count) => {
  const codes = codesWith({ madeFor: 'year-6', template });
  expect(codes.filter((code) => code === 'MIS109')).toHaveLength(count);
});

describe('drop-down lists', () => {
  test('a run of rows without one is one finding', () => {
    const findings = findingsWith({ firstSheet: { entryRules: [listAt([2, 3], [8, 8])] } });
    expect(findings).toMatchObject([
      { code: 'MIS113', requirement: '1.3', message: '4 status cells from 1.3 on (SA1!C4:C7) have no drop-down list.' },
    ]);
  });

  test('a table that never had any is as its Trust wants it; one of ours always had', () => {
    expect(codesWith({ firstSheet: { entryRules: [listAt([2, 2])] } })).toEqual([]);
    expect(codesWith({ madeFor: 'year-6' })).toEqual(Array(10).fill('MIS113'));
  });

  test('a cell with another rule, or hidden in a merge, has lost nothing', () => {
    const other: EntryRule = { ...listAt([5, 5]), kind: 'other', formula: 'LEN(C5)<9' };
    expect(codesWith({ firstSheet: { entryRules: [listAt([2, 4], [6, 8]), other] } })).toEqual([]);
    const merges = [{ top: 4, bottom: 5, left: 3, right: 3 }];
    expect(codesWith({ firstSheet: { entryRules: [listAt([2, 4], [6, 8])], merges } })).toEqual([]);
  });

  test.each(['INDIRECT("RAG")', 'SA2!A1:A3', 'NoSuchName'])('what %s offers in each cell is left open', (formula) => {
    expect(codesWith({ firstSheet: { entryRules: [{ ...listAt([2, 8]), formula }] } })).toEqual([]);
  });
});

describe('the formulas of the overview', () => {
  const withFormulas = (...formulas: readonly string[]) =>
    findingsWith({
      overview: [
        OVERVIEW_HEADINGS,
        ...formulas.map((formula, index): RowInput => [index + 1, 0, 0, 0, { formula, stored: 7 }, 7]),
      ],
    }).filter(({ code }) => code === 'MIS115');

  test.each([
    'COUNTIF(\'SA1\'!C:C,"Blue")',
    'COUNTIF(\'SA1\'!$C$1:$C$200,"Blue")',
    'COUNTIF(\'SA1\'!$C$2:$C$4,"Blue")+COUNTIF(\'SA1\'!$C$5:$C$8,"Blue")',
    'SUMPRODUCT((\'SA1\'!$A$2:$A$8<>"")*(\'SA1\'!$C$2:$C$8="Blue"))',
    'COUNTIF(INDIRECT("SA1!C2:C4"),"Blue")+SUM(\'SA1\'!C2:C4)',
    'COUNTIF(OFFSET(\'SA1\'!$C$2:$C$4,0,0,7,1),"Blue")',
    'COUNTIF(\'SA1\'!$J$2:$J$4,"Blue")',
    'COUNTIF(\'SA2\'!$C$2:$C$3,"Blue")',
    'COUNTIF(\'[1]SA1\'!$C$2:$C$4,"Blue")',
    'COUNTIF(\'Gone\'!$C$2:$C$4,"Blue")',
    "'SA1'!$C$20",
    'COUNTIF(Table1[Status],"Blue")',
  ])('%s leaves out nothing that is certain', (formula) => {
    expect(withFormulas(formula)).toEqual([]);
  });

  test('several rows beyond the end of a range are one finding', () => {
    expect(withFormulas('COUNTIFS(\'SA1\'!A2:A6,"<>",\'SA1\'!C2:C6,"Blue")')).toMatchObject([
      { message: "Formulas in the overview's line for safety action 1 do not reach 1.6 (SA1!C7) and 1 more." },
    ]);
  });

  test('a name for the cells is looked up', () => {
    const overview: RowInput[] = [OVERVIEW_HEADINGS, [1, 0, 0, 0, { formula: 'COUNTIF(First,"Blue")', stored: 7 }, 7]];
    const named = (refersTo: string) =>
      codesWith({ overview, book: { definedNames: [{ name: 'First', refersTo, sheet: undefined }] } });
    expect(named("'SA1'!$C$2:$C$7")).toEqual(['MIS115']);
    expect(named("'SA1'!$C$2:$C$8")).toEqual([]);
    expect(named("'SA1'!C2:C7")).toEqual([]);
  });

  test('a total that stops above the last line leaves it out', () => {
    const line = (number: number, blue: number): RowInput => [number, 0, 0, 0, blue, blue];
    const total = (formula: string): RowInput => ['Total', 0, 0, 0, { formula, stored: 81 }, 89];
    const overview = (formula: string) => [OVERVIEW_HEADINGS, line(1, 7), line(2, 3), total(formula)];
    const found = (formula: string) =>
      findingsWith({ overview: overview(formula) })
        .filter(({ code }) => code === 'MIS115')
        .map(({ message }) => message);
    expect(found('SUM(E2:E3)')).toEqual([]);
    expect(found('SUM(E2:E2)+E3')).toEqual([]);
    expect(found('SUM(E1:E2)')).toEqual([
      "Formulas in the overview's total do not reach the line for safety action 2 (Overview!E3).",
    ]);
  });

  test('numbers where the whole column is numbers are as the Trust wants them', () => {
    const counted: CellInput = { formula: 'COUNTIF(A1:A9,"Blue")', stored: 0 };
    const overview: RowInput[] = [
      OVERVIEW_HEADINGS,
      ...[1, 2, 3].map((number): RowInput => [number, 0, 0, 0, counted, 0]),
      ['Total', 0, 0, 0, counted, 89],
    ];
    expect(codesWith({ overview })).not.toContain('MIS114');
    const blanked = overview.with(2, [2, 0, 0, 0, undefined, 0]);
    expect(codesWith({ overview: blanked })).toContain('MIS114');
  });
});

describe('what is hidden', () => {
  const hiddenWith = (firstSheet: NonNullable<AuditChanges['firstSheet']>) =>
    findingsWith({ firstSheet }).map(({ code, message }) => `${code} ${message}`);

  test('a sheet is named once, whatever else is hidden on it', () => {
    expect(hiddenWith({ state: 'veryHidden', hiddenRows: [3], hiddenColumns: [3] })).toEqual([
      'MIS116 The sheet SA1 is hidden, with 7 requirements on it.',
    ]);
  });

  test('columns count where they tell what is answered', () => {
    expect(hiddenWith({ hiddenColumns: [3, 5, 10] })).toEqual([
      'MIS116 On SA1 the columns "Status", "Evidence held" are hidden.',
    ]);
  });
});

test('requirements kept by who leads on them, several safety actions on a sheet, have not moved', () => {
  const ids = ['2.1', '2.2', '3.1', '3.2', '4.1', '4.2', '5.1', '5.2'];
  const extra = ids.map((id) => ({ id, status: 'Red' }));
  expect(codesWith({ without: ids, extra })).not.toContain('MIS112');
});

test('links that no cell uses are named all the same', () => {
  const book = { otherBooks: ['Training.xlsx', 'Training.xlsx', 'Rota.xlsx'] };
  expect(findingsWith({ book })).toMatchObject([
    { code: 'MIS117', at: undefined, message: 'The workbook takes values from "Training.xlsx" and 1 more.' },
  ]);
});
