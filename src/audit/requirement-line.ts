import { type CalendarDate, daysBetween } from '../shared/dates/calendar-date.ts';
import { printableName } from '../shared/printable-text.ts';
import type { RequirementLine } from './audit-report.ts';
import type { RequirementState } from './requirement-states.ts';

/** How one requirement stands on a day, as a list shows it. */
export function requirementLine(
  { requirement, status, met, row }: RequirementState,
  today: CalendarDate,
): RequirementLine {
  const due = row?.due.kind === 'date' ? row.due.date : undefined;
  const daysLeft = due === undefined ? undefined : daysBetween(today, due);
  return {
    requirement: requirement.id,
    text: requirement.text,
    status,
    met,
    lead: row?.lead === undefined ? undefined : printableName(row.lead),
    due,
    dueUnreadable: row?.due.kind === 'unreadable',
    daysLeft,
    overdue: !met && daysLeft !== undefined && daysLeft < 0,
    at: row?.place('status'),
  };
}
