import type { RuleCases } from './rule-case.ts';

const WAIVER = {
  code: 'MIS203',
  requirement: '4.12',
  field: undefined,
  reason: 'The folder moves to the new server in December.',
  approvedBy: 'Quality Assurance Lead',
  expires: '2024-12-09',
} as const;

const UNLOCATED = { '4.12': { location: undefined } };

export const CONFIGURATION_CASES: RuleCases = {
  'configuration-unmet': {
    accepts: { settings: { columns: { lead: 'LEAD' } } },
    rejects: { settings: { columns: { lead: 'Who leads' } } },
    finding: { message: /names "Who leads" under columns\.lead/ },
  },
  'waiver-expired': {
    accepts: { rows: UNLOCATED, waivers: [WAIVER] },
    rejects: { rows: UNLOCATED, waivers: [{ ...WAIVER, expires: '2024-12-08' }] },
    finding: {
      requirement: '4.12',
      message: /^The waiver of MIS203 for 4\.12, approved by Quality Assurance Lead, ended on 8 Dec 2024\.$/,
    },
  },
  'waiver-unused': {
    accepts: { rows: UNLOCATED, waivers: [{ ...WAIVER, field: 'location' }] },
    rejects: { rows: UNLOCATED, waivers: [WAIVER, { ...WAIVER, field: 'evidence' }] },
    finding: { requirement: '4.12', field: 'evidence', message: /^The waiver of MIS203 for 4\.12 waives nothing/ },
  },
};
