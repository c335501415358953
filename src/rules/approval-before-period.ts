import { windowStart } from '../scheme/windows.ts';
import { formatDate } from '../shared/dates/format-date.ts';
import { actionOf } from './met-rows.ts';
import { rowFact } from './row-facts.ts';
import type { Rule } from './rule.ts';

export const approvalBeforePeriod: Rule = {
  meta: {
    code: 'MIS305',
    name: 'approval-before-period',
    title: 'Evidence was approved before the period began',
    why: 'Such an approval was of another year’s evidence, carried over with the row, or its year was mistyped.',
    whatToDo: 'review the evidence of this year, or correct the date in "Approved on"',
    example: {
      requirement: '10.6',
      wrong: { status: 'Blue', approvedOn: '4 Dec 2023' },
      right: { status: 'Blue', approvedOn: '27 Nov 2024' },
    },
    severity: 'error',
  },
  *check({ rows, scheme, today }) {
    for (const row of rows) {
      if (row.approvedOn.kind !== 'date') continue;
      const start = windowStart(scheme, actionOf(row.requirement), today);
      if (row.approvedOn.date >= start) continue;
      yield rowFact(row, 'approvedOn', { approved: formatDate(row.approvedOn.date), start: formatDate(start) });
    }
  },
  message: ({ requirement, args }) =>
    `${requirement} says its evidence was approved on ${args?.approved}; what counts for it began on ${args?.start}.`,
};
