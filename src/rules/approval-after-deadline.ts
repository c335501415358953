import { submissionDay } from '../scheme/windows.ts';
import { formatDate } from '../shared/dates/format-date.ts';
import { rowFact } from './row-facts.ts';
import type { Rule } from './rule.ts';

export const approvalAfterDeadline: Rule = {
  meta: {
    code: 'MIS307',
    name: 'approval-after-deadline',
    title: 'Evidence was approved after the submission deadline',
    why: 'When the Board signed, this evidence had not been reviewed, and that is what verification will see.',
    whatToDo: 'correct the date in "Approved on" if it is mistyped; otherwise tell whoever signed the declaration',
    example: {
      requirement: '4.12',
      wrong: { status: 'Blue', approvedOn: '5 Mar 2025' },
      right: { status: 'Blue', approvedOn: '5 Nov 2024' },
    },
    severity: 'error',
  },
  *check({ rows, scheme, today }) {
    const deadline = submissionDay(scheme, today);
    if (deadline === undefined) return;
    for (const row of rows) {
      // A day that has not come has a finding of its own.
      if (row.approvedOn.kind !== 'date' || row.approvedOn.date <= deadline || row.approvedOn.date > today) continue;
      yield rowFact(row, 'approvedOn', { approved: formatDate(row.approvedOn.date), deadline: formatDate(deadline) });
    }
  },
  message: ({ requirement, args }) =>
    `${requirement} says its evidence was approved on ${args?.approved}, after the submission deadline of ${args?.deadline}.`,
};
