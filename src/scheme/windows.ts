import type { CalendarDate } from '../shared/dates/calendar-date.ts';
import { dateOf } from '../shared/dates/moment.ts';
import { inOrder } from '../shared/in-order.ts';
import type { EffectiveKeyDate } from './key-dates.ts';
import { keyDatesAsOf, periodEndAsOf } from './key-dates.ts';
import type { Scheme } from './scheme.ts';

/** The first day that counts for a safety action: the earliest start among its own key dates, or the period's. */
export function windowStart(scheme: Scheme, action: number, day: CalendarDate): CalendarDate {
  return earliest(scheme, action, day, 'start') ?? scheme.period.start;
}

/**
 * The last day that the measures of a safety action look at: its own first deadline, such as the end of the month that
 * is assessed, or the end of the period.
 */
export function measuredUntil(scheme: Scheme, action: number, day: CalendarDate): CalendarDate {
  return earliest(scheme, action, day, 'deadline') ?? periodEndAsOf(scheme, day);
}

/** The day of the submission deadline; undefined while it is paused. */
export function submissionDay(scheme: Scheme, day: CalendarDate): CalendarDate | undefined {
  const submission = keyDatesAsOf(scheme, day).find(({ final }) => final === true);
  return submission === undefined || submission.paused !== undefined ? undefined : dateOf(submission.at);
}

function earliest(
  scheme: Scheme,
  action: number,
  day: CalendarDate,
  kind: 'start' | 'deadline',
): CalendarDate | undefined {
  const isOwn = (keyDate: EffectiveKeyDate) =>
    (keyDate.kind ?? 'deadline') === kind &&
    keyDate.final !== true &&
    keyDate.paused === undefined &&
    keyDate.actions?.includes(action);
  const dates = keyDatesAsOf(scheme, day)
    .filter(isOwn)
    .map(({ at }) => dateOf(at));
  return dates.sort(inOrder)[0];
}
