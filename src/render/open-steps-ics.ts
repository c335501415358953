import ical, {
  escape as escapeText,
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { DeathsReport, OpenCase, OpenStep } from '../measures/deaths/deaths-report.ts';
import { instantOfAsOf } from '../shared/as-of.ts';
import { capitalised } from '../shared/capitalised.ts';
import { formatDate } from '../shared/format-date.ts';
import { londonTzDate } from '../shared/london-tz-date.ts';
import type { Tool } from './audit-json.ts';
import { EUROPE_LONDON } from './deadlines-vtimezone.ts';
import { TO_DO_IN_FULL, timeLeftWords } from './review-step-words.ts';

const ALARM_DAYS = [7, 2, 1];
const DAY_SECONDS = 86_400;

/**
 * Every open step of every case as an iCalendar file (RFC 5545), each on its last day. An event keeps its UID, so that importing a newer
 * file moves the events that are there. Same report, same text.
 */
export function renderOpenStepsIcs(report: DeathsReport, tool: Tool): string {
  const calendar = ical({
    prodId: { company: 'mis-audit', product: `${tool.name} ${tool.version}`, language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    scale: 'GREGORIAN',
    // The library escapes the texts of events, but not the name of the calendar.
    name: escapeText(`${report.scheme.name}: reviews of deaths`, false),
    timezone: { name: null, generator: () => EUROPE_LONDON },
  });
  for (const one of report.cases) {
    for (const step of [one.next, ...one.others]) calendar.createEvent(eventOf(one, step, report));
  }
  return `${calendar.toString()}\r\n`;
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
    alarms: ALARM_DAYS.filter((days) => start.getTime() - days * DAY_SECONDS * 1000 > now.getTime()).map((days) => ({
      type: ICalAlarmType.display,
      trigger: days * DAY_SECONDS,
      description: `${capitalised(summary)}: last day ${days === 1 ? 'tomorrow' : `in ${days} days`}`,
    })),
  };
}
