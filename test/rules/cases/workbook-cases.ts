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
};
