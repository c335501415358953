import type { CalendarDate } from './calendar-date.ts';
import { weekdayOf } from './calendar-date.ts';
import type { LondonTime } from './london-time.ts';
import type { Moment } from './moment.ts';
import { dateOf, hasTime } from './moment.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** `14 Oct 2024` */
export function formatDate(date: CalendarDate): string {
  const [year, month, day] = date.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** `Sat 30 Nov 2024` */
export function formatWeekdayDate(date: CalendarDate): string {
  return `${WEEKDAYS[weekdayOf(date)]} ${formatDate(date)}`;
}

/** `12:00 Mon 3 Mar 2025` */
export function formatDateTime(time: LondonTime): string {
  return `${time.slice(11)} ${formatWeekdayDate(dateOf(time))}`;
}

/** A date or a time, with its weekday: `Sat 30 Nov 2024` or `12:00 Mon 3 Mar 2025`. */
export function formatMoment(moment: Moment): string {
  return hasTime(moment) ? formatDateTime(moment) : formatWeekdayDate(moment);
}
