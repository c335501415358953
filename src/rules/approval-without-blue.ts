import { rowFact, statusOf } from './row-facts.ts';
import type { Rule } from './rule.ts';

export const approvalWithoutBlue: Rule = {
  meta: {
    code: 'MIS303',
    name: 'approval-without-blue',
    title: 'Evidence was approved, yet the requirement is not Blue',
    why: 'Either the status is behind, or the approval was of something else.',
    whatToDo: 'set it to Blue if the final evidence was reviewed; otherwise clear the date',
    example: {
      requirement: '4.12',
      wrong: { status: 'Green', approvedOn: '27 Nov 2024' },
      right: { status: 'Blue', approvedOn: '27 Nov 2024' },
    },
    severity: { progress: 'warning', evidence: 'warning', board: 'error' },
  },
  *check({ rows }) {
    for (const row of rows) {
      const status = statusOf(row);
      if (row.approvedOn.kind === 'date' && status !== 'Blue')
        yield rowFact(row, 'approvedOn', { status: status ?? 'not assessed' });
    }
  },
  message: ({ requirement, args }) => `${requirement} has a date of approval but is ${args?.status}.`,
};
