import type { RowPlace } from '../exports/export-table.ts';

/** The measures of the scheme that a scorecard answers. */
export const SCORECARD_MEASURES = ['cqim-passed', 'ethnic-category-valid'] as const;

export type ScorecardMeasure = (typeof SCORECARD_MEASURES)[number];

/** A row of a scorecard that is about the month asked for. */
export interface ScorecardRow {
  readonly place: RowPlace;
  /** By which rows of the same metric are known. */
  readonly key: string;
  /** As it may be printed. */
  readonly metric: string;
  readonly measure: ScorecardMeasure;
  /** As the export states it; undefined where it says neither. */
  readonly passed: boolean | undefined;
  /** Undefined where one of the two is not there or no whole number. */
  readonly numbers: { readonly numerator: number; readonly denominator: number } | undefined;
  /** As fractions; undefined where there is none, or one that can't be compared, such as "at most 5%". */
  readonly rate: number | undefined;
  readonly threshold: number | undefined;
  /** As it may be printed; blank where there is none. */
  readonly reason: string;
}
