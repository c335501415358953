import type { Deadline } from '../../audit/deadlines-report.ts';
import { formatDate, formatDateTime } from '../../shared/dates/format-date.ts';
import type { Moment } from '../../shared/dates/moment.ts';
import { hasTime } from '../../shared/dates/moment.ts';
import { counted } from '../words.ts';

/** `4 open requirements`; undefined when nobody counted. */
export function openWords({ openRequirements }: Deadline): string | undefined {
  if (openRequirements === undefined) return undefined;
  if (openRequirements === 0) return 'no open requirements';
  return counted(openRequirements, 'open requirement');
}

const CHANGED = { extend: 'extended', replace: 'replaced' } as const;

/** `was 30 Jun 2022 (extended 27 Sep 2021)`, once for each time it moved. */
export function earlierWords({ earlier }: Deadline): string[] {
  return earlier.flatMap(({ at, change, announced }) =>
    change === 'pause' ? [] : [`was ${shortMoment(at)} (${CHANGED[change]} ${formatDate(announced)})`],
  );
}

/** `paused from 23 Dec 2021 until further notice, at least until 23 Mar 2022`; undefined when it counts. */
export function pauseWords({ paused }: Deadline): string | undefined {
  if (paused === undefined) return undefined;
  const since = `paused from ${formatDate(paused.from)}`;
  if (paused.until !== undefined) return `${since} until ${formatDate(paused.until)}`;
  const promise = paused.atLeastUntil === undefined ? '' : `, at least until ${formatDate(paused.atLeastUntil)}`;
  return `${since} until further notice${promise}`;
}

/** `47 days, 34 working`, `12 h 0 min left today`, `passed 12 days ago`, `paused` */
export function leftWords({ state, kind, daysLeft, workingDaysLeft, timeLeft }: Deadline): string {
  switch (state) {
    case 'paused':
      return 'paused';
    case 'passed': {
      const past = { start: 'began', event: 'took place', deadline: 'passed' }[kind];
      return daysLeft === 0 ? `${past} today` : `${past} ${counted(-daysLeft, 'day')} ago`;
    }
    case 'today':
      if (timeLeft === undefined) return 'today';
      if (timeLeft.hours === 0 && timeLeft.minutes === 0) return 'due now';
      return `${timeLeft.hours === 0 ? '' : `${timeLeft.hours} h `}${timeLeft.minutes} min left today`;
    case 'upcoming':
      return workingDaysLeft === undefined
        ? counted(daysLeft, 'day')
        : `${counted(daysLeft, 'day')}, ${workingDaysLeft} working`;
  }
}

const shortMoment = (at: Moment): string => (hasTime(at) ? formatDateTime(at) : formatDate(at));
