import type { CalendarDate } from './calendar-date.ts';
import { isCalendarDate, weekdayOf } from './calendar-date.ts';

/** Why text in a date cell gives no date. */
export type DateTrouble =
  | 'not-a-date'
  | 'impossible'
  | 'two-digit-year'
  | 'no-year'
  | 'month-first'
  | 'day-or-month-first'
  | 'out-of-range';

/** A written date as read. */
export type DateReading =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'date';
      readonly date: CalendarDate;
      /** Text such as 03/04/2024, which another order of day and month would make another date. */
      readonly eitherOrder?: boolean;
    }
  | { readonly kind: 'unreadable'; readonly trouble: DateTrouble };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WEEKDAY =
  /^(?:(mon|fri|sun)(?:day)?|(tue)(?:s(?:day)?)?|(wed)(?:s|nesday)?|(thu)(?:r(?:s(?:day)?)?)?|(sat)(?:urday)?)\.?,?\s+/i;
const TIME = '(?:[T ](?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?)?';
const ISO = new RegExp(`^(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})${TIME}$`);
const DAY_FIRST = new RegExp(`^(\\d{1,2})\\s*[/.\\- ]\\s*(\\d{1,2})\\s*[/.\\- ]\\s*(\\d{4}|\\d{2})${TIME}$`);
const NAMED_MONTH = new RegExp(`^${DAY}[\\s.\\-/]*(?:of\\s+)?${MONTH}[\\s.,\\-/'\u2019]*(\\d{4}|\\d{2})$`, 'i');
const NAMED_MONTH_FIRST = new RegExp(`^${MONTH}\\s+${DAY},?\\s+(\\d{4})$`, 'i');
const WITHOUT_YEAR = new RegExp(
  `^(?:${DAY}[\\s.\\-/]*(?:of\\s+)?${MONTH}|${MONTH}\\s+${DAY}|\\d{1,2}[/.]\\d{1,2})$`,
  'i',
);

/** The years that a date of this scheme can mean: 2000 to 2099. */
const EARLIEST = '2000-01-01';
const LATEST = '2099-12-31';

/**
 * Reads a date written as text, as Trusts write it. `03/04/2024` is 3 April; two-digit years in figures are refused, and so is a
 * weekday that the date does not fall on.
 */
export function readDateText(text: string): DateReading {
  const written = text.trim().replace(/\s+/g, ' ');
  const [before = '', ...weekdays] = WEEKDAY.exec(written) ?? [];
  const weekday = weekdays.find((name) => name !== undefined)?.toLowerCase();
  const reading = readDay(written.slice(before.length));
  const isOther = reading.kind === 'date' && weekday !== undefined && WEEKDAYS[weekdayOf(reading.date)] !== weekday;
  return isOther ? { kind: 'unreadable', trouble: 'impossible' } : reading;
}

function readDay(written: string): DateReading {
  const iso = ISO.exec(written);
  if (iso) return toDate(iso[1], iso[2], iso[3]);

  const dayFirst = DAY_FIRST.exec(written);
  if (dayFirst) {
    const [, day, month, year = ''] = dayFirst;
    if (year.length === 2) return { kind: 'unreadable', trouble: 'two-digit-year' };
    const monthFirst = Number(month) > 12 && Number(month) <= 31 && Number(day) <= 12;
    if (monthFirst) return { kind: 'unreadable', trouble: 'month-first' };
    const reading = toDate(year, month, day);
    const eitherOrder = Number(day) <= 12 && day !== month;
    return eitherOrder && reading.kind === 'date' ? { ...reading, eitherOrder } : reading;
  }

  const named = NAMED_MONTH.exec(written);
  if (named) return toDate(fullYear(named[3]), monthNumber(named[2]), named[1]);
  const namedFirst = NAMED_MONTH_FIRST.exec(written);
  if (namedFirst) return toDate(namedFirst[3], monthNumber(namedFirst[1]), namedFirst[2]);
  return { kind: 'unreadable', trouble: WITHOUT_YEAR.test(written) ? 'no-year' : 'not-a-date' };
}

/**
 * One date of a column that can only be month first casts doubt on every date of it that could be read in either
 * order: those become unreadable too.
 */
export function doubtEitherOrder(column: readonly DateReading[]): DateReading[] {
  const someMonthFirst = column.some((reading) => reading.kind === 'unreadable' && reading.trouble === 'month-first');
  if (!someMonthFirst) return [...column];
  return column.map((reading) =>
    reading.kind === 'date' && reading.eitherOrder ? { kind: 'unreadable', trouble: 'day-or-month-first' } : reading,
  );
}

function toDate(year = '', month = '', day = ''): DateReading {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? inRange(date) : { kind: 'unreadable', trouble: 'impossible' };
}

/** The date, unless it is of a year that this scheme can't mean. */
export function inRange(date: CalendarDate): DateReading {
  return date >= EARLIEST && date <= LATEST ? { kind: 'date', date } : { kind: 'unreadable', trouble: 'out-of-range' };
}

function monthNumber(name = ''): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

/** After a named month two digits can only be the year, and this scheme has no other century. */
function fullYear(year = ''): string {
  return year.length === 2 ? `20${year}` : year;
}
