import { grouped, TEST_NUMBER } from '../../support/test-number.ts';
import type { RuleCases } from './rule-case.ts';

export const CONFIDENTIALITY_CASES: RuleCases = {
  'nhs-number': {
    accepts: { rows: { '1.1': { comments: 'Call 020 7946 0018' } } },
    rejects: { rows: { '1.1': { comments: `Reviewed ${grouped(TEST_NUMBER)} in May` } } },
    finding: { requirement: '1.1', field: 'comments', cell: 'J2', message: /^This cell holds .* an NHS number/ },
  },
  'date-of-birth': {
    accepts: { rows: { '1.1': { evidence: 'Babies born between 1 December 2023 and 30 November 2024' } } },
    rejects: { rows: { '1.1': { evidence: 'Case 4, DOB 3 April 1990' } } },
    finding: { requirement: '1.1', field: 'evidence', cell: 'E2', message: /^This cell holds .* a date of birth/ },
  },
  'patient-name': {
    accepts: { rows: { '1.1': { lead: 'Mrs Quill, Head of Midwifery', comments: 'Baby Friendly Initiative' } } },
    rejects: { rows: { '1.1': { comments: 'Letter sent to patient: Xanthe Quill' } } },
    finding: { requirement: '1.1', field: 'comments', cell: 'J2', message: /^This cell seems to name a patient/ },
  },
  'personal-email': {
    accepts: { rows: { '1.1': { lead: 'head.of.midwifery@trust.nhs.uk' } } },
    rejects: { rows: { '1.1': { comments: 'Wrote to xq@gmail.com' } } },
    finding: { requirement: '1.1', field: 'comments', cell: 'J2', message: /^This cell holds an e-mail address/ },
  },
  'hospital-number': {
    accepts: { rows: { '1.1': { comments: 'See RXX123456' } } },
    rejects: { rows: { '1.1': { comments: 'See rxx123456' } }, settings: { identifierPatterns: ['RXX\\d{6}'] } },
    finding: { requirement: '1.1', field: 'comments', cell: 'J2', message: /^This cell holds .* a hospital number/ },
  },
};
