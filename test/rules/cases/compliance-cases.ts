import type { AuditChanges } from '../../support/perfect-audit.ts';
import type { RuleCases } from './rule-case.ts';

/** Each of the ways in which a short-term locum can qualify is set aside, for this reason. */
function noLocums(comments: string): NonNullable<AuditChanges['rows']> {
  const setAside = { status: 'Not applicable', comments, approvedOn: undefined };
  return { '4.1': setAside, '4.2': setAside, '4.3': setAside };
}

export const COMPLIANCE_CASES: RuleCases = {
  'not-applicable-not-allowed': {
    accepts: {
      rows: { '1.1': { status: 'Not applicable', comments: 'No deaths in the period', approvedOn: undefined } },
    },
    rejects: {
      rows: { '1.6': { status: 'Not applicable', comments: 'No deaths in the period', approvedOn: undefined } },
    },
    finding: { requirement: '1.6', field: 'status', cell: 'C7', message: /never allows/ },
  },
  'not-applicable-unexplained': {
    accepts: { rows: { '1.1': { status: 'N/A: no deaths in the period', approvedOn: undefined } } },
    rejects: { rows: { '1.1': { status: 'N/A', approvedOn: undefined } } },
    finding: { requirement: '1.1', field: 'reason', cell: 'J2', message: /no reason/ },
  },
  'condition-contradicts': {
    accepts: {
      rows: {
        '4.20': { status: 'Red' },
        '4.21': { status: 'Amber' },
        '4.22': { status: 'Red' },
        '4.23': { status: 'Red' },
      },
    },
    rejects: { rows: { '3.2': { status: 'Amber' } } },
    finding: {
      requirement: '3.2',
      field: 'status',
      cell: 'C3',
      message: /asked for only where 3\.1 is not met; 3\.1 is Blue/,
    },
  },
  'locums-contradict': {
    accepts: { rows: { ...noLocums('No locum was used'), '4.4': { status: 'N/A: no short-term locum was used' } } },
    rejects: {
      rows: { ...noLocums('See 4.4'), '4.4': { status: 'Amber', comments: 'Audit begun. All 14 locums hold one' } },
    },
    finding: { requirement: '4.1', field: 'status', cell: 'C2', message: /the words of 4\.4 say that locums were/ },
  },
  'requirement-open': {
    stage: 'board',
    accepts: { rows: { '4.17': { status: 'Not applicable', comments: 'The standard of 4.16 is met' } } },
    rejects: { rows: { '4.12': { status: 'Amber' } } },
    finding: { requirement: '4.12', field: 'status', cell: 'C13', message: /^4\.12 is Amber/ },
  },
  'evidence-not-reviewed': {
    stage: 'board',
    accepts: { rows: { '4.12': { status: 'Amber' } } },
    rejects: { rows: { '4.12': { status: 'Green' } } },
    finding: { requirement: '4.12', field: 'status', cell: 'C13', message: /^4\.12 is Green/ },
  },
};
