import type { CalendarDate } from '../shared/dates/calendar-date.ts';
import type { ReportHead, RequirementLine } from './audit-report.ts';

/** What `--status` takes; `open` is everything that is not met. */
export const STATUS_CHOICES = ['Red', 'Amber', 'Green', 'Blue', 'Not applicable', 'Not assessed', 'open'] as const;

export type StatusChoice = (typeof STATUS_CHOICES)[number];

/** What a row can be asked to be without; `approval` is who approved the evidence, or when. */
export const MISSING_CHOICES = ['evidence', 'location', 'approval', 'lead', 'due'] as const;

export type MissingChoice = (typeof MISSING_CHOICES)[number];

export const SORT_ORDERS = ['id', 'status', 'due'] as const;

export type SortOrder = (typeof SORT_ORDERS)[number];

/** Which requirements to list: those for which everything that is asked holds. Undefined asks nothing. */
export interface ListFilters {
  /** Any of these. */
  readonly statuses: readonly StatusChoice[] | undefined;
  /** Any of these safety actions. */
  readonly actions: readonly number[] | undefined;
  /** The lead contains these words, whatever their capitals and accents. */
  readonly lead: string | undefined;
  /** Open, and due before the day of the answer. */
  readonly overdue: boolean;
  /** Open, and due within so many days, or overdue. */
  readonly dueWithinDays: number | undefined;
  /** Any of these is blank. */
  readonly missing: readonly MissingChoice[] | undefined;
}

/** How one requirement stands, with all that its row says, safe to print. Undefined where the row says nothing. */
export interface ListedRequirement extends RequirementLine {
  readonly action: number;
  readonly evidence: string | undefined;
  readonly location: string | undefined;
  readonly approvedBy: string | undefined;
  readonly approvedOn: CalendarDate | undefined;
  readonly comments: string | undefined;
  /** Why it is set aside. */
  readonly reason: string | undefined;
  readonly missing: readonly MissingChoice[];
}

/** The answer of `mis list`. */
export interface ListReport extends ReportHead {
  readonly filters: ListFilters;
  readonly sort: SortOrder;
  /** How many requirements the scheme has. */
  readonly of: number;
  readonly requirements: readonly ListedRequirement[];
}
