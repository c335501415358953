import { daysBetween } from '../shared/dates/calendar-date.ts';
import { formatDate } from '../shared/dates/format-date.ts';
import { isOpen, rowFact } from './row-facts.ts';
import type { Rule } from './rule.ts';

/** A date of more than a year before is that of another year's evidence. */
const LONGEST = 366;

export const duePushedBack: Rule = {
  meta: {
    code: 'MIS311',
    name: 'due-pushed-back',
    title: 'The due date of an open requirement was pushed back',
    why: 'Each move looks small; together they meet the deadline, which does not move.',
    whatToDo: 'ask its lead what stands in the way, and whether the new date will hold',
    severity: { progress: 'info', evidence: 'warning', board: 'warning' },
    example: {
      requirement: '4.12',
      wrong: { status: 'Amber', due: '15 Nov 2024', comments: 'Due date moved from 30 Sep 2024: awaiting minutes' },
      right: { status: 'Amber', due: '15 Nov 2024', comments: 'Audit moved from 30 Sep 2024: awaiting minutes' },
    },
  },
  *check({ rows }) {
    for (const row of rows.filter(isOpen)) {
      const [earliest] = row.formerDue().filter((former) => {
        // A due date that can't be read has a finding of its own, and says here what it was.
        if (row.due.kind !== 'date') return row.due.kind === 'unreadable';
        const days = daysBetween(former, row.due.date);
        return days > 0 && days <= LONGEST;
      });
      if (earliest !== undefined) yield rowFact(row, 'due', { former: formatDate(earliest) });
    }
  },
  message: ({ requirement, args }) => `${requirement} was first due on ${args?.former}; its due date was pushed back.`,
};
