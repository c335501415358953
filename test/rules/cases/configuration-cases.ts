import type { RuleCases } from './rule-case.ts';

export const CONFIGURATION_CASES: RuleCases = {
  'configuration-unmet': {
    accepts: { settings: { columns: { lead: 'LEAD' } } },
    rejects: { settings: { columns: { lead: 'Who leads' } } },
    finding: { message: /names "Who leads" under columns\.lead/ },
  },
};
