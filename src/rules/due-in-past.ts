import { requirementsOf } from '../scheme/requirements.ts';
import { daysBetween } from '../shared/dates/calendar-date.ts';
import { formatDate } from '../shared/dates/format-date.ts';
import { isOpen, rowFact } from './row-facts.ts';
import type { Rule } from './rule.ts';

export const dueInPast: Rule = {
  meta: {
    code: 'MIS308',
    name: 'due-in-past',
    title: 'An open requirement is overdue',
    why: 'What slips once without anyone asking slips again, and the deadline does not move.',
    whatToDo: 'ask its lead; bring the status up to date, or agree a new due date',
    example: {
      requirement: '4.12',
      wrong: { status: 'Amber', evidence: 'Paper, in draft', due: '15 Nov 2024' },
      right: { status: 'Green', evidence: 'Paper and minutes of the safety champions, item 4', due: '15 Nov 2024' },
    },
    severity: { progress: 'info', evidence: 'warning', board: 'error' },
  },
  *check({ rows, scheme, today }) {
    const ownDates = new Map(requirementsOf(scheme).map(({ id, dueBy }) => [id, dueBy]));
    for (const row of rows.filter(isOpen)) {
      // Where the scheme's own date has passed too, that is what matters, and it has a finding of its own.
      if (row.due.kind !== 'date' || (ownDates.get(row.requirement) ?? today) < today) continue;
      const days = daysBetween(row.due.date, today);
      if (days > 0) yield rowFact(row, 'due', { due: formatDate(row.due.date), days });
    }
  },
  message: ({ requirement, args }) =>
    `${requirement} is open and was due on ${args?.due}, ${args?.days} ${args?.days === 1 ? 'day' : 'days'} ago.`,
};
