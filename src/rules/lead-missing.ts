import { missingFields } from './row-facts.ts';
import type { Rule } from './rule.ts';

export const leadMissing: Rule = {
  meta: {
    code: 'MIS205',
    name: 'lead-missing',
    title: 'An open requirement has no lead',
    why: 'Work that is nobody’s is not done by the deadline.',
    whatToDo: 'name a person or role in "Lead"',
    example: {
      requirement: '4.12',
      wrong: { status: 'Amber', lead: '' },
      right: { status: 'Amber', lead: 'Clinical Director for Obstetrics' },
    },
    severity: { progress: 'warning', evidence: 'warning', board: 'error' },
  },
  check: (context) => missingFields(context, ['lead']),
  message: ({ requirement, args }) => `${requirement} is ${args?.status} and nobody leads on it.`,
};
