import { missingFields } from './row-facts.ts';
import type { Rule } from './rule.ts';

export const dueDateMissing: Rule = {
  meta: {
    code: 'MIS206',
    name: 'due-date-missing',
    title: 'An open requirement has no due date',
    why: 'Without a date nothing is ever overdue, until the deadline.',
    whatToDo: 'fill in "Due date"',
    example: {
      requirement: '4.12',
      wrong: { status: 'Amber', due: '' },
      right: { status: 'Amber', due: '15 Nov 2024' },
    },
    severity: { progress: 'warning', evidence: 'warning', board: 'error' },
  },
  check: (context) => missingFields(context, ['due']),
  message: ({ requirement, args }) => `${requirement} is ${args?.status} and has no due date.`,
};
