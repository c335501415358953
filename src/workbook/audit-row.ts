import type { CalendarDate } from '../shared/dates/calendar-date.ts';
import type { DateReading } from '../shared/dates/written-date.ts';
import type { Field } from './fields.ts';
import type { StatusReading } from './status-words.ts';

/** Where a field of a row stands: the sheet as named in Excel, the cell as `H20`, and 1-based row and column. */
export interface CellPlace {
  readonly sheet: string;
  readonly cell: string;
  readonly row: number;
  readonly column: number;
}

/** One row of the audit: what the Trust says of one requirement. Absent text is undefined, never the empty string. */
export interface AuditRow {
  /** The scheme's id, such as `4.12`; undefined where the row names none of the scheme's requirements. */
  readonly requirement: string | undefined;
  /** The number as written in the workbook, or the empty string. */
  readonly written: string;
  readonly text: string | undefined;
  readonly status: StatusReading;
  readonly lead: string | undefined;
  readonly evidence: string | undefined;
  /** The text of the location cell, or where its hyperlink leads if it shows none. */
  readonly location: string | undefined;
  /** Where the link in the location cell leads, whatever words it shows. */
  readonly locationLink: string | undefined;
  readonly approvedBy: string | undefined;
  readonly approvedOn: DateReading;
  readonly due: DateReading;
  /** The due dates that the row says it had before, first to last. Looked for when asked for. */
  readonly formerDue: () => readonly CalendarDate[];
  readonly comments: string | undefined;
  /** Why it is not applicable: its own column, what follows the words in the status cell, or the comments. */
  readonly reason: string | undefined;
  readonly sheet: string;
  readonly row: number;
  /** The row or the whole sheet is hidden, or filtered away. */
  readonly hidden: boolean;
  /** The cell of a field, filled in or not; undefined where the table has no column for it. */
  readonly place: (field: Field) => CellPlace | undefined;
}
