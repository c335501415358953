import type { ReviewStep, TimeAllowed } from '../../scheme/scheme.ts';
import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import type { MeasureReport } from '../measure-report.ts';

/** What `mis measure deaths` answers. Cases are given by their reference, or a hash of it, and never by a date of theirs. */
export interface DeathsReport extends MeasureReport {
  readonly measure: 'deaths';
  /** What stands beside each figure, in the same order. */
  readonly details: readonly DeathsDetail[];
  /** Cases with a step that is still to be done, worst first. */
  readonly cases: readonly OpenCase[];
  /** Cases in which nothing is still to be done, and nothing is unclear. */
  readonly finished: number;
  /** Deaths before the window or after it. */
  readonly outside: number;
  /** Deaths after the day of the answer. */
  readonly later: number;
  /** Deaths that are not eligible for review: to be notified, and no more. */
  readonly notEligible: number;
}

/** What else is known of the cases of a figure. */
export interface DeathsDetail {
  readonly requirement: string;
  readonly step: ReviewStep;
  /** How long there is for it; undefined where it has no time of its own. */
  readonly within: TimeAllowed | undefined;
  /** Neither done nor late yet: not in the denominator. */
  readonly pending: number;
  /** Whether the target is out of reach even if all that are pending are done in time. */
  readonly outOfReach: boolean;
  /** Those that were not done in time. */
  readonly missed: readonly string[];
  /** Counted by the day of another date, as the list does not say when the step was complete. */
  readonly undated: number;
  /** Deaths before a day, which nobody verifies: not in the figure. Undefined where there are none. */
  readonly unverified: UnverifiedCount | undefined;
}

export interface UnverifiedCount {
  readonly before: CalendarDate;
  readonly numerator: number;
  readonly denominator: number;
  readonly pending: number;
}

/** A case with something still to be done. */
export interface OpenCase {
  readonly reference: string;
  /** By which a calendar knows the case again: the same from day to day, and no reference. */
  readonly id: string;
  /** The step whose time runs out first. */
  readonly next: OpenStep;
  /** The others, in the order in which their time runs out. */
  readonly others: readonly OpenStep[];
}

/** A step that is still to be done. */
export interface OpenStep {
  readonly requirement: string;
  readonly step: ReviewStep;
  /** Still in time. */
  readonly lastDay: CalendarDate;
  /** Negative once it is past. */
  readonly daysLeft: number;
  /** The same in working days, where the time is given in those and they are known. */
  readonly workingDaysLeft: number | undefined;
  /** Whether the figure of the step is verified for this death. */
  readonly verified: boolean;
}
