import type { RowPlace } from '../exports/export-table.ts';
import type { Month } from '../exports/written-month.ts';
import type { MeasureReport } from '../measure-report.ts';

/** What `mis measure msds` answers. */
export interface MsdsReport extends MeasureReport {
  readonly measure: 'msds';
  /** The month that is assessed. */
  readonly month: Month;
  /** The metrics that were counted, in the order of the scorecard. */
  readonly metrics: readonly CountedMetric[];
  /** How many metrics the scheme asks for and the scorecard does not have. */
  readonly missing: number;
  /** Rows of other months, which were left out. */
  readonly otherMonths: readonly { readonly month: Month; readonly rows: number }[];
  /** Rows that are no metric, by what they are called. */
  readonly setAside: readonly string[];
  /** Whether a scorecard does not say which month it is of. */
  readonly withoutMonth: boolean;
  /** What a result says, and the numbers beside it contradict. */
  readonly contradictions: readonly Contradiction[];
}

export interface CountedMetric {
  readonly metric: string;
  readonly place: RowPlace;
  readonly passed: boolean;
  readonly numerator: number | undefined;
  readonly denominator: number | undefined;
  readonly threshold: number | undefined;
  /** As the scorecard gives it; blank where it gives none. */
  readonly reason: string;
}

export interface Contradiction {
  readonly metric: string;
  readonly place: RowPlace;
  readonly what: string;
}
