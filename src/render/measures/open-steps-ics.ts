import { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { DeathsReport, OpenCase, OpenStep } from '../../measures/deaths/deaths-report.ts';
import { capitalised } from '../../shared/capitalised.ts';
import { instantOfAsOf } from '../../shared/dates/as-of.ts';
import { formatDate } from '../../shared/dates/format-date.ts';
import { londonTzDate } from '../../shared/dates/london-tz-date.ts';
import type { Tool } from '../audit-json.ts';
import { alarmsBefore, calendarFile } from '../deadlines/calendar-file.ts';
import { TO_DO_IN_FULL, timeLeftWords } from './review-step-words.ts';

const ALARM_DAYS = [7, 2, 1];

/**
 * Every open step of every case as an iCalendar file (RFC 5545), each on its last day. An event keeps its UID, so that importing a newer
 * file moves the events that are there. Same report, same text.
 */
export function renderOpenStepsIcs(report: DeathsReport, tool: Tool): string {
  const { scheme, cases } = report;
  const events = cases.flatMap((one) => [one.next, ...one.others].map((step) => eventOf(one, step, report)));
  return calendarFile(`${scheme.name}: reviews of deaths`, tool, events);
}

function eventOf({ reference, id }: OpenCase, step: OpenStep, { scheme, asOf }: DeathsReport) {
  const summary = `${reference}: ${TO_DO_IN_FULL[step.step]}`;
  const start = londonTzDate(step.lastDay);
  const now = instantOfAsOf(asOf);
  const standing = `As of ${formatDate(asOf.date)}: ${timeLeftWords(step)}.`;
  const unverified = step.verified ? [] : ['Not verified for this death.'];
  return {
    id: `${scheme.id}.death.${id}.${step.step}@mis-audit`,
    stamp: now,
    start,
    timezone: 'Europe/London',
    allDay: true,
    summary: step.daysLeft < 0 ? `Overdue: ${summary}` : summary,
    description: [`${scheme.name}, ${step.requirement}`, 'Last day.', standing, ...unverified].join('\n'),
    status: ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
    alarms: alarmsBefore(start, now, ALARM_DAYS, (when) => `${capitalised(summary)}: last day ${when}`),
  };
}
