import type { EffectiveKeyDate } from '../scheme/key-dates.ts';
import { keyDatesAsOf } from '../scheme/key-dates.ts';
import { requirementsOf } from '../scheme/requirements.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { AsOf } from '../shared/dates/as-of.ts';
import { instantOfAsOf } from '../shared/dates/as-of.ts';
import { daysBetween } from '../shared/dates/calendar-date.ts';
import { minutesBetween } from '../shared/dates/london-time.ts';
import { dateOf, lastMinuteOf, runsOutAt } from '../shared/dates/moment.ts';
import { workingDaysBetween } from '../shared/dates/working-days.ts';
import { inOrder } from '../shared/in-order.ts';
import type { Deadline, DeadlineState, TimeLeft } from './deadlines-report.ts';

interface Situation {
  readonly scheme: Scheme;
  readonly asOf: AsOf;
  /** The ids of the requirements that are not met yet; absent when no workbook was read. */
  readonly openRequirements?: readonly string[];
}

/** Every key date of the scheme as it stands, with what is left of it, first to last. */
export function deadlinesOf({ scheme, asOf, openRequirements }: Situation): Deadline[] {
  return keyDatesAsOf(scheme, asOf.date)
    .map((keyDate) => deadlineOf(keyDate, asOf, openRequirements?.filter(hangsOn(keyDate, scheme))))
    .sort((one, other) => inOrder(lastMinuteOf(one.at), lastMinuteOf(other.at)));
}

function deadlineOf(keyDate: EffectiveKeyDate, asOf: AsOf, openRequirements: readonly string[] | undefined): Deadline {
  const { id, name, at, kind = 'deadline', actions, final = false, paused, history } = keyDate;
  const date = dateOf(at);
  const daysLeft = daysBetween(asOf.date, date);
  const minutesLeft = minutesBetween(instantOfAsOf(asOf), runsOutAt(at));
  const state = stateOf(keyDate, daysLeft, minutesLeft);
  return {
    id,
    name,
    kind,
    at,
    final,
    state,
    daysLeft,
    workingDaysLeft: state === 'upcoming' || state === 'today' ? workingDaysBetween(asOf.date, date) : undefined,
    timeLeft: state === 'today' && kind === 'deadline' ? hoursAndMinutes(minutesLeft) : undefined,
    actions,
    openRequirements: kind === 'deadline' ? openRequirements?.length : undefined,
    paused,
    earlier: history,
  };
}

function stateOf({ paused }: EffectiveKeyDate, daysLeft: number, minutesLeft: number): DeadlineState {
  if (paused !== undefined) return 'paused';
  if (daysLeft > 0) return 'upcoming';
  return daysLeft < 0 || minutesLeft < 0 ? 'passed' : 'today';
}

function hoursAndMinutes(minutes: number): TimeLeft {
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}

/**
 * Whether a requirement hangs on a key date. A date of a few safety actions on which the scheme makes some of their
 * requirements due is about those alone; any other is about every requirement of its safety actions.
 */
function hangsOn({ at, actions }: EffectiveKeyDate, scheme: Scheme): (id: string) => boolean {
  if (actions === undefined) return () => true;
  const safetyActions = scheme.safetyActions.filter(({ number }) => actions.includes(number));
  const requirements = requirementsOf({ safetyActions });
  const dueThen = requirements.filter(({ dueBy }) => dueBy === dateOf(at));
  const ids = new Set((dueThen.length > 0 ? dueThen : requirements).map(({ id }) => id));
  return (id) => ids.has(id);
}
