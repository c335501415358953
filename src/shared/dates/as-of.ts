import { UsageError } from '../errors.ts';
import type { CalendarDate } from './calendar-date.ts';
import { isCalendarDate } from './calendar-date.ts';
import { instantOf, isLondonTime, londonTimeAt, startOfDay, startOfMinute } from './london-time.ts';
import { dateOf } from './moment.ts';

/** The time an answer is true for, in London. */
export interface AsOf {
  /** As it was given, `2024-10-14` or `2025-03-03T11:59`. */
  readonly text: string;
  readonly date: CalendarDate;
  /** `11:59`; absent when only a date was given, which means the start of that day. */
  readonly time?: string;
  /** Set by a real clock, which alone can tell the two passes of the hour that clocks repeat in October. */
  readonly instant?: Date;
}

const ADVICE = 'Give a date such as 2024-10-14, or a time in London such as 2025-03-03T11:59.';

/**
 * Reads `2024-10-14` or `2025-03-03T11:59`.
 * @throws UsageError for any other form, and for a date or time that does not exist.
 */
export function parseAsOf(text: string): AsOf {
  if (isCalendarDate(text)) return { text, date: text };
  if (isLondonTime(text)) return { text, date: dateOf(text), time: text.slice(11) };
  throw new UsageError(`"${text}" ${whatIsWrong(text)}.`, { advice: ADVICE });
}

function whatIsWrong(text: string): string {
  const form = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}))?$/.exec(text);
  const [, date = '', hours, minutes] = form ?? [];
  if (!form) return 'is neither a date nor a time in the form expected';
  if (!isCalendarDate(date)) return 'is not a date in the calendar';
  if (Number(hours) > 23 || Number(minutes) > 59) return 'is not a time of day';
  return 'never happened: the clocks in London went forward over it';
}

/** The as-of of a clock: its instant, as London sees it, to the minute. */
export function asOfNow(instant: Date): AsOf {
  const text = londonTimeAt(instant);
  return { text, date: dateOf(text), time: text.slice(11), instant: startOfMinute(instant) };
}

/** The instant an as-of stands for. */
export function instantOfAsOf(asOf: AsOf): Date {
  return asOf.instant ?? (asOf.time === undefined ? startOfDay(asOf.date) : instantOf(asOf.text));
}
