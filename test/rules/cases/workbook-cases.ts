import type { EntryRule } from '../../../src/xlsx/read/entry-rules.ts';
import type { CellInput, RowInput } from '../../support/make-spreadsheet.ts';
import type { RuleCases } from './rule-case.ts';

const OVERVIEW_HEADINGS = ['Safety action', 'Red', 'Amber', 'Green', 'Blue', 'Total'];

export const WORKBOOK_CASES: RuleCases = {
  'requirement-missing': {
    accepts: { rows: { '4.12': { text: undefined } } },
    rejects: { without: ['4.12'] },
    finding: { requirement: '4.12', message: /^4\.12 has no row/ },
  },
  'requirement-duplicated': {
    accepts: {},
    rejects: { extra: [{ id: '1.1', status: 'Green', evidence: 'Pack', location: 'S:\\MIS' }] },
    finding: { requirement: '1.1', cell: 'A9', message: /second time; the first is at SA1!A2/ },
  },
  'requirement-unknown': {
    accepts: { extra: [{ id: 'Note', text: 'Call the lead' }] },
    rejects: { extra: [{ id: '1.8', status: 'Green' }] },
    finding: { cell: 'A9', message: /"1\.8" can't be matched/ },
  },
  'requirement-text-altered': {
    accepts: {
      rows: {
        '2.3': {
          text: 'the BOARD has assured itself of the final July 2024 scorecard result,  published in October 2024',
        },
      },
    },
    rejects: { rows: { '2.3': { text: 'The Board has seen the July 2024 scorecard.' } } },
    finding: { requirement: '2.3', field: 'text', cell: 'B4', message: /words of 2\.3/ },
  },
  'overview-disagrees': {
    accepts: { overview: [OVERVIEW_HEADINGS, [1, 0, 0, 0, 7, 7], ['Total', 0, 0, 0, 81, 89]] },
    rejects: { overview: [OVERVIEW_HEADINGS, [1, 0, 0, 0, 6, 7], ['Total', 0, 0, 0, 81, 89]] },
    finding: { cell: 'E2', message: /says Blue 6 for safety action 1; the rows say 7/ },
  },
  'heading-ambiguous': {
    accepts: { extraHeading: 'Cost code' },
    rejects: { extraHeading: 'Owner' },
    finding: { field: 'lead', cell: 'D1', message: /"Lead" and "Owner"/ },
  },
  'overview-not-calculated': {
    accepts: { overview: [OVERVIEW_HEADINGS, [1, 0, 0, 0, { formula: 'COUNTIF(A1:A9,"Blue")', stored: 7 }, 7]] },
    rejects: { overview: [OVERVIEW_HEADINGS, [1, 0, 0, 0, { formula: 'COUNTIF(A1:A9,"Blue")' }, 7]] },
    finding: { cell: 'E2', message: /not compared/ },
  },
  'scheme-differs': {
    accepts: { madeFor: 'year-6' },
    rejects: { madeFor: 'year-5' },
    finding: { message: /made for the scheme year-5 and is checked against year-6/ },
  },
  'template-newer': {
    accepts: { madeFor: 'year-6', template: '1' },
    rejects: { madeFor: 'year-6', template: '2' },
    finding: { message: /made from template 2, which this program does not know/ },
  },
  'year-differs': {
    accepts: { book: { properties: new Map([['title', 'Maternity Incentive Scheme Year 6']]) } },
    rejects: { book: { properties: new Map([['title', 'Maternity Incentive Scheme Year 5']]) } },
    finding: { message: /one of Year 5 \("Maternity Incentive Scheme Year 5"\), and is checked against Year 6/ },
  },
  'rows-out-of-order': {
    accepts: { without: ['1.7'], extra: [{ id: '1.7', status: 'Red' }] },
    rejects: { without: ['1.3'], extra: [{ id: '1.3', status: 'Red' }] },
    finding: { requirement: '1.3', cell: 'A8', message: /1\.3 stands below 1\.7/ },
  },
  'row-moved': {
    accepts: { extra: [{ id: '4.12', status: 'Red' }] },
    rejects: { without: ['4.12'], extra: [{ id: '4.12', status: 'Red' }] },
    finding: { requirement: '4.12', cell: 'A9', message: /among .* safety action 1; the others of its own are on SA4/ },
  },
  'status-list-missing': {
    accepts: { firstSheet: { entryRules: [statusList(2, 8)] } },
    rejects: { firstSheet: { entryRules: [statusList(2, 4), statusList(6, 8)] } },
    finding: { requirement: '1.4', field: 'status', cell: 'C5', message: /1\.4 \(SA1!C5\) has no drop-down list/ },
  },
  'overview-typed-over': {
    accepts: { overview: counted(['counted', 'counted', 'counted']) },
    rejects: { overview: counted(['counted', 3, 'counted']) },
    finding: { cell: 'E3', message: /overview's Blue for safety action 2 is not counted/ },
  },
  'overview-partial': {
    accepts: { overview: [OVERVIEW_HEADINGS, [1, 0, 0, 0, countOf('$C$2:$C$8', 7), 7]] },
    rejects: { overview: [OVERVIEW_HEADINGS, [1, 0, 0, 0, countOf('$C$2:$C$7', 7), 7]] },
    finding: { cell: 'E2', message: /line for safety action 1 do not reach 1\.7 \(SA1!C8\)\.$/ },
  },
  'row-hidden': {
    accepts: { extra: [{ comments: 'Note' }], firstSheet: { hiddenRows: [1, 9], hiddenColumns: [10] } },
    rejects: { firstSheet: { hiddenRows: [4, 5] } },
    finding: { requirement: '1.3', cell: 'A4', message: /On SA1 2 requirements are hidden or filtered away; 1\.3/ },
  },
  'external-links': {
    accepts: { rows: { '1.1': { evidence: { formula: 'SA2!B2', stored: 'Pack' } } } },
    rejects: {
      rows: { '1.1': { evidence: { formula: "'[1]Training log'!B2", stored: 'Pack' } } },
      book: { otherBooks: ['Training.xlsx'] },
    },
    finding: { cell: 'E2', message: /takes values from "Training\.xlsx" in one cell\./ },
  },
  'macros-present': {
    accepts: { book: { hasMacros: false } },
    rejects: { book: { hasMacros: true } },
    finding: { message: /carries macros/ },
  },
  'status-list-differs': {
    accepts: { firstSheet: { entryRules: [statusList(2, 8, '"R,A,G,B,N/A"')] } },
    rejects: { firstSheet: { entryRules: [statusList(2, 8, '"Red,Amber,Green,Done"')] } },
    finding: { field: 'status', cell: 'C2', message: /offers "Done", which .*, and does not offer Blue\./ },
  },
};

/** The drop-down of the status column from one row to another. */
function statusList(top: number, bottom: number, formula = '"Red,Amber,Green,Blue"'): EntryRule {
  return { kind: 'list', ranges: [{ top, bottom, left: 3, right: 3 }], formula, isExtension: false };
}

function countOf(range: string, stored: number): CellInput {
  return { formula: `COUNTIF('SA1'!${range},"Blue")`, stored };
}

/** An overview of the first safety actions, of which only Blue is counted: by a formula, or typed. */
function counted(blue: readonly ('counted' | number)[]): RowInput[] {
  const cell = (stored: 'counted' | number): CellInput =>
    stored === 'counted' ? { formula: 'COUNTIF(A1:A9,"Blue")', stored: 0 } : stored;
  return [OVERVIEW_HEADINGS, ...blue.map((each, index) => [index + 1, 0, 0, 0, cell(each), 0])];
}
