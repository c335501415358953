import type { CalendarDate } from './calendar-date.ts';
import { isCalendarDate } from './calendar-date.ts';

/** What the clocks in London show, to the minute: `2025-03-03T12:00`. Text order is time order, but for the hour that clocks repeat in October. */
export type LondonTime = string;

const HOUR = 3_600_000;
const MINUTE = 60_000;

/**
 * The law in force since 1996: summer time runs from the last Sunday in March to the last Sunday in October, 01:00 UTC both.
 * Written out because asking Intl for it costs every start a fifth of `node -e 0` (13 ms of 58); a test holds it to the time zone database.
 */
function isSummerTime(instant: number): boolean {
  const year = new Date(instant).getUTCFullYear();
  return instant >= changeOfClocks(year, 2) && instant < changeOfClocks(year, 9);
}

function changeOfClocks(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month, 31));
  return Date.UTC(year, month, 31 - lastDay.getUTCDay(), 1);
}

/** What London's clocks show at an instant, whatever the machine's zone is. */
export function londonTimeAt(instant: Date): LondonTime {
  const utc = instant.getTime();
  return new Date(utc + (isSummerTime(utc) ? HOUR : 0)).toISOString().slice(0, 16);
}

/** The instant of a London time. In the hour that clocks repeat in October, the first of the two. */
export function instantOf(time: LondonTime): Date {
  const asUtc = Date.parse(`${time}Z`);
  return new Date(isSummerTime(asUtc - HOUR) ? asUtc - HOUR : asUtc);
}

/** The instant a day begins in London. */
export function startOfDay(date: CalendarDate): Date {
  return instantOf(`${date}T00:00`);
}

/** The instant its minute began: the same for every zone whose offset is whole minutes, as London's is. */
export function startOfMinute(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / MINUTE) * MINUTE);
}

/** Whether the text is a time that London's clocks show: `2024-03-31T01:30` is skipped by summer time, so it is not. */
export function isLondonTime(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)) return false;
  return isCalendarDate(text.slice(0, 10)) && londonTimeAt(instantOf(text)) === text;
}

/** Minutes of real time from one instant to the other, clock changes or not. */
export function minutesBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / MINUTE;
}
