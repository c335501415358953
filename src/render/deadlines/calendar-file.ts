import ical, { escape as escapeText, ICalAlarmType, ICalCalendarMethod, type ICalEventData } from 'ical-generator';
import type { Tool } from '../audit-json.ts';
import { EUROPE_LONDON } from './deadlines-vtimezone.ts';

const DAY_SECONDS = 86_400;

/** Events as an iCalendar file (RFC 5545), times in London's zone. Same events, same text. */
export function calendarFile(name: string, tool: Tool, events: Iterable<ICalEventData>): string {
  const calendar = ical({
    prodId: { company: 'mis-audit', product: `${tool.name} ${tool.version}`, language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    scale: 'GREGORIAN',
    // The library escapes the texts of events, but not the name of the calendar.
    name: escapeText(name, false),
    // Without a name here, DTSTAMP stays in UTC, as it must.
    timezone: { name: null, generator: () => EUROPE_LONDON },
  });
  for (const event of events) calendar.createEvent(event);
  return `${calendar.toString()}\r\n`;
}

/**
 * Alarms so many days before an event. Those still to ring: one whose hour is past would ring the moment the file is imported.
 * @param words - what an alarm says, told when the event is: `tomorrow`, `in 7 days`.
 */
export function alarmsBefore(start: Date, now: Date, days: readonly number[], words: (when: string) => string) {
  return days
    .filter((ahead) => start.getTime() - ahead * DAY_SECONDS * 1000 > now.getTime())
    .map((ahead) => ({
      type: ICalAlarmType.display,
      trigger: ahead * DAY_SECONDS,
      description: words(ahead === 1 ? 'tomorrow' : `in ${ahead} days`),
    }));
}
