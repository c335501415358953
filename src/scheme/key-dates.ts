import type { CalendarDate } from '../shared/dates/calendar-date.ts';
import type { Moment } from '../shared/dates/moment.ts';
import type { KeyDate, KeyDateChange, Revision, Scheme } from './scheme.ts';

/** A key date as it stands on some day: `at` is the value in force. */
export interface EffectiveKeyDate extends KeyDate {
  /** Set while it is paused. */
  readonly paused: Pause | undefined;
  /** What it was before each change, first to last. */
  readonly history: readonly EarlierValue[];
}

export interface Pause {
  /** The day the pause was announced. */
  readonly from: CalendarDate;
  /** The day it counts again; undefined while nobody has said. */
  readonly until: CalendarDate | undefined;
  /** With no end set, the day before which it was promised not to end. */
  readonly atLeastUntil: CalendarDate | undefined;
}

/** The value a key date had until a revision changed it. A pause changes no value, so there `at` is still in force. */
export interface EarlierValue {
  readonly at: Moment;
  readonly announced: CalendarDate;
  readonly change: KeyDateChange['change'];
  /** The title of the revision. */
  readonly title: string;
}

/** Rules ask for the same day row by row. */
const known = new WeakMap<Scheme, Map<CalendarDate, readonly EffectiveKeyDate[]>>();

/** The key dates as they stand on a day, in the order of the scheme. Only what had been announced by then counts. */
export function keyDatesAsOf(scheme: Scheme, day: CalendarDate): readonly EffectiveKeyDate[] {
  const byDay = known.get(scheme) ?? new Map<CalendarDate, readonly EffectiveKeyDate[]>();
  known.set(scheme, byDay);
  const keyDates = byDay.get(day) ?? workOutKeyDates(scheme, day);
  byDay.set(day, keyDates);
  return keyDates;
}

function workOutKeyDates(scheme: Scheme, day: CalendarDate): EffectiveKeyDate[] {
  const announced = (scheme.revisions ?? []).filter((revision) => revision.announced <= day);
  return scheme.keyDates.map((keyDate) => {
    const revised = announced.reduce(revisedBy, unrevised(keyDate));
    const resumed = revised.paused?.until !== undefined && revised.paused.until <= day;
    return resumed ? { ...revised, paused: undefined } : revised;
  });
}

/** The last day of the compliance period, as it stands on a day: a revision of the key date that ends it moves it. */
export function periodEndAsOf(scheme: Scheme, day: CalendarDate): CalendarDate {
  const ends = keyDatesAsOf(scheme, day).find(
    ({ at, actions, history }) => actions === undefined && (history[0]?.at ?? at) === scheme.period.end,
  );
  return ends?.at.slice(0, scheme.period.end.length) ?? scheme.period.end;
}

/** A key date as first announced. */
export function unrevised(keyDate: KeyDate): EffectiveKeyDate {
  return { ...keyDate, paused: undefined, history: [] };
}

function revisedBy(keyDate: EffectiveKeyDate, revision: Revision): EffectiveKeyDate {
  const change = revision.changes.find((candidate) => candidate.keyDate === keyDate.id);
  return change === undefined ? keyDate : changed(keyDate, revision, change);
}

/** The key date after one change to it, with the value it had before kept. */
export function changed(keyDate: EffectiveKeyDate, revision: Revision, change: KeyDateChange): EffectiveKeyDate {
  const { announced, title } = revision;
  const history = [...keyDate.history, { at: keyDate.at, announced, change: change.change, title }];
  return change.change === 'pause'
    ? { ...keyDate, paused: { from: announced, until: change.until, atLeastUntil: change.atLeastUntil }, history }
    : { ...keyDate, at: change.to, paused: undefined, history };
}
