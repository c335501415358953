import type { RowPlace } from '../exports/export-table.ts';
import type { MeasureReport } from '../measure-report.ts';

/** What `mis measure cases` answers. */
export interface CasesReport extends MeasureReport {
  readonly measure: 'cases';
  /** What each qualifying case lacks, in the order of the logs. */
  readonly gaps: readonly CaseGap[];
  /** Cases that count. */
  readonly qualifying: number;
  /** Cases that qualify for neither programme. */
  readonly notQualifying: number;
  /** Cases before or after the window, and those after the day of the answer. Whether they qualify is not asked. */
  readonly outside: number;
  readonly later: number;
  /** Qualifying cases to which the duty of candour does not apply. */
  readonly withoutCandour: number;
  /** The requirements for which no log has a column that was recognised. */
  readonly withoutColumn: readonly string[];
  /** When the scheme lets a requirement be set aside, for those of the figures that do not apply. */
  readonly setAside: readonly { readonly requirement: string; readonly when: string }[];
}

/** A case with what it lacks. */
export interface CaseGap {
  /** Its reference, or a hash of it. */
  readonly case: string;
  /** The first row about it. */
  readonly place: RowPlace;
  readonly missing: readonly MissingStep[];
}

interface MissingStep {
  readonly requirement: string;
  /** `not reported to MNSI` */
  readonly what: string;
}
