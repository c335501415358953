import { requirementsOf } from '../scheme/requirements.ts';
import { rowFact } from './row-facts.ts';
import type { Rule } from './rule.ts';

export const notApplicableNotAllowed: Rule = {
  meta: {
    code: 'MIS401',
    name: 'not-applicable-not-allowed',
    title: 'Not applicable where the scheme does not allow it',
    why: 'Only a conditional requirement can be set aside; any other counts as not met.',
    whatToDo: 'choose Red, Amber, Green or Blue',
    example: {
      requirement: '1.6',
      wrong: { status: 'Not applicable', comments: 'No deaths in the last quarter' },
      right: { status: 'Amber', comments: 'Report of the last quarter goes to the next Board' },
    },
    severity: 'error',
  },
  *check({ rows, scheme }) {
    const conditional = requirementsOf(scheme).filter(({ notApplicableWhen }) => notApplicableWhen !== undefined);
    const ids = new Set(conditional.map(({ id }) => id));
    for (const row of rows) {
      if (row.status.kind === 'notApplicable' && !ids.has(row.requirement)) yield rowFact(row, 'status');
    }
  },
  message: ({ requirement }) =>
    `${requirement} is not applicable, which the scheme never allows for it. It counts as open.`,
};
