const SECONDS_A_DAY = 86_400;
const MILLISECONDS_A_DAY = SECONDS_A_DAY * 1000;
const DAY_BEFORE_1900 = Date.UTC(1899, 11, 31) / MILLISECONDS_A_DAY;
const FIRST_OF_1904 = Date.UTC(1904, 0, 1) / MILLISECONDS_A_DAY;
const LAST_DAY = Date.UTC(9999, 11, 31) / MILLISECONDS_A_DAY;
/** The 1900 calendar counts a 29 February 1900, which never was. */
const LEAP_DAY_OF_1900 = 60;

const WRITTEN = /^(?:(\d{4}-\d{2}-\d{2})(?:T(?=\d)|(?=Z?$)))?(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d{1,9})?))?)?Z?$/;

/**
 * Turns a serial number, days since 1900 or 1904 with the time of day as a fraction, into wall-clock text: `2024-11-30` at
 * midnight, else `2024-11-30T09:15:00`, to the nearest second. Undefined for what is no date: a mere time of day (under 1),
 * the 29 February 1900 that never was, and anything before or beyond what a spreadsheet shows.
 */
export function serialToDate(serial: number, date1904: boolean): string | undefined {
  if (!(serial >= 1)) return undefined;
  const seconds = Math.round(serial * SECONDS_A_DAY);
  const count = Math.floor(seconds / SECONDS_A_DAY);
  if (count === LEAP_DAY_OF_1900 && !date1904) return undefined;
  const day = date1904 ? FIRST_OF_1904 + count : DAY_BEFORE_1900 + (count > LEAP_DAY_OF_1900 ? count - 1 : count);
  if (day > LAST_DAY) return undefined;
  const time = seconds - count * SECONDS_A_DAY;
  const text = new Date(day * MILLISECONDS_A_DAY + time * 1000).toISOString();
  return time === 0 ? text.slice(0, 10) : text.slice(0, 19);
}

/**
 * The serial number of ISO 8601 text: `2024-11-30`, `2024-11-30T09:15:00`, or the mere time of day `09:15:00`. Undefined where it
 * is none of them.
 */
export function dateToSerial(written: string, date1904: boolean): number | undefined {
  const [, date, hours, minutes = '0', seconds = '0'] = WRITTEN.exec(written) ?? [];
  if (date === undefined && hours === undefined) return undefined;
  const time = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
  const days = date === undefined ? 0 : daysOf(date, date1904);
  return days === undefined || time >= SECONDS_A_DAY ? undefined : days + time / SECONDS_A_DAY;
}

function daysOf(date: string, date1904: boolean): number | undefined {
  const milliseconds = Date.parse(date);
  const exists = !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(date);
  if (!exists) return undefined;
  const day = milliseconds / MILLISECONDS_A_DAY;
  if (date1904) return day - FIRST_OF_1904;
  const count = day - DAY_BEFORE_1900;
  return count < LEAP_DAY_OF_1900 ? count : count + 1;
}
