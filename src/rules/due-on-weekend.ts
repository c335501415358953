import { periodEndAsOf } from '../scheme/key-dates.ts';
import { requirementsOf } from '../scheme/requirements.ts';
import { addDays, weekdayOf } from '../shared/dates/calendar-date.ts';
import { formatWeekdayDate } from '../shared/dates/format-date.ts';
import { isOpen, rowFact } from './row-facts.ts';
import type { Rule } from './rule.ts';

const [SUNDAY, SATURDAY] = [0, 6];

export const dueOnWeekend: Rule = {
  meta: {
    code: 'MIS309',
    name: 'due-on-weekend',
    title: 'A due date falls on a weekend',
    why: 'Offices are shut: what is due on a Saturday is done on the Friday or is late.',
    whatToDo: 'bring it forward to the Friday',
    example: {
      requirement: '4.12',
      wrong: { status: 'Amber', due: 'Sun 17 Nov 2024' },
      right: { status: 'Amber', due: 'Fri 15 Nov 2024' },
    },
    severity: { progress: 'info', evidence: 'info', board: 'off' },
  },
  *check({ rows, scheme, today }) {
    const ownDates = new Map(requirementsOf(scheme).map(({ id, dueBy }) => [id, dueBy]));
    const periodEnd = periodEndAsOf(scheme, today);
    for (const row of rows.filter(isOpen)) {
      if (row.due.kind !== 'date') continue;
      const due = row.due.date;
      // A day that the scheme itself names is no slip, whatever the weekday.
      if (due === periodEnd || due === ownDates.get(row.requirement)) continue;
      const weekday = weekdayOf(due);
      if (weekday !== SATURDAY && weekday !== SUNDAY) continue;
      const friday = addDays(due, weekday === SATURDAY ? -1 : -2);
      if (friday >= today)
        yield rowFact(row, 'due', { due: formatWeekdayDate(due), friday: formatWeekdayDate(friday) });
    }
  },
  message: ({ requirement, args }) => `${requirement} is due on a weekend, ${args?.due}.`,
  hint: ({ args }) => `bring it forward to ${args?.friday}`,
};
