import { missingFields } from './row-facts.ts';
import type { Rule } from './rule.ts';

export const approvalMissing: Rule = {
  meta: {
    code: 'MIS204',
    name: 'approval-missing',
    title: 'Blue without who approved the evidence, or when',
    why: 'Blue says that the final evidence was reviewed. A review without a reviewer and a date is not one.',
    whatToDo: 'fill in "Approved by" and "Approved on", or set it to Green',
    example: {
      requirement: '4.12',
      wrong: { status: 'Blue', approvedBy: '', approvedOn: '' },
      right: { status: 'Blue', approvedBy: 'Director of Nursing', approvedOn: '27 Nov 2024' },
    },
    severity: 'error',
  },
  check: (context) => missingFields(context, ['approvedBy', 'approvedOn']),
  message: ({ requirement, field, args }) =>
    field === 'approvedBy'
      ? `${requirement} is ${args?.status} but names nobody who approved the evidence.`
      : `${requirement} is ${args?.status} but has no date of approval.`,
  hint: ({ field }) =>
    field === 'approvedBy' ? 'fill in "Approved by", or set it to Green' : 'fill in "Approved on", or set it to Green',
};
