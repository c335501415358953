import { formatDate } from '../shared/dates/format-date.ts';
import { rowFact } from './row-facts.ts';
import type { Rule } from './rule.ts';

export const approvalInFuture: Rule = {
  meta: {
    code: 'MIS302',
    name: 'approval-in-future',
    title: 'Evidence was approved on a day that has not come',
    why: 'An approval dated ahead was not given, or was mistyped.',
    whatToDo: 'correct the date in "Approved on"',
    example: {
      requirement: '4.12',
      wrong: { status: 'Blue', approvedOn: '27 Nov 2042' },
      right: { status: 'Blue', approvedOn: '27 Nov 2024' },
    },
    severity: 'error',
  },
  *check({ rows, today }) {
    for (const row of rows) {
      if (row.approvedOn.kind === 'date' && row.approvedOn.date > today) {
        yield rowFact(row, 'approvedOn', { approved: formatDate(row.approvedOn.date), today: formatDate(today) });
      }
    }
  },
  message: ({ requirement, args }) =>
    `${requirement} says its evidence was approved on ${args?.approved}, which is after today, ${args?.today}.`,
};
