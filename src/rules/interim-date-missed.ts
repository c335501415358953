import { requirementsOf } from '../scheme/requirements.ts';
import { formatDate } from '../shared/dates/format-date.ts';
import { isOpen, rowFact } from './row-facts.ts';
import type { Rule } from './rule.ts';

export const interimDateMissed: Rule = {
  meta: {
    code: 'MIS310',
    name: 'interim-date-missed',
    title: 'A requirement is open after the date that the scheme sets for it',
    why: 'It can’t be made good by the end of the period: done late, it is not met.',
    whatToDo: 'if it was done in time, file the evidence of that day and set it to Green; otherwise tell the Board now',
    example: {
      requirement: '3.3',
      wrong: { status: 'Amber', evidence: 'Registration form, in draft', due: '2 Oct 2024' },
      right: { status: 'Green', evidence: 'Registration of the initiative, 24 Sep 2024', due: '2 Oct 2024' },
    },
    severity: { progress: 'warning', evidence: 'warning', board: 'error' },
  },
  *check({ rows, scheme, today }) {
    const ownDates = new Map(requirementsOf(scheme).map(({ id, dueBy }) => [id, dueBy]));
    for (const row of rows.filter(isOpen)) {
      const ownDate = ownDates.get(row.requirement);
      if (ownDate !== undefined && ownDate < today) yield rowFact(row, 'status', { by: formatDate(ownDate) });
    }
  },
  message: ({ requirement, args }) => `${requirement} is open, and the scheme asked for it by ${args?.by}.`,
};
