import type { CalendarDate } from '../shared/dates/calendar-date.ts';
import type { Blocker } from './audit-report.ts';
import { requirementLine } from './requirement-line.ts';
import { byWorst, type RequirementState } from './requirement-states.ts';

/** The open requirements, worst first: longest overdue, then by status, then what is due soonest. */
export function blockersOf(states: readonly RequirementState[], today: CalendarDate): Blocker[] {
  return states
    .filter(({ met }) => !met)
    .map((state) => requirementLine(state, today))
    .sort((a, b) => overdueDays(b) - overdueDays(a) || byWorst(a, b) || daysToGo(a) - daysToGo(b));
}

function overdueDays({ daysLeft = 0 }: Blocker): number {
  return Math.max(0, -daysLeft);
}

function daysToGo({ daysLeft }: Blocker): number {
  return daysLeft ?? Number.MAX_SAFE_INTEGER;
}
