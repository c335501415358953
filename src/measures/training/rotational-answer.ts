import { keyDatesAsOf } from '../../scheme/key-dates.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { dateOf } from '../../shared/dates/moment.ts';
import type { MeasureWindow } from '../figure.ts';
import { isInPost } from './in-window.ts';
import type { StaffMember } from './staff.ts';
import type { CountedTraining } from './training-figures.ts';
import type { RotationalAnswer } from './training-report.ts';

/** Tells the doctors on rotation who started on or after the scheme's date for it, as it stands on a day. */
export function rotationalDoctors(scheme: Scheme, today: CalendarDate): (member: StaffMember) => boolean {
  const from = startedFrom(scheme, today);
  const isDoctor = doctorGroups(scheme);
  return ({ group, rotational, started }) =>
    from !== undefined && rotational && isDoctor.has(group) && started !== undefined && started >= from;
}

/** Whether the scheme asks for a plan for them; undefined where it never does. */
export function rotationalAnswer(
  scheme: Scheme,
  today: CalendarDate,
  {
    counted,
    staff,
    window,
  }: {
    readonly counted: readonly CountedTraining[];
    readonly staff: readonly StaffMember[];
    readonly window: MeasureWindow;
  },
): RotationalAnswer | undefined {
  const from = startedFrom(scheme, today);
  if (scheme.rotationalStaff === undefined || from === undefined) return undefined;
  const short = counted.filter(({ figure }) => figure.met === false);
  const theirs = short.filter(
    ({ detail }) => detail.withoutRotational !== undefined && detail.withoutRotational.met !== false,
  );
  const isDoctor = doctorGroups(scheme);
  const undated = staff.filter(
    (member) =>
      member.rotational && member.started === undefined && isDoctor.has(member.group) && isInPost(member, window.end),
  );
  return {
    requirement: scheme.rotationalStaff.requirement,
    startedFrom: from,
    plan: theirs.length > 0 ? 'needed' : short.length > 0 ? 'no-help' : 'not-applicable',
    figures: theirs.map(({ figure }) => figure.requirement),
    withoutStart: undated.length,
  };
}

function startedFrom(scheme: Scheme, today: CalendarDate): CalendarDate | undefined {
  const keyDate = keyDatesAsOf(scheme, today).find(({ id }) => id === scheme.rotationalStaff?.startedFrom);
  return keyDate && dateOf(keyDate.at);
}

function doctorGroups({ staffGroups = [] }: Scheme): ReadonlySet<string> {
  return new Set(staffGroups.filter(({ medical }) => medical === true).map(({ id }) => id));
}
