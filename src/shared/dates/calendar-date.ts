import { addDays as addDaysToDate } from 'date-fns/addDays';
import { addMonths as addMonthsToDate } from 'date-fns/addMonths';
import { lightFormat } from 'date-fns/lightFormat';

/** A day on the calendar, `2024-11-30`. It has no time and no zone, so text order is date order. */
export type CalendarDate = string;

/** date-fns works in the machine's zone. At noon no clock change, anywhere, can move the date. */
const noonOf = (date: CalendarDate): Date => new Date(`${date}T12:00`);

const dateOf = (noon: Date): CalendarDate => lightFormat(noon, 'yyyy-MM-dd');

/** Whether the text is a real date written `2024-11-30`: `2023-02-29` is not. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const noon = noonOf(text);
  return !Number.isNaN(noon.getTime()) && dateOf(noon) === text;
}

const DAY = 86_400_000;

/** Days from one date to the other; negative when `to` comes first. A date alone is read as UTC, where every day is as long. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}

/** The date so many days later, or earlier when `days` is negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOf(addDaysToDate(noonOf(date), days));
}

/** The same day so many months later, or earlier when `months` is negative; the last of a month that is too short for it. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  return dateOf(addMonthsToDate(noonOf(date), months));
}

/** The one that comes first. */
export function earlierOf(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one < other ? one : other;
}

/** The one that comes last. */
export function laterOf(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one > other ? one : other;
}

/** Sunday is 0, Saturday is 6. */
export function weekdayOf(date: CalendarDate): number {
  return noonOf(date).getDay();
}
