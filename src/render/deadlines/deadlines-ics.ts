import { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Deadline, DeadlinesReport } from '../../audit/deadlines-report.ts';
import { appliesTo } from '../../shared/applies-to.ts';
import { capitalised } from '../../shared/capitalised.ts';
import { instantOfAsOf } from '../../shared/dates/as-of.ts';
import { formatDate } from '../../shared/dates/format-date.ts';
import { londonTzDate } from '../../shared/dates/london-tz-date.ts';
import { hasTime } from '../../shared/dates/moment.ts';
import { alarmsBefore, calendarFile } from './calendar-file.ts';
import { earlierWords, openWords, pauseWords } from './deadlines-words.ts';

const ALARM_DAYS = [30, 7, 1];

/**
 * The key dates as an iCalendar file (RFC 5545): dates as all-day events, times in London's zone. An event keeps its UID, and its SEQUENCE
 * counts the revisions, so importing a newer file moves the events that are there. Same report, same text.
 */
export function renderDeadlinesIcs(report: DeadlinesReport): string {
  const { scheme, tool } = report;
  const events = report.deadlines.map((deadline) => eventOf(deadline, report));
  return calendarFile(scheme.name, tool, events);
}

function eventOf(deadline: Deadline, { scheme, asOf }: DeadlinesReport) {
  const isPaused = deadline.state === 'paused';
  const isAhead = deadline.state === 'upcoming' || deadline.state === 'today';
  const summary = `${isPaused ? 'Paused: ' : ''}${deadline.name}`;
  const start = londonTzDate(deadline.at);
  return {
    id: `${scheme.id}.${deadline.id}@mis-audit`,
    sequence: deadline.earlier.length,
    stamp: instantOfAsOf(asOf),
    start,
    timezone: 'Europe/London',
    allDay: !hasTime(deadline.at),
    summary,
    description: [scheme.name, ...descriptionOf(deadline, formatDate(asOf.date))].join('\n'),
    status: isPaused ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
    alarms: isAhead ? alarmsBefore(start, instantOfAsOf(asOf), ALARM_DAYS, (when) => `${summary}: ${when}`) : [],
  };
}

function descriptionOf(deadline: Deadline, asOf: string): string[] {
  const open = openWords(deadline);
  return [
    `applies to ${appliesTo(deadline.actions)}`,
    open === undefined ? undefined : `as of ${asOf}: ${open}`,
    pauseWords(deadline),
    ...earlierWords(deadline),
  ]
    .filter((words) => words !== undefined)
    .map((words) => `${capitalised(words)}.`);
}
