import { isCalendarDate } from '../../shared/dates/calendar-date.ts';
import { readDateText } from '../../shared/dates/written-date.ts';

/** A month of a year, `2024-07`. Text order is order in time. */
export type Month = string;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAMED =
  /^(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)[\s.\-/']*(\d{4}|\d{2})$/i;
const YEAR_FIRST = /^(\d{4})[-/](\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})[-/](\d{4})$/;
const BETWEEN = /\s+(?:to|[-\u2013\u2014])\s+/i;

/** Reads `July 2024`, `Jul-24`, `2024-07`, a date of the month, or its first and last day; undefined where it is none, or of two months. */
export function readMonth(text: string): Month | undefined {
  const months = text
    .replace(/\([^)]*\)/g, ' ')
    .trim()
    .split(BETWEEN)
    .map(oneMonth);
  const [first] = months;
  return months.every((month) => month === first) ? first : undefined;
}

/** The month that a day is in. */
export function monthOf(day: string): Month {
  return day.slice(0, '2024-07'.length);
}

function oneMonth(text: string): Month | undefined {
  const [, name, shortYear = ''] = NAMED.exec(text) ?? [];
  if (name !== undefined) {
    const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
    return monthFrom(shortYear.length === 2 ? `20${shortYear}` : shortYear, `${month}`);
  }
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return monthFrom(yearFirst[1], yearFirst[2]);
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) return monthFrom(yearLast[2], yearLast[1]);
  const reading = readDateText(text);
  return reading.kind === 'date' ? monthOf(reading.date) : undefined;
}

function monthFrom(year = '', month = ''): Month | undefined {
  const written = `${year}-${month.padStart(2, '0')}`;
  return isCalendarDate(`${written}-01`) ? written : undefined;
}
