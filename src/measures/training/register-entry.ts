import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import type { RowPlace } from '../exports/export-table.ts';

/** What one row of a register says of a person. */
export interface RegisterEntry {
  readonly place: RowPlace;
  /** By which the rows of a person are known. */
  readonly person: string;
  /** The id of the staff group; `not counted`, or undefined where the row's words give none. */
  readonly group: string | undefined;
  /** The words for it that nobody knows. */
  readonly unknownTitle: string | undefined;
  readonly started: CalendarDate | undefined;
  readonly left: CalendarDate | undefined;
  readonly rotational: boolean | undefined;
  readonly absent: boolean | undefined;
  readonly attended: readonly Attendance[];
}

export interface Attendance {
  readonly element: string;
  readonly date: CalendarDate;
}

/** A row, or one attendance in it, that can't be used. What is undefined could be any. */
export interface Unusable {
  readonly place: RowPlace;
  readonly reason: string;
  readonly person: string | undefined;
  readonly groups: readonly string[] | undefined;
  readonly element: string | undefined;
}
