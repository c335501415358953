import { type EarlierValue, type EffectiveKeyDate, keyDatesAsOf, unrevised } from '../../scheme/key-dates.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import { type CalendarDate, daysBetween } from '../../shared/dates/calendar-date.ts';
import { formatDate, formatMoment } from '../../shared/dates/format-date.ts';
import { dateOf, hasTime, lastMinuteOf, type Moment } from '../../shared/dates/moment.ts';
import { inOrder } from '../../shared/in-order.ts';

/** A line of *Key dates*: a date as it stands on the day of the build. */
export interface KeyDateLine {
  readonly name: string;
  readonly at: Moment;
  /** The safety actions concerned; undefined for all. */
  readonly actions: readonly number[] | undefined;
  /** Set while the date does not count: `Paused since 23 Dec 2021`. */
  readonly paused: string | undefined;
  /** What changed since it was first announced, and the scheme's own note; the empty string for nothing. */
  readonly note: string;
  /** It is the last day of the compliance period. */
  readonly endsPeriod: boolean;
  /** It is the submission deadline. */
  readonly endsScheme: boolean;
}

/** The key dates in order of time. The end of the period and the submission deadline are always among them. */
export function keyDateLines(scheme: Scheme, day: CalendarDate): KeyDateLine[] {
  const { period } = scheme;
  const periodEnd = scheme.keyDates.find(({ at, actions }) => at === period.end && actions === undefined);
  const lines = keyDatesAsOf(scheme, day).map((keyDate) => toLine(keyDate, keyDate.id === periodEnd?.id));
  if (!periodEnd)
    lines.push(toLine(unrevised({ id: 'period-ends', name: 'Compliance period ends', at: period.end }), true));
  return lines.sort((one, other) => inOrder(lastMinuteOf(one.at), lastMinuteOf(other.at)));
}

function toLine(
  { name, at, actions, paused, note, history, final }: EffectiveKeyDate,
  endsPeriod: boolean,
): KeyDateLine {
  const changes = history.map(changeText);
  return {
    name,
    at,
    actions,
    paused: paused && `Paused since ${formatDate(paused.from)}`,
    note: [...changes, ...(note === undefined ? [] : [note])].join(' '),
    endsPeriod,
    endsScheme: final === true,
  };
}

function changeText({ at, announced, change, title }: EarlierValue): string {
  const day = formatDate(announced);
  return change === 'pause' ? `Paused on ${day}: ${title}.` : `Was ${formatMoment(at)} until ${day}: ${title}.`;
}

/** How long there is, as the formulas on *Key dates* and *Overview* say it. */
export function timeLeft(at: Moment, day: CalendarDate): string {
  const days = daysBetween(day, dateOf(at));
  if (days < 0) return 'Passed';
  if (days === 0) return hasTime(at) ? `Today, by ${at.slice(11)}` : 'Today';
  return days === 1 ? '1 day left' : `${days} days left`;
}

/** The formula for {@link timeLeft}, of a cell or name that holds a date. */
export function timeLeftFormula(date: string): string {
  const days = `INT(${date})-TODAY()`;
  const today = `"Today"&IF(MOD(${date},1)>0,", by "&TEXT(${date},"hh:mm"),"")`;
  return `IF(${days}<0,"Passed",IF(${days}=0,${today},IF(${days}=1,"1 day left",${days}&" days left")))`;
}
