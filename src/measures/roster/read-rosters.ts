import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { plainWords } from '../../shared/plain-words.ts';
import { type ColumnDate, columnDates } from '../exports/column-dates.ts';
import { type ExportRow, type ExportTable, textUnder } from '../exports/export-table.ts';
import { plainAnswer } from '../exports/plain-answer.ts';
import { monthOf, readMonth } from '../exports/written-month.ts';
import type { MeasureWindow } from '../figure.ts';
import { careIn } from './read-care.ts';
import type { RosterColumn } from './roster-columns.ts';
import type { CareEntry, RosterMeasure, RosterTime, ShiftEntry, UnusableShift } from './roster-entry.ts';

/** What was read of rosters. */
export interface RostersRead {
  readonly shifts: readonly ShiftEntry[];
  readonly care: readonly CareEntry[];
  readonly unusable: readonly UnusableShift[];
  /** Rows before or after the window, and those after the day of the answer. Nothing else of them is read. */
  readonly outside: number;
  readonly later: number;
}

type Row = ExportRow<RosterColumn>;
interface RowRead {
  readonly shift?: ShiftEntry | undefined;
  readonly care?: CareEntry | undefined;
  readonly unusable?: readonly UnusableShift[];
  readonly apart?: 'outside' | 'later';
}

interface ShiftRead {
  readonly shift?: ShiftEntry;
  readonly reason?: string | undefined;
}

const ANSWERS = ['coordinator', 'labour', 'oneToOne'] as const;
/** What shifts are called for short. */
const SHIFT_CODES: Readonly<Record<string, string>> = { d: 'day', ld: 'long day', e: 'early', l: 'late', n: 'night' };
const SUPERNUMERARY = /^(supernumerary|fully supernumerary|sn)$/;

/** Reads the rows of rosters that are of the window and not after today. What can't be read is named, and never guessed. */
export function readRosters(
  tables: readonly ExportTable<RosterColumn>[],
  window: MeasureWindow,
  today: CalendarDate,
): RostersRead {
  const parts = tables.flatMap((table) => {
    const dateOf = columnDates(table, ['date']);
    return table.rows.map((row): RowRead => {
      const time = timeOf(row, dateOf);
      const reason = row.fault ?? ('trouble' in time ? time.trouble : undefined);
      if (reason !== undefined) return { unusable: [{ place: row.place, reason, measures: measuresOf(table) }] };
      if ('trouble' in time) return {};
      const apart = isYetToCome(row, time, today) ? 'later' : apartFrom(time, window, today);
      return apart === undefined ? readRow(row, time, table) : { apart };
    });
  });
  return {
    shifts: parts.flatMap(({ shift }) => shift ?? []),
    care: parts.flatMap(({ care }) => care ?? []),
    unusable: parts.flatMap(({ unusable = [] }) => unusable),
    outside: parts.filter(({ apart }) => apart === 'outside').length,
    later: parts.filter(({ apart }) => apart === 'later').length,
  };
}

function readRow(row: Row, time: RosterTime, table: ExportTable<RosterColumn>): RowRead {
  const site = plainWords(textUnder(row, 'site') ?? '');
  const measures = measuresOf(table);
  const shift = measures.includes('coordinator-supernumerary') ? shiftIn(row, time, site) : {};
  const care = measures.includes('one-to-one-care') ? careIn(row, time, site, table) : {};
  const unusable = (reason: string | undefined, measure: RosterMeasure): UnusableShift[] =>
    reason === undefined ? [] : [{ place: row.place, reason, measures: [measure] }];
  return {
    shift: shift.shift,
    care: care.care,
    unusable: [...unusable(shift.reason, 'coordinator-supernumerary'), ...unusable(care.reason, 'one-to-one-care')],
  };
}

/** What a table is about, by its columns. */
function measuresOf({ columns }: ExportTable<RosterColumn>): RosterMeasure[] {
  const measures: RosterMeasure[] = [];
  if (columns.includes('coordinator')) measures.push('coordinator-supernumerary');
  if (columns.includes('oneToOne')) measures.push('one-to-one-care');
  return measures;
}

/** A day; or a month, which may stand in the column of the dates. */
function timeOf(
  row: Row,
  dateOf: (column: 'date', text: string) => ColumnDate,
): RosterTime | { readonly trouble: string } {
  const text = textUnder(row, 'date');
  const month = textUnder(row, 'month');
  if (text === undefined && month === undefined) return { trouble: 'has no date' };
  if (text !== undefined) {
    const read = dateOf('date', text);
    if ('date' in read) return { month: monthOf(read.date), day: read.date };
    const whole = readMonth(text);
    return whole === undefined ? { trouble: `has a date that ${read.trouble}` } : { month: whole, day: undefined };
  }
  const whole = readMonth(month ?? '');
  return whole === undefined ? { trouble: 'has a month that can’t be read' } : { month: whole, day: undefined };
}

/** A day or a month that is not over may be blank still. */
function isYetToCome(row: Row, { month, day }: RosterTime, today: CalendarDate): boolean {
  const isOpen = day === undefined ? month === monthOf(today) : day === today;
  return isOpen && ANSWERS.every((column) => textUnder(row, column) === undefined);
}

/** A month counts whole where any of its days does. */
function apartFrom({ month, day }: RosterTime, { start, end }: MeasureWindow, today: CalendarDate): RowRead['apart'] {
  const isOutside = day === undefined ? month < monthOf(start) || month > monthOf(end) : day < start || day > end;
  const isLater = day === undefined ? month > monthOf(today) : day > today;
  return isOutside ? 'outside' : isLater ? 'later' : undefined;
}

/** A shift is there also where nobody says who coordinated it. A row of counts in the table of a roster is none. */
function shiftIn(row: Row, { month, day }: RosterTime, site: string): ShiftRead {
  const [written, answer] = [textUnder(row, 'shift'), textUnder(row, 'coordinator')];
  if (written === undefined && answer === undefined) return {};
  if (day === undefined) return { reason: 'is about a shift, and has no day' };
  const words = plainWords(written ?? '');
  if (words === '') return { reason: 'does not say which shift it is about' };
  const supernumerary = answer === undefined ? undefined : supernumeraryIn(answer);
  const substitute = plainAnswer(textUnder(row, 'substitute') ?? '') === true;
  const shift = { place: row.place, month, day, shift: SHIFT_CODES[words] ?? words, site, supernumerary, substitute };
  return {
    shift,
    reason: supernumerary === undefined ? 'does not say whether the coordinator was supernumerary' : undefined,
  };
}

function supernumeraryIn(text: string): boolean | undefined {
  return SUPERNUMERARY.test(plainWords(text)) ? true : plainAnswer(text);
}
