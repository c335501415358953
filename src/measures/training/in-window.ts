import { addDays, addMonths, type CalendarDate, daysBetween } from '../../shared/dates/calendar-date.ts';
import type { MeasureWindow } from '../figure.ts';
import type { StaffMember } from './staff.ts';

/** In post on a day: the first and the last one count. */
export function isInPost({ started, left }: StaffMember, day: CalendarDate): boolean {
  return (started === undefined || started <= day) && (left === undefined || left >= day);
}

/** Attended an element within a window, by a day. */
export function hasAttended(
  { attended }: StaffMember,
  element: string,
  { start, end }: MeasureWindow,
  by: CalendarDate = end,
): boolean {
  return attended.get(element)?.some((date) => date >= start && date <= end && date <= by) ?? false;
}

/** A window as long as this one that ends on another day: as many months where it lasts whole months, else as many days. */
export function windowEndingOn(end: CalendarDate, window: MeasureWindow): MeasureWindow {
  const after = addDays(window.end, 1);
  const months = Math.round(daysBetween(window.start, after) / DAYS_A_MONTH);
  const isWhole = months > 0 && addMonths(after, -months) === window.start;
  const start = isWhole ? addMonths(addDays(end, 1), -months) : addDays(end, -daysBetween(window.start, window.end));
  return { start, end };
}

const DAYS_A_MONTH = 365.25 / 12;
