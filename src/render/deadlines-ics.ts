import ical, {
  escape as escapeText,
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { Deadline, DeadlinesReport } from '../audit/deadlines-report.ts';
import { appliesTo } from '../shared/applies-to.ts';
import { instantOfAsOf } from '../shared/as-of.ts';
import { capitalised } from '../shared/capitalised.ts';
import { formatDate } from '../shared/format-date.ts';
import { londonTzDate } from '../shared/london-tz-date.ts';
import { hasTime } from '../shared/moment.ts';
import { EUROPE_LONDON } from './deadlines-vtimezone.ts';
import { earlierWords, openWords, pauseWords } from './deadlines-words.ts';

const ALARM_DAYS = [30, 7, 1];
const DAY_SECONDS = 86_400;

/**
 * The key dates as an iCalendar file (RFC 5545): dates as all-day events, times in London's zone. An event keeps its UID, and its SEQUENCE
 * counts the revisions, so importing a newer file moves the events that are there. Same report, same text.
 */
export function renderDeadlinesIcs(report: DeadlinesReport): string {
  const { scheme, tool } = report;
  const calendar = ical({
    prodId: { company: 'mis-audit', product: `${tool.name} ${tool.version}`, language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    scale: 'GREGORIAN',
    // The library escapes the texts of events, but not the name of the calendar.
    name: escapeText(scheme.name, false),
    // Without a name here, DTSTAMP stays in UTC, as it must.
    timezone: { name: null, generator: () => EUROPE_LONDON },
  });
  for (const deadline of report.deadlines) calendar.createEvent(eventOf(deadline, report));
  return `${calendar.toString()}\r\n`;
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
    alarms: isAhead ? alarmsOf(start, instantOfAsOf(asOf), summary) : [],
  };
}

/** Those still to ring: one whose hour is past would ring the moment the file is imported. */
function alarmsOf(start: Date, asOf: Date, summary: string) {
  return ALARM_DAYS.filter((days) => start.getTime() - days * DAY_SECONDS * 1000 > asOf.getTime()).map((days) => ({
    type: ICalAlarmType.display,
    trigger: days * DAY_SECONDS,
    description: alarmText(summary, days),
  }));
}

function alarmText(summary: string, days: number): string {
  return `${summary}: ${days === 1 ? 'tomorrow' : `in ${days} days`}`;
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
