import { missingFields } from './row-facts.ts';
import type { Rule } from './rule.ts';

export const notApplicableUnexplained: Rule = {
  meta: {
    code: 'MIS402',
    name: 'not-applicable-unexplained',
    title: 'Not applicable without a reason',
    why: 'A requirement set aside without a reason is the first thing that verification asks about.',
    whatToDo: 'write in "Comments" why the condition did not arise',
    example: {
      requirement: '1.1',
      wrong: { status: 'Not applicable', comments: '' },
      right: { status: 'Not applicable', comments: 'The Trust had no eligible deaths in the period' },
    },
    severity: 'error',
  },
  check: (context) => missingFields(context, ['reason']),
  message: ({ requirement }) => `${requirement} is not applicable but gives no reason. It counts as open.`,
};
