import type { CalendarDate } from './calendar-date.ts';
import { addDays, isCalendarDate } from './calendar-date.ts';
import type { LondonTime } from './london-time.ts';
import { instantOf, isLondonTime, startOfDay } from './london-time.ts';

/** When something is due: a date, which lasts to the end of that day in London, or a time of day there. */
export type Moment = CalendarDate | LondonTime;

export function isMoment(text: string): boolean {
  return isCalendarDate(text) || isLondonTime(text);
}

export function dateOf(moment: Moment): CalendarDate {
  return moment.slice(0, 10);
}

export function hasTime(moment: Moment): boolean {
  return moment.length > 10;
}

/** The last minute in which it is still met, as London's clocks show it; its text order puts moments of both kinds in order. */
export function lastMinuteOf(moment: Moment): LondonTime {
  return hasTime(moment) ? moment : `${moment}T23:59`;
}

/** The instant at which nothing is left of it: midnight after a date, the very minute of a time. */
export function runsOutAt(moment: Moment): Date {
  return hasTime(moment) ? instantOf(moment) : startOfDay(addDays(moment, 1));
}
