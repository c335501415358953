import { byFrequency } from '../../shared/by-frequency.ts';
import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { type DateReading, readDateText } from '../../shared/dates/written-date.ts';
import { showsDay } from '../../xlsx/number-format.ts';
import type { EditValue } from '../../xlsx/patch/patch-types.ts';
import type { Cell } from '../../xlsx/types.ts';

/** Where no date of the workbook shows another way. */
const USUAL_FORMAT = 'dd mmm yyyy';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const FIGURES = /^(?:(\d{4})([-/.])\d{2}\2\d{2}|(\d{1,2})([-/. ])(\d{1,2})\4\d{4})$/;
const NAMED = /^(\d{1,2})(st|nd|rd|th)?([ -])([A-Za-z]{3,9})([ -])\d{4}$/;

/** A column of dates, as far as it is filled in. */
export interface DateColumn {
  readonly cells: readonly Cell[];
  readonly readings: readonly DateReading[];
}

/** What to put into a cell for a date, and the number format for a cell that has none for days. */
export interface SpelledDate {
  readonly value: EditValue;
  readonly dateFormat: string | undefined;
}

/**
 * A date as the column writes its others: as a real date in their format, or, where all of them are text, as text in the same order.
 * @param elsewhere - the other date columns of the workbook, for a column without dates.
 */
export function spellDate(date: CalendarDate, column: DateColumn, elsewhere: readonly DateColumn[]): SpelledDate {
  const texts = column.cells.flatMap(({ value }) => (value?.kind === 'text' ? [value.text.trim()] : []));
  const hasReal = column.cells.some(({ value }) => value?.kind === 'date');
  const samples = texts.filter((text) => readDateText(text).kind === 'date');
  if (!hasReal && samples.length > 0)
    return { value: { kind: 'text', text: asText(date, samples, column) }, dateFormat: undefined };
  const formats = [column, ...elsewhere].map(({ cells }) => byFrequency(cells.flatMap(dayFormat))[0]);
  return { value: { kind: 'date', date }, dateFormat: formats.find((format) => format !== undefined) ?? USUAL_FORMAT };
}

function dayFormat({ value, numberFormat }: Cell): string[] {
  return value?.kind === 'date' && numberFormat !== undefined && showsDay(numberFormat) ? [numberFormat] : [];
}

function asText(date: CalendarDate, samples: readonly string[], { readings }: DateColumn): string {
  const sample = samples.at(-1) ?? '';
  // In such a column a date in figures would be open to doubt.
  const isDoubtful = readings.some(
    (reading) => reading.kind === 'unreadable' && ['month-first', 'day-or-month-first'].includes(reading.trouble),
  );
  const figures = isDoubtful ? null : FIGURES.exec(sample);
  const written = figures ? inFigures(date, figures, samples) : withMonth(date, NAMED.exec(sample));
  const reading = readDateText(written);
  return reading.kind === 'date' && reading.date === date ? written : withMonth(date, null);
}

function inFigures(date: CalendarDate, sample: RegExpExecArray, samples: readonly string[]): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const [, yearFirst, yearSeparator, , separator = '/'] = sample;
  if (yearFirst !== undefined) return [year, month, day].join(yearSeparator);
  const isShort = samples.some((text) => /^\d[-/. ]|[-/. ]\d[-/. ]/.test(text));
  return [day, month]
    .map((part) => (isShort ? String(Number(part)) : part))
    .concat(year)
    .join(separator);
}

function withMonth(date: CalendarDate, sample: RegExpExecArray | null): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const [, , ordinal, before = ' ', monthName = 'Nov', after = ' '] = sample ?? [];
  const name = MONTHS[Number(month) - 1] ?? '';
  const shown = monthName.length > 3 && monthName !== 'May' ? name : name.slice(0, 3);
  return `${Number(day)}${ordinal === undefined ? '' : ordinalOf(Number(day))}${before}${shown}${after}${year}`;
}

function ordinalOf(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}
