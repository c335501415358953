import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import type { MeasureReport } from '../measure-report.ts';

/** What `mis measure training` answers. */
export interface TrainingReport extends MeasureReport {
  readonly measure: 'training';
  /** A name for each staff group, by its id. */
  readonly groupNames: Readonly<Record<string, string>>;
  /** What stands beside each figure, in the same order. */
  readonly details: readonly TrainingDetail[];
  /** Undefined where the scheme has no such requirement. */
  readonly rotational: RotationalAnswer | undefined;
  /** People whom a map sets aside. */
  readonly notCounted: number;
}

interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/** What else is known of the staff group of a figure. People are given by their reference, or a hash of it. */
export interface TrainingDetail {
  readonly requirement: string;
  /** In post at the window's end, and on long-term absence: not in the denominator. */
  readonly absent: number;
  /** Counted, though they start after the day of the answer. */
  readonly joining: number;
  /** In post on that day and gone before the window ends: not counted. */
  readonly leaving: number;
  /** Not counted yet, with an attendance booked within the window. */
  readonly booked: number;
  /** How it stands on the day of the answer, over as long a time up to then; undefined once the window is over. */
  readonly today: Share | undefined;
  /** Those who count today, and whose attendance is too old at the window's end. */
  readonly expiring: readonly string[];
  /** Those who have still to attend. */
  readonly outstanding: readonly string[];
  /** Without the doctors on rotation who started late; undefined where there are none. */
  readonly withoutRotational: (Share & { readonly met: boolean | null }) | undefined;
}

/** Whether a plan is asked for, by the figures with and without those doctors. */
export interface RotationalAnswer {
  /** The requirement that asks for it. */
  readonly requirement: string;
  readonly startedFrom: CalendarDate;
  /**
   * `needed`: they bring a group below its target. `not-applicable`: every group meets it with them. `no-help`: groups are short, and
   * would be without them.
   */
  readonly plan: 'needed' | 'not-applicable' | 'no-help';
  /** The requirements of the figures that are short with them and met without. */
  readonly figures: readonly string[];
  /** Doctors on rotation without a start date, counted with all others. */
  readonly withoutStart: number;
}
