import type { SafetyActionOverview } from '../audit/audit-report.ts';
import type { WaiverUse } from '../audit/check-settings.ts';
import type { HeldFigure } from '../audit/figures/held-figures.ts';
import type { RequirementState } from '../audit/requirement-states.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { CalendarDate } from '../shared/dates/calendar-date.ts';
import type { AuditRow, CellPlace } from '../workbook/audit-row.ts';
import type { AuditWorkbook } from '../workbook/audit-workbook.ts';
import type { Field } from '../workbook/fields.ts';
import type { SeverityByStage } from './stage.ts';

/** Cells of one row as they are written in the workbook; an empty text is a blank cell. */
export type ExampleRow = Readonly<Partial<Record<Field, string>>>;

/** One thing that a rule finds, and how it reads once mended: the same cells of a row, or else words. Tests run the cells through the rule. */
export type RuleExample =
  | { readonly requirement: string; readonly wrong: ExampleRow; readonly right: ExampleRow }
  | { readonly wrong: string; readonly right: string };

/** What a rule is, apart from checking: the catalogue, `mis validate` and the docs read it. */
export interface RuleMeta {
  /** Stable and never reused: 1xx workbook, 2xx row and evidence, 3xx dates, 4xx compliance logic, 5xx the Board, 6xx confidentiality. */
  readonly code: `MIS${number}`;
  /** The file's name: `<thing>-<check>`. */
  readonly name: string;
  readonly title: string;
  /** Why it matters to a Trust. */
  readonly why: string;
  /** As a phrase that follows an arrow, such as: choose one status from the list. */
  readonly whatToDo: string;
  readonly example: RuleExample;
  readonly severity: SeverityByStage;
}

/** Something a rule found, as data: the words are the rule's own `message` and `hint`. */
export interface FindingFact {
  readonly requirement?: string | undefined;
  readonly field?: Field | undefined;
  readonly at?: CellPlace | undefined;
  readonly args?: Readonly<Record<string, string | number>> | undefined;
}

/** A row that answers one of the scheme's requirements. */
export type RequirementRow = AuditRow & { readonly requirement: string };

/** All that a rule may look at. */
export interface RuleContext {
  readonly scheme: Scheme;
  /** The day in London that the audit is read as of. */
  readonly today: CalendarDate;
  readonly workbook: AuditWorkbook;
  /** The rows that answer a requirement of the scheme, in workbook order. */
  readonly rows: readonly RequirementRow[];
  /** Counted from the rows, never from the workbook's own formulas. */
  readonly counts: readonly SafetyActionOverview[];
  /** What stands between the Trust and full compliance, in the scheme's order. */
  open(): readonly RequirementState[];
  /** What came of the waivers of the configuration. Known to rules that are run last. */
  readonly waivers: readonly WaiverUse[];
  /** Figures counted from other records, beside the rows they are about; none where none were given. */
  readonly figures: readonly HeldFigure[];
}

export interface Rule {
  readonly meta: RuleMeta;
  /** It looks at what became of the findings of all others, so it is run after them. */
  readonly runsLast?: boolean;
  /** It looks at figures, so it is run only where some were given. */
  readonly needsFigures?: boolean;
  check(context: RuleContext): Iterable<FindingFact>;
  /** What is wrong, as a sentence. */
  message(fact: FindingFact): string;
  /** What to do about this very finding, where `meta.whatToDo` can be said more exactly. */
  hint?(fact: FindingFact): string;
}
