import type { AuditChanges } from '../../support/perfect-audit.ts';
import type { RuleCases } from './rule-case.ts';

/** These requirements all give one location. */
function sharing(...ids: string[]): NonNullable<AuditChanges['rows']> {
  return Object.fromEntries(ids.map((id) => [id, { location: 'S:\\Training\\Register.xlsx' }]));
}

export const ROW_CASES: RuleCases = {
  'status-missing': {
    accepts: { rows: { '1.1': { status: 'b' } } },
    rejects: { rows: { '1.1': { status: '  ' } } },
    finding: { requirement: '1.1', field: 'status', cell: 'C2', message: /no status/ },
  },
  'status-unknown': {
    accepts: { rows: { '1.1': { status: 'BLUE - full compliance ' } } },
    rejects: { rows: { '1.1': { status: 'Complete' } } },
    finding: { requirement: '1.1', field: 'status', cell: 'C2', message: /Red, Amber, Green, Blue/ },
  },
  'evidence-missing': {
    accepts: { rows: { '1.1': { status: 'Red', location: undefined } } },
    rejects: { rows: { '1.1': { status: 'Green', location: undefined, approvedOn: undefined } } },
    finding: { requirement: '1.1', field: 'location', cell: 'F2', message: /1\.1 is Green but says nothing of where/ },
  },
  'approval-missing': {
    accepts: { rows: { '1.1': { status: 'Green', approvedBy: undefined, approvedOn: undefined } } },
    rejects: { rows: { '1.1': { approvedBy: undefined } } },
    finding: { requirement: '1.1', field: 'approvedBy', cell: 'G2', message: /names nobody/ },
  },
  'lead-missing': {
    accepts: { rows: { '1.1': { lead: undefined } } },
    rejects: { rows: { '1.1': { status: 'Amber', lead: undefined } } },
    finding: { requirement: '1.1', field: 'lead', cell: 'D2', message: /1\.1 is Amber and nobody leads/ },
  },
  'due-date-missing': {
    accepts: { rows: { '1.1': { due: undefined } } },
    rejects: { rows: { '1.1': { status: 'Red', due: undefined } } },
    finding: { requirement: '1.1', field: 'due', cell: 'I2', message: /no due date/ },
    asOf: '2024-11-08',
  },
  'evidence-placeholder': {
    accepts: {
      rows: { '1.1': { evidence: 'TBCH audit', location: { text: 'See folder', link: 'https://trust.example/1.1' } } },
    },
    rejects: { rows: { '1.1': { evidence: 'T.B.C.' } } },
    finding: { requirement: '1.1', field: 'evidence', cell: 'E2', message: /1\.1 is Blue, but only a placeholder/ },
  },
  'location-unclear': {
    accepts: { rows: { '1.1': { location: 'Maternity site > MIS 6 > 1.1' } } },
    rejects: { rows: { '1.1': { location: 'Minutes of 12/10/2024' } } },
    finding: { requirement: '1.1', field: 'location', cell: 'F2', message: /neither a path nor a link/ },
  },
  'location-personal': {
    accepts: { rows: { '1.1': { location: 'S:\\Maternity\\Desktop review\\1.1' } } },
    rejects: { rows: { '1.1': { location: 'C:\\MIS\\1.1' } } },
    finding: { requirement: '1.1', field: 'location', cell: 'F2', message: /saved on a local drive/ },
  },
  'location-shared': {
    accepts: { rows: sharing('8.4', '8.5', '8.6', '8.7', '8.8', '8.9') },
    rejects: { rows: sharing('8.3', '8.4', '8.5', '8.6', '8.7', '8.8', '8.9') },
    finding: { requirement: '8.3', field: 'location', cell: 'F4', message: /^7 requirements of safety action 8/ },
  },
  'evidence-repeated': {
    accepts: { rows: { '2.1': { evidence: 'Scorecard' }, '2.2': { evidence: 'Scorecard' } } },
    rejects: {
      rows: {
        '2.1': { evidence: 'Scorecard' },
        '2.2': { evidence: 'scorecard.' },
        '2.3': { evidence: 'Scorecard' },
      },
    },
    finding: {
      requirement: '2.1',
      field: 'evidence',
      cell: 'E2',
      message: /^All 3 requirements met in safety action 2/,
    },
  },
  'approver-is-lead': {
    accepts: { rows: { '1.1': { lead: undefined } } },
    rejects: { rows: { '1.1': { approvedBy: 'head of midwifery ' } } },
    finding: { requirement: '1.1', field: 'approvedBy', cell: 'G2', message: /approved by its own lead/ },
  },
  'approver-initials': {
    accepts: { rows: { '1.1': { approvedBy: 'NED' } } },
    rejects: { rows: { '1.1': { approvedBy: 'J. S.' } } },
    finding: { requirement: '1.1', field: 'approvedBy', cell: 'G2', message: /initials only/ },
  },
  'comment-contradicts': {
    accepts: { rows: { '1.1': { comments: 'No further outstanding actions. Rated outstanding.' } } },
    rejects: { rows: { '1.1': { comments: 'No actions open; minutes still to be signed' } } },
    finding: { requirement: '1.1', field: 'comments', cell: 'J2', message: /still to be done/ },
  },
};
