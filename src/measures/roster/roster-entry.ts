import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import type { RowPlace } from '../exports/export-table.ts';
import type { Month } from '../exports/written-month.ts';

/** The measures of the scheme that rosters answer. */
export const ROSTER_MEASURES = ['coordinator-supernumerary', 'one-to-one-care'] as const;

export type RosterMeasure = (typeof ROSTER_MEASURES)[number];

/** When a row is about: a day, or a whole month. */
export interface RosterTime {
  readonly month: Month;
  /** Undefined where it is about the whole month. */
  readonly day: CalendarDate | undefined;
}

/** One shift, as a row of a roster gives it. */
export interface ShiftEntry extends RosterTime {
  readonly place: RowPlace;
  readonly day: CalendarDate;
  readonly shift: string;
  readonly site: string;
  /** Undefined where the row does not say, and is named as one that can't be used. */
  readonly supernumerary: boolean | undefined;
  readonly substitute: boolean;
}

/** One-to-one care, as a row gives it: of so many women in active labour, or of a woman or shift that the row is about. */
export interface CareEntry extends RosterTime {
  readonly place: RowPlace;
  /** Rows with the same key are about the same; undefined where each is about another woman. */
  readonly key: string | undefined;
  readonly site: string;
  readonly kind: 'by month' | 'by number' | 'by answer';
  readonly numerator: number;
  readonly denominator: number;
}

/** A row, or a part of it, that can't be used. */
export interface UnusableShift {
  readonly place: RowPlace;
  readonly reason: string;
  readonly measures: readonly RosterMeasure[];
}
