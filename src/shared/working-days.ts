import { BANK_HOLIDAYS, BANK_HOLIDAYS_KNOWN } from './bank-holidays.ts';
import type { CalendarDate } from './calendar-date.ts';
import { addDays, isWeekend } from './calendar-date.ts';

/**
 * Working days after `from`, up to and including `to`: not Saturdays, Sundays or bank holidays of England. 0 when `to` is not after `from`.
 * @returns undefined when a date lies outside the years whose bank holidays are known: no number is better than a wrong one.
 */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate): number | undefined {
  const known = (date: CalendarDate) => date >= BANK_HOLIDAYS_KNOWN.from && date <= BANK_HOLIDAYS_KNOWN.to;
  if (!known(from) || !known(to)) return undefined;
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (!isWeekend(day) && !BANK_HOLIDAYS.has(day)) count += 1;
  }
  return count;
}
