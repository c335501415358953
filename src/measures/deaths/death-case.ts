import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import type { RowPlace } from '../exports/export-table.ts';
import type { DeathColumn } from './death-columns.ts';

/** What a cell of a case list says. A blank says nothing, and is left out. */
export type Answer =
  | { readonly kind: 'date'; readonly date: CalendarDate }
  | { readonly kind: 'yes' | 'no' }
  /** After "line 7": `has a notified date that is no date`. */
  | { readonly kind: 'unclear'; readonly reason: string };

/** What is known of a case but its reference, which has a place of its own. */
export type FactColumn = Exclude<DeathColumn, 'case'>;

export type Answers = Readonly<Partial<Record<FactColumn, Answer>>>;

/** What one row of a case list says of a case. */
export interface CaseEntry {
  readonly place: RowPlace;
  /** By which the rows of a case are known. */
  readonly key: string;
  readonly answers: Answers;
}

/** A case, from all rows about it. */
export interface DeathCase {
  /** The first row about it. */
  readonly place: RowPlace;
  readonly key: string;
  readonly died: CalendarDate;
  readonly answers: Answers;
}

/** A row that can't be used for any figure. */
export interface UnusableRow {
  readonly place: RowPlace;
  readonly reason: string;
  /** Where that much is certain. */
  readonly died?: CalendarDate | undefined;
}
