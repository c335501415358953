import type { CalendarDate } from '../shared/dates/calendar-date.ts';
import type { Figure } from './figure.ts';

/** A figure that a workbook can be held against. */
export interface CountedFigure {
  readonly figure: Figure;
  /** Of whom it is a share: `midwives, fetal monitoring and surveillance`; undefined where its requirement says enough. */
  readonly subject: string | undefined;
  /** The requirement that a plan is minuted for, where one may stand in for this figure; else undefined. */
  readonly plan: string | undefined;
  /** The day that it was counted as of. */
  readonly countedOn: CalendarDate;
}
