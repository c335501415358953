import { periodEndAsOf } from '../scheme/key-dates.ts';
import { requirementsOf } from '../scheme/requirements.ts';
import { formatDate } from '../shared/dates/format-date.ts';
import { rowFact, statusOf } from './row-facts.ts';
import type { Rule } from './rule.ts';

export const dueDateAfterPeriod: Rule = {
  meta: {
    code: 'MIS304',
    name: 'due-date-after-period',
    title: 'A due date lies after the compliance period',
    why: 'What is done after the period ends does not count for this year.',
    whatToDo: 'bring the due date forward',
    example: {
      requirement: '4.12',
      wrong: { status: 'Amber', due: '31 Jan 2025' },
      right: { status: 'Amber', due: '29 Nov 2024' },
    },
    severity: { progress: 'warning', evidence: 'warning', board: 'error' },
  },
  *check({ rows, scheme, today }) {
    const periodEnd = periodEndAsOf(scheme, today);
    const ownDates = new Map(requirementsOf(scheme).map(({ id, dueBy }) => [id, dueBy]));
    for (const row of rows) {
      const ownDate = ownDates.get(row.requirement);
      const last = ownDate ?? periodEnd;
      const open = ['Red', 'Amber', undefined].includes(statusOf(row));
      if (!open || row.due.kind !== 'date' || row.due.date <= last) continue;
      const bound = ownDate === undefined ? 'the period ends on' : 'the scheme asks for it by';
      yield rowFact(row, 'due', { due: formatDate(row.due.date), last: formatDate(last), bound });
    }
  },
  message: ({ requirement, args }) => `${requirement} is due on ${args?.due}, but ${args?.bound} ${args?.last}.`,
  hint: ({ args }) => `bring the due date forward to ${args?.last} or earlier`,
};
