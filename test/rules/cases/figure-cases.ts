import type { RuleCases } from './rule-case.ts';

/** 36 of 40 are the nine tenths that are asked for; 35 are one short. */
export const FIGURE_CASES: RuleCases = {
  'figure-short': {
    accepts: { rows: { '8.3': { status: 'Green' } }, figures: { '8.3': { numerator: 36 } } },
    rejects: { rows: { '8.3': { status: 'Green' } }, figures: { '8.3': { numerator: 35 } } },
    finding: {
      requirement: '8.3',
      field: 'status',
      cell: 'C4',
      message: /^8\.3 is Green, but it is 87\.5% \(35 of 40\) of midwives: 1 short\.$/,
    },
  },
  'figure-met': {
    accepts: { rows: { '8.3': { status: 'Amber' } }, figures: { '8.3': {} } },
    rejects: { rows: { '8.3': { status: 'Red' } }, figures: { '8.3': {} } },
    finding: { requirement: '8.3', field: 'status', cell: 'C4', message: /is Red, though it is met: 90% \(36 of 40\)/ },
  },
  'figure-incomplete': {
    accepts: { figures: { '8.3': {} } },
    rejects: { figures: { '8.3': { numerator: 40, excluded: 1 } } },
    finding: { requirement: '8.3', field: 'status', cell: 'C4', message: /can't vouch for that: 1 row is missing/ },
  },
  'figure-early': {
    stage: 'board',
    accepts: { figures: { '8.3': { countedOn: '2024-11-30' } } },
    rejects: { figures: { '8.3': { countedOn: '2024-11-29' } } },
    finding: {
      requirement: '8.3',
      field: 'status',
      cell: 'C4',
      message: /its figure is of 29 Nov 2024, and what it counts runs to 30 Nov 2024/,
    },
  },
  'figure-planned': {
    accepts: { rows: { '8.16': { status: 'Red' } }, figures: { '8.2': { numerator: 35, plan: '8.16' } } },
    rejects: { figures: { '8.2': { numerator: 35, plan: '8.16' } } },
    finding: { requirement: '8.2', field: 'status', cell: 'C3', message: /8\.2 is Blue, but it is 87\.5%/ },
  },
  'figure-missing': {
    stage: 'board',
    accepts: { rows: { '1.2': { status: 'Amber' } }, figures: { '1.1': {}, '1.3': {}, '1.4': {}, '1.5': {} } },
    rejects: { figures: { '1.1': { numerator: 40 }, '1.3': { numerator: 40 }, '1.4': {}, '1.5': {} } },
    finding: { requirement: '1.2', field: 'status', cell: 'C3', message: /1\.2 is Blue, and no figure was given/ },
  },
  'figure-set-aside': {
    accepts: {
      rows: { '10.1': { status: 'N/A: no case', approvedOn: undefined } },
      figures: { '10.1': { numerator: 0, denominator: 0 } },
    },
    rejects: {
      rows: { '10.1': { status: 'N/A: no case', approvedOn: undefined } },
      figures: { '10.1': { numerator: 2, denominator: 2 } },
    },
    finding: {
      requirement: '10.1',
      field: 'status',
      cell: 'C2',
      message: /10\.1 is set aside, .*"The Trust had no qualifying case.*" But its figure is 100% \(2 of 2\)/,
    },
  },
};
