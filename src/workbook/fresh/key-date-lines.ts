import { type EffectiveKeyDate, keyDatesAsOf } from '../../scheme/key-dates.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import { type CalendarDate, daysBetween } from '../../shared/calendar-date.ts';
import { formatDate, formatMoment } from '../../shared/format-date.ts';
import { dateOf, hasTime, lastMinuteOf, type Moment } from '../../shared/moment.ts';

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
  readonly closes: 'period' | 'scheme' | undefined;
}

/** The key dates in order of time. The end of the period and the submission deadline are always among them. */
export function keyDateLines(scheme: Scheme, day: CalendarDate): KeyDateLine[] {
  const { period } = scheme;
  const periodEndId = scheme.keyDates.find(({ at, actions }) => at === period.end && actions === undefined)?.id;
  const lines = keyDatesAsOf(scheme, day).map((keyDate): KeyDateLine => {
    const closesScheme = keyDate.final === true ? 'scheme' : undefined;
    return toLine(keyDate, keyDate.id === periodEndId ? 'period' : closesScheme);
  });
  if (periodEndId === undefined) {
    lines.push({
      name: 'Compliance period ends',
      at: period.end,
      actions: undefined,
      paused: undefined,
      note: '',
      closes: 'period',
    });
  }
  return lines.sort((a, b) => (lastMinuteOf(a.at) < lastMinuteOf(b.at) ? -1 : 1));
}

function toLine(
  { name, at, actions, paused, note, history }: EffectiveKeyDate,
  closes: KeyDateLine['closes'],
): KeyDateLine {
  const changes = history.map(
    (earlier) => `Was ${formatMoment(earlier.at)} until ${formatDate(earlier.announced)}: ${earlier.title}.`,
  );
  return {
    name,
    at,
    actions,
    paused: paused && `Paused since ${formatDate(paused.from)}`,
    note: [...changes, ...(note === undefined ? [] : [note])].join(' '),
    closes,
  };
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
