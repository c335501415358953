import type { Severity } from '../rules/severity.ts';
import type { Stage } from '../rules/stage.ts';
import type { RowStatus } from '../scheme/row-schema.ts';
import type { AsOf } from '../shared/dates/as-of.ts';
import type { CalendarDate } from '../shared/dates/calendar-date.ts';
import type { CellPlace } from '../workbook/audit-row.ts';
import type { Field } from '../workbook/fields.ts';
import type { Deadline } from './deadlines-report.ts';

/** How many requirements stand at each status. The six statuses add up to `total`, which is the scheme's own number. */
export interface StatusCounts {
  readonly red: number;
  readonly amber: number;
  readonly green: number;
  readonly blue: number;
  readonly notApplicable: number;
  readonly notAssessed: number;
  readonly total: number;
}

export interface SafetyActionOverview extends StatusCounts {
  readonly number: number;
  readonly title: string;
  /** Requirements that stand between this safety action and compliance. */
  readonly open: number;
  /** Every requirement is Green, Blue, or not applicable with a reason where the scheme allows it. */
  readonly compliant: boolean;
  /** Every requirement is Blue, or not applicable in the same way. */
  readonly evidenceReviewed: boolean;
}

/** How many safety actions are compliant; `met` when all are. */
export interface Compliance {
  readonly compliant: number;
  readonly evidenceReviewed: number;
  readonly of: number;
  readonly met: boolean;
}

/** One requirement as a line of a list: how it stands, whose it is, by when, and where to click. */
export interface RequirementLine {
  readonly requirement: string;
  readonly text: string;
  readonly status: RowStatus | 'Not assessed';
  readonly met: boolean;
  readonly lead: string | undefined;
  readonly due: CalendarDate | undefined;
  /** There is a due date, but it can't be read for certain. */
  readonly dueUnreadable: boolean;
  /** Days until the due date, negative once it has passed. */
  readonly daysLeft: number | undefined;
  /** Open, and its due date has passed. */
  readonly overdue: boolean;
  /** The status cell; undefined where the workbook has no row for it. */
  readonly at: CellPlace | undefined;
}

/** An open requirement: what stands between the Trust and full compliance. */
export type Blocker = RequirementLine;

/** A rule that was run, and how bad its findings are here. */
export interface CheckedRule {
  readonly code: string;
  readonly name: string;
  readonly title: string;
  readonly why: string;
  readonly whatToDo: string;
  readonly severity: Severity;
}

/** A rule whose findings the configuration makes worse or less bad than the rule says. */
export interface ChangedRule {
  readonly code: string;
  readonly name: string;
  readonly own: Severity | 'off';
  readonly severity: Severity | 'off';
  /** Less bad. */
  readonly relaxed: boolean;
}

/** Why a finding does not count: somebody has waived it for a while, or it was known when the baseline was written. */
export type Suppression = WaivedFinding | { readonly kind: 'baseline' };

interface WaivedFinding {
  readonly kind: 'waiver';
  readonly reason: string;
  readonly approvedBy: string;
  /** The last day on which it holds. */
  readonly expires: CalendarDate;
}

/** What came of comparing the findings with a baseline. */
interface BaselineOutcome {
  readonly known: number;
  readonly new: number;
  /** Of the baseline, no longer found; undefined where other rules wrote it, another stage, or figures that were not given now. */
  readonly gone: number | undefined;
}

/** Something wrong in the workbook: where, what, and what to do. */
export interface Finding {
  /** No other finding of this report has it. */
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly severity: Severity;
  readonly requirement: string | undefined;
  readonly field: Field | undefined;
  readonly at: CellPlace | undefined;
  readonly message: string;
  readonly hint: string;
  /** The same from one day to the next, wherever the row has moved. Computed when asked for. */
  readonly fingerprint: string;
  /** Undefined where it counts. */
  readonly suppressed: Suppression | undefined;
}

/** A finding that does not count, and why. */
export type SuppressedFinding = Finding & { readonly suppressed: Suppression };

/** The file that was audited, as the user typed it, and its fingerprint. */
export interface AuditedFile {
  readonly path: string;
  /** Computed when first asked for: what is printed for people does not show it. */
  readonly sha256: string;
}

/** Of what an answer speaks: which workbook, whose, by which scheme and on which day. */
export interface ReportHead {
  readonly asOf: AsOf;
  readonly workbook: AuditedFile;
  readonly trust: string | undefined;
  readonly scheme: { readonly id: string; readonly name: string };
}

/** All that is known of one workbook on one day. Renderers read this and nothing else. */
export interface AuditReport extends ReportHead {
  /**
   * Checked as before the Board signs, and nothing stands in the way: every requirement is met and reviewed, whatever is waived or
   * relaxed, nothing is left that a baseline knows, and what was found is for information at most.
   */
  readonly ready: boolean;
  /** How strictly it was checked. */
  readonly stage: Stage;
  readonly overview: { readonly safetyActions: readonly SafetyActionOverview[]; readonly total: StatusCounts };
  readonly compliance: Compliance;
  /** Every requirement of the scheme, in its order. */
  readonly requirements: readonly RequirementLine[];
  /** Worst first. */
  readonly blockers: readonly Blocker[];
  readonly deadlines: readonly Deadline[];
  /** By code. */
  readonly rules: readonly CheckedRule[];
  /** By code; none where the configuration says nothing of rules. */
  readonly changedRules: readonly ChangedRule[];
  /** The file that changes rules and waives findings, as it is named in answers. */
  readonly configuration: string | undefined;
  /** Those that count, in workbook order. */
  readonly findings: readonly Finding[];
  /** Those that are waived or known, in workbook order. */
  readonly suppressed: readonly SuppressedFinding[];
  /** Undefined where no baseline was given. */
  readonly baseline: BaselineOutcome | undefined;
  readonly findingCounts: Readonly<Record<Severity, number>>;
  readonly checked: {
    readonly requirements: number;
    readonly rows: number;
    readonly sheets: number;
    readonly rules: number;
    /** The version of the rules. */
    readonly ruleSet: number;
    /** How many figures of other records the rows were held against; absent where none were given. */
    readonly figures?: number;
  };
}
