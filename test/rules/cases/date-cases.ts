import type { RuleCases } from './rule-case.ts';

export const DATE_CASES: RuleCases = {
  'date-unreadable': {
    accepts: { rows: { '1.1': { approvedOn: '1 October 2024' } } },
    rejects: { rows: { '1.1': { approvedOn: '31/09/2024' } } },
    finding: { requirement: '1.1', field: 'approvedOn', cell: 'H2', message: /a day that does not exist/ },
  },
  'approval-in-future': {
    accepts: { rows: { '1.1': { approvedOn: { date: '2024-12-09' } } } },
    rejects: { rows: { '1.1': { approvedOn: { date: '2024-12-10' } } } },
    finding: {
      requirement: '1.1',
      field: 'approvedOn',
      cell: 'H2',
      message: /10 Dec 2024, which is after today, 9 Dec 2024/,
    },
  },
  'approval-without-blue': {
    accepts: { rows: { '1.1': { status: 'Green', approvedOn: undefined } } },
    rejects: { rows: { '1.1': { status: 'Green' } } },
    finding: { requirement: '1.1', field: 'approvedOn', cell: 'H2', message: /but is Green/ },
  },
  'due-date-after-period': {
    accepts: { rows: { '1.1': { status: 'Red', due: { date: '2024-11-30' } } } },
    rejects: { rows: { '1.1': { status: 'Red', due: { date: '2024-12-01' } } } },
    finding: {
      requirement: '1.1',
      field: 'due',
      cell: 'I2',
      message: /due on 1 Dec 2024, but the period ends on 30 Nov 2024/,
    },
    asOf: '2024-11-08',
  },
  'approval-before-period': {
    accepts: {
      rows: { '10.6': { approvedOn: { date: '2023-12-08' } }, '8.10': { approvedOn: { date: '2023-12-01' } } },
    },
    rejects: { rows: { '10.6': { approvedOn: { date: '2023-12-07' } } } },
    finding: {
      requirement: '10.6',
      field: 'approvedOn',
      cell: 'H7',
      message: /what counts for it began on 8 Dec 2023/,
    },
  },
  'approval-before-evidence': {
    accepts: {
      rows: { '2.1': { approvedOn: { date: '2024-07-31' } }, '8.10': { approvedOn: { date: '2024-07-30' } } },
    },
    rejects: { rows: { '2.1': { approvedOn: { date: '2024-07-30' } } } },
    finding: { requirement: '2.1', field: 'approvedOn', cell: 'H2', message: /what it measures runs to 31 Jul 2024/ },
  },
  'approval-after-deadline': {
    accepts: { rows: { '1.1': { approvedOn: { date: '2025-03-03' } } } },
    rejects: { rows: { '1.1': { approvedOn: { date: '2025-03-04' } } } },
    finding: {
      requirement: '1.1',
      field: 'approvedOn',
      cell: 'H2',
      message: /after the submission deadline of 3 Mar 2025/,
    },
    asOf: '2025-03-10',
  },
  'due-in-past': {
    accepts: { rows: { '1.1': { status: 'Amber', due: { date: '2024-12-09' } } } },
    rejects: { rows: { '1.1': { status: 'Amber', due: { date: '2024-12-08' } } } },
    finding: { requirement: '1.1', field: 'due', cell: 'I2', message: /was due on 8 Dec 2024, 1 day ago/ },
  },
  'due-on-weekend': {
    accepts: { rows: { '1.1': { status: 'Amber', due: { date: '2024-11-30' } } } },
    rejects: { rows: { '1.1': { status: 'Amber', due: { date: '2024-11-17' } } } },
    finding: { requirement: '1.1', field: 'due', cell: 'I2', message: /due on a weekend, Sun 17 Nov 2024/ },
    asOf: '2024-11-08',
  },
  'interim-date-missed': {
    accepts: { rows: { '3.3': { status: 'Green', approvedOn: undefined } } },
    rejects: { rows: { '3.3': { status: 'Amber', approvedOn: undefined } } },
    finding: {
      requirement: '3.3',
      field: 'status',
      cell: 'C4',
      message: /open, and the scheme asked for it by 2 Oct 2024/,
    },
  },
  'approval-after-period': {
    // What is measured until the period ends, such as 8.1, is approved after it.
    accepts: { rows: { '1.6': { approvedOn: { date: '2024-11-30' } }, '8.1': { approvedOn: { date: '2024-12-02' } } } },
    rejects: { rows: { '1.6': { approvedOn: { date: '2024-12-01' } } } },
    finding: {
      requirement: '1.6',
      field: 'approvedOn',
      cell: 'H7',
      message: /^1\.6 was approved on 1 Dec 2024, after the period ended on 30 Nov 2024\.$/,
    },
  },
  'due-pushed-back': {
    accepts: { rows: { '1.1': { status: 'Amber', comments: 'Panel moved from 2 Sep 2024. Due when it reports' } } },
    rejects: { rows: { '1.1': { status: 'Amber', comments: 'Due date slipped from 2 Sep 2024' } } },
    finding: { requirement: '1.1', field: 'due', cell: 'I2', message: /^1\.1 was first due on 2 Sep 2024/ },
    asOf: '2024-11-08',
  },
};
