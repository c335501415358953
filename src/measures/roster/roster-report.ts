import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import type { RowPlace } from '../exports/export-table.ts';
import type { Month } from '../exports/written-month.ts';
import type { MeasureReport } from '../measure-report.ts';

/** What `mis measure roster` answers. */
export interface RosterReport extends MeasureReport {
  readonly measure: 'roster';
  /** From the first month that has anything to the last one, in order. */
  readonly months: readonly RosterMonth[];
  /** Shifts without a supernumerary coordinator, in order of time. */
  readonly without: readonly ShiftWithout[];
  /** Days on which a shift that is usual there is not in the roster: a doubt, in no figure. */
  readonly notInRoster: readonly MissingShifts[];
  /** The first and the last day of which the roster has a shift; undefined where it has none. */
  readonly shiftsFrom: CalendarDate | undefined;
  readonly shiftsTo: CalendarDate | undefined;
  /** Rows before or after the window, and those after the day of the answer. */
  readonly outside: number;
  readonly later: number;
  /** Months that were counted whole, though the window begins or ends within them. */
  readonly wholeMonths: readonly Month[];
}

export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

interface RosterMonth {
  readonly month: Month;
  readonly coordinator: Share;
  readonly oneToOne: Share;
}

interface ShiftWithout {
  readonly day: CalendarDate;
  readonly shift: string;
  readonly site: string;
  readonly place: RowPlace;
  /** Whether a substitute took over, as the escalation plan says. */
  readonly substitute: boolean;
}

export interface MissingShifts {
  readonly day: CalendarDate;
  readonly site: string;
  readonly shifts: readonly string[];
}
