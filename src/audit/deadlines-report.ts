import type { EarlierValue, Pause } from '../scheme/key-dates.ts';
import type { KeyDateKind } from '../scheme/scheme.ts';
import type { AsOf } from '../shared/dates/as-of.ts';
import type { Moment } from '../shared/dates/moment.ts';

/** What `mis deadlines` knows, for its renderers. */
export interface DeadlinesReport {
  readonly tool: { readonly name: string; readonly version: string };
  readonly asOf: AsOf;
  readonly scheme: { readonly id: string; readonly name: string };
  /** The path as the user typed it. Absent when only the scheme was asked about. */
  readonly workbook?: { readonly path: string; readonly sha256: string };
  /** First to last. */
  readonly deadlines: readonly Deadline[];
}

/** One key date of the scheme, as it stands at the as-of. */
export interface Deadline {
  readonly id: string;
  readonly name: string;
  readonly kind: KeyDateKind;
  /** The value in force: `2024-11-30`, or `2025-03-03T12:00` in London. */
  readonly at: Moment;
  /** The submission deadline. */
  readonly final: boolean;
  readonly state: DeadlineState;
  /** Calendar days; 0 on the day itself, even once its hour has passed; negative from the day after. When paused: to the date as it stood. */
  readonly daysLeft: number;
  /** Working days after the as-of, up to and including the date; undefined when passed or paused, and where bank holidays are not known yet. */
  readonly workingDaysLeft: number | undefined;
  /** Of a deadline, on its last day: real time to its end, clock changes or not. */
  readonly timeLeft: TimeLeft | undefined;
  /** The safety actions it applies to; undefined means all. */
  readonly actions: readonly number[] | undefined;
  /** How many requirements of those safety actions are not met yet; undefined without a workbook, and for what is not a deadline. */
  readonly openRequirements: number | undefined;
  readonly paused: Pause | undefined;
  /** What it was before each revision, first to last. */
  readonly earlier: readonly EarlierValue[];
}

export type DeadlineState = 'passed' | 'today' | 'upcoming' | 'paused';

export interface TimeLeft {
  readonly hours: number;
  readonly minutes: number;
}
