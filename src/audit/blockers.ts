import { type CalendarDate, daysBetween } from '../shared/calendar-date.ts';
import { printableName } from '../shared/printable-text.ts';
import type { Blocker } from './audit-report.ts';
import { byWorst, type RequirementState } from './requirement-states.ts';

/** The open requirements, worst first: longest overdue, then by status, then what is due soonest. */
export function blockersOf(states: readonly RequirementState[], today: CalendarDate): Blocker[] {
  return states
    .filter(({ met }) => !met)
    .map((state) => toBlocker(state, today))
    .sort((a, b) => overdueDays(b) - overdueDays(a) || byWorst(a, b) || daysToGo(a) - daysToGo(b));
}

function toBlocker({ requirement, status, row }: RequirementState, today: CalendarDate): Blocker {
  const due = row?.due.kind === 'date' ? row.due.date : undefined;
  const daysLeft = due === undefined ? undefined : daysBetween(today, due);
  return {
    requirement: requirement.id,
    text: requirement.text,
    status,
    lead: row?.lead === undefined ? undefined : printableName(row.lead),
    due,
    daysLeft,
    overdue: daysLeft !== undefined && daysLeft < 0,
    at: row?.place('status'),
  };
}

function overdueDays({ daysLeft = 0 }: Blocker): number {
  return Math.max(0, -daysLeft);
}

function daysToGo({ daysLeft }: Blocker): number {
  return daysLeft ?? Number.MAX_SAFE_INTEGER;
}
