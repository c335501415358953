import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { type DateReading, type DateTrouble, doubtEitherOrder, readDateText } from '../../shared/dates/written-date.ts';
import type { ExportTable } from './export-table.ts';

/** What keeps a date from being read, to follow "its start date". */
const TROUBLES: Readonly<Record<DateTrouble, string>> = {
  'not-a-date': 'is no date',
  impossible: 'is not in the calendar',
  'two-digit-year': 'has two digits for the year',
  'no-year': 'has no year',
  'month-first': 'has the month before the day',
  'day-or-month-first': 'could have the month before the day, as another date of its column has',
  'out-of-range': 'is not of this century',
};

/** A date, or what keeps it from being read. */
export type ColumnDate = { readonly date: CalendarDate } | { readonly trouble: string };

/** Reads the dates of a table. One that can only have the month first casts doubt on its whole column. */
export function columnDates<Column extends string>(
  { rows }: ExportTable<Column>,
  columns: readonly Column[],
): (column: Column, text: string) => ColumnDate {
  const readings = new Map(
    columns.map((column) => {
      const texts = [...new Set(rows.flatMap((row) => textsUnder(row.cells, column)))];
      const dates = doubtEitherOrder(texts.map(readDateText));
      return [column, new Map(texts.map((text, index) => [text, columnDate(dates[index])]))] as const;
    }),
  );
  return (column, text) => readings.get(column)?.get(text) ?? columnDate(readDateText(text));
}

function textsUnder<Column extends string>(cells: readonly (readonly [Column, string])[], wanted: Column): string[] {
  return cells.filter(([column]) => column === wanted).map(([, text]) => text);
}

function columnDate(reading: DateReading | undefined): ColumnDate {
  if (reading?.kind === 'date') return { date: reading.date };
  return { trouble: TROUBLES[reading?.kind === 'unreadable' ? reading.trouble : 'not-a-date'] };
}
