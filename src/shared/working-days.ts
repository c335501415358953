import { BANK_HOLIDAYS, BANK_HOLIDAYS_KNOWN } from './bank-holidays.ts';
import type { CalendarDate } from './calendar-date.ts';
import { daysBetween, weekdayOf } from './calendar-date.ts';

/**
 * Working days after `from`, up to and including `to`: not Saturdays, Sundays or bank holidays of England. 0 when `to` is not after `from`.
 * @returns undefined when a date lies outside the years whose bank holidays are known: no number is better than a wrong one.
 */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate): number | undefined {
  const isKnown = (date: CalendarDate) => date >= BANK_HOLIDAYS_KNOWN.from && date <= BANK_HOLIDAYS_KNOWN.to;
  if (!isKnown(from) || !isKnown(to)) return undefined;
  if (to <= from) return 0;
  // Each bank holiday is listed on the weekday it is kept, so every one of them takes a weekday away.
  return weekdaysBetween(from, to) - BANK_HOLIDAYS.filter((holiday) => holiday > from && holiday <= to).length;
}

/** Whole weeks have five; only the days left over need to be looked at. */
function weekdaysBetween(from: CalendarDate, to: CalendarDate): number {
  const days = daysBetween(from, to);
  const first = weekdayOf(from) + 1;
  const leftOver = Array.from({ length: days % 7 }, (_, day) => (first + day) % 7);
  return Math.floor(days / 7) * 5 + leftOver.filter((weekday) => weekday !== 0 && weekday !== 6).length;
}
