import { BANK_HOLIDAYS, BANK_HOLIDAYS_KNOWN } from './bank-holidays.ts';
import type { CalendarDate } from './calendar-date.ts';
import { addDays, daysBetween, weekdayOf } from './calendar-date.ts';

/**
 * Working days after `from`, up to and including `to`: not Saturdays, Sundays or bank holidays of England. 0 when `to` is not after `from`.
 * @returns undefined when a date lies outside the years whose bank holidays are known: no number is better than a wrong one.
 */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate): number | undefined {
  if (!isKnown(from) || !isKnown(to)) return undefined;
  if (to <= from) return 0;
  // Each bank holiday is listed on the weekday it is kept, so every one of them takes a weekday away.
  return weekdaysBetween(from, to) - BANK_HOLIDAYS.filter((holiday) => holiday > from && holiday <= to).length;
}

/**
 * The working day so many after `from`, which itself never counts.
 * @returns undefined when either lies outside the years whose bank holidays are known.
 */
export function addWorkingDays(from: CalendarDate, count: number): CalendarDate | undefined {
  let day = from;
  for (let left = count; left > 0; left -= isWorkingDay(day) ? 1 : 0) day = addDays(day, 1);
  return isKnown(from) && isKnown(day) ? day : undefined;
}

function isKnown(date: CalendarDate): boolean {
  return date >= BANK_HOLIDAYS_KNOWN.from && date <= BANK_HOLIDAYS_KNOWN.to;
}

function isWorkingDay(date: CalendarDate): boolean {
  return weekdayOf(date) % 6 !== 0 && !BANK_HOLIDAYS.includes(date);
}

/** Whole weeks have five; only the days left over need to be looked at. */
function weekdaysBetween(from: CalendarDate, to: CalendarDate): number {
  const days = daysBetween(from, to);
  const first = weekdayOf(from) + 1;
  const leftOver = Array.from({ length: days % 7 }, (_, day) => (first + day) % 7);
  return Math.floor(days / 7) * 5 + leftOver.filter((weekday) => weekday !== 0 && weekday !== 6).length;
}
