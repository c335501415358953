import type { Measure } from '../scheme/scheme.ts';
import type { YearChanges } from '../scheme/year-changes.ts';
import type { CalendarDate } from '../shared/dates/calendar-date.ts';
import type { CellPlace } from '../workbook/audit-row.ts';
import type { EntryField } from '../workbook/fields.ts';
import type { Finding, ReportHead } from './audit-report.ts';
import type { ListedRequirement } from './list-report.ts';

/** Where a row stands, and the cell of each field. */
export interface DetailRow {
  readonly sheet: string;
  readonly row: number;
  /** The row or its sheet is hidden, or filtered away. */
  readonly hidden: boolean;
  /** Undefined where the sheet has no column for it. */
  readonly cells: Readonly<Record<EntryField, CellPlace | undefined>>;
}

/** All that is known of one requirement: what the scheme asks, what its row says, what is wrong with it. */
export interface RequirementDetail extends ListedRequirement {
  /** The title of its safety action. */
  readonly title: string;
  readonly group: string | undefined;
  readonly suggestedEvidence: string;
  /** When it may be set aside; undefined when it never may. */
  readonly notApplicableWhen: string | undefined;
  /** The scheme's own date for it, where it has one. */
  readonly dueBy: CalendarDate | undefined;
  readonly measure: Measure | undefined;
  /** Of its safety action. */
  readonly changes: readonly YearChanges[];
  readonly approvedOnUnreadable: boolean;
  /** The row that decides; undefined where the workbook has none. */
  readonly row: DetailRow | undefined;
  /** Further rows that answer the same requirement. */
  readonly otherRows: readonly DetailRow[];
  readonly findings: readonly Finding[];
}

/** The answer of `mis show`. */
export interface DetailReport extends ReportHead {
  /** In the scheme's order. */
  readonly requirements: readonly RequirementDetail[];
  /** When all are of one safety action: what else is open in it. */
  readonly alsoOpen: { readonly action: number; readonly count: number } | undefined;
}
