import type { RequirementLine } from '../../audit/audit-report.ts';
import { formatDate } from '../../shared/dates/format-date.ts';
import { counted } from '../words.ts';

/**
 * When a requirement is due: `overdue 3 days`, `due today`, `due 15 Nov, 7 days`. Of one that is met, the date alone.
 * @param today - the day of the report; a year that is the same is left out.
 */
export function dueWords({ due, dueUnreadable, daysLeft = 0, met, overdue }: RequirementLine, today: string): string {
  if (due === undefined) return dueUnreadable ? 'unreadable due date' : met ? '' : 'no due date';
  const date = formatDate(due).replace(` ${today.slice(0, 4)}`, '');
  if (met) return daysLeft < 0 ? `was due ${date}` : `due ${date}`;
  if (overdue) return `overdue ${counted(-daysLeft, 'day')}`;
  return daysLeft === 0 ? 'due today' : `due ${date}, ${counted(daysLeft, 'day')}`;
}
