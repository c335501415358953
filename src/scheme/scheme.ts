import type { CalendarDate } from '../shared/dates/calendar-date.ts';
import type { Moment } from '../shared/dates/moment.ts';

/** The four statuses of a requirement, worst first: the order in which every table shows them. */
export const STATUS_NAMES = ['Red', 'Amber', 'Green', 'Blue'] as const;

export type StatusName = (typeof STATUS_NAMES)[number];

/** What the measures are computed from. */
export const MEASURE_SOURCES = ['pmrt', 'msds', 'training', 'incidents', 'roster'] as const;

/** What is counted of the review of a death, in the order of the work. */
export const REVIEW_STEPS = ['notification', 'parents', 'review-start', 'panel', 'report'] as const;

export type ReviewStep = (typeof REVIEW_STEPS)[number];

/** In what time for a step is given. */
export const TIME_UNITS = ['working days', 'months'] as const;

type MeasureSource = (typeof MEASURE_SOURCES)[number];

/** What happens on a key date: a window opens, something is published, or something must be done by then. */
export const KEY_DATE_KINDS = ['start', 'event', 'deadline'] as const;

export type KeyDateKind = (typeof KEY_DATE_KINDS)[number];

/** One year of the scheme: what must be met, and by when. Read from a scheme file such as `templates/year-6/scheme.json`. */
export interface Scheme {
  /** Such as `year-6`. */
  readonly id: string;
  readonly name: string;
  readonly publisher: string;
  /** Where the wording and the dates come from. */
  readonly provenance: string;
  readonly timeZone: 'Europe/London';
  /** In the order of `STATUS_NAMES`. */
  readonly statuses: readonly StatusMeaning[];
  readonly period: { readonly start: CalendarDate; readonly end: CalendarDate };
  /** As first announced; `keyDatesAsOf` gives what is in force on a day. */
  readonly keyDates: readonly KeyDate[];
  /** In order of announcement. */
  readonly revisions?: readonly Revision[];
  /** How many requirements there are in all, stated so that a lost one is noticed. */
  readonly requirementCount?: number;
  readonly safetyActions: readonly SafetyAction[];
  /** Whose training is counted, with the job titles by which registers know them. */
  readonly staffGroups?: readonly StaffGroup[];
  /** What training is counted, with the names by which registers know it. */
  readonly trainingElements?: readonly TrainingElement[];
  readonly rotationalStaff?: RotationalStaff;
  readonly nationalResult?: NationalResult;
}

interface StaffGroup {
  /** As measures name it: `midwives`. */
  readonly id: string;
  /** In the plural, as it is shown. */
  readonly name: string;
  /** Doctors, who may be on rotation. */
  readonly medical?: boolean;
  /** Each belongs to one group alone. */
  readonly titles: readonly string[];
}

interface TrainingElement {
  /** As measures name it. */
  readonly name: string;
  readonly alsoCalled: readonly string[];
}

/** Doctors on rotation who started late: a plan may stand in for their training. */
interface RotationalStaff {
  /** The id of the key date from which their start counts as late. */
  readonly startedFrom: string;
  /** The requirement that asks for the plan. */
  readonly requirement: string;
}

interface StatusMeaning {
  readonly name: StatusName;
  readonly meaning: string;
}

export interface SafetyAction {
  /** 1, 2, 3 … without a gap. */
  readonly number: number;
  readonly title: string;
  readonly question: string;
  readonly requirementCount?: number;
  readonly requirements: readonly Requirement[];
  /** What is different from an earlier year, such as `changesFromYear5`. */
  readonly [changes: `changesFromYear${number}`]: readonly ChangeNote[];
}

export interface ChangeNote {
  readonly kind: 'added' | 'updated' | 'removed';
  readonly note: string;
}

export interface Requirement {
  /** The safety action's number and the requirement's own: `4.12`. */
  readonly id: string;
  readonly text: string;
  /** What a Trust would show for it. */
  readonly evidence: string;
  /** A heading inside the safety action. */
  readonly group?: string;
  /** When the requirement may be set aside; absent when it never may. */
  readonly notApplicableWhen?: string;
  /** When it is due before the period's end or is tied to one day of the period. */
  readonly dueBy?: CalendarDate;
  readonly measure?: Measure;
}

export interface Measure {
  readonly source: MeasureSource;
  readonly name: string;
  /** A fraction above 0 and up to 1, or with `unit: 'count'` a number out of `outOf`. */
  readonly target: number;
  readonly unit?: 'count';
  readonly outOf?: number;
  /** The part of the training the measure is about. */
  readonly element?: string;
  readonly staffGroup?: string;
  /** The step in the review of a death that the measure is about. */
  readonly step?: ReviewStep;
  /** How long there is for it from the death; without it, as long as for the report. */
  readonly within?: TimeAllowed;
  /** The id of a key date: deaths before it are not verified. */
  readonly verifiedFrom?: string;
  /** Only babies who were born in the Trust and died there. */
  readonly bornAndDiedHere?: boolean;
}

export interface TimeAllowed {
  readonly amount: number;
  readonly unit: (typeof TIME_UNITS)[number];
}

export interface KeyDate {
  readonly id: string;
  readonly name: string;
  /** `2024-11-30` lasts to the end of that day in London; `2025-03-03T12:00` is missed one minute later. */
  readonly at: Moment;
  /** Absent means a deadline. */
  readonly kind?: KeyDateKind;
  /** The safety actions it applies to; absent means all. */
  readonly actions?: readonly number[];
  /** The submission deadline, of which a scheme has exactly one. */
  readonly final?: boolean;
  readonly note?: string;
}

/** An announcement, after the launch, that changes the scheme. */
export interface Revision {
  readonly announced: CalendarDate;
  readonly title: string;
  readonly source?: string;
  readonly note?: string;
  /** Empty when the announcement moved no key date. */
  readonly changes: readonly KeyDateChange[];
}

export type KeyDateChange = MoveChange | PauseChange;

/** `extend` gives more time; `replace` sets another date, earlier or later. Either also ends a pause. */
interface MoveChange {
  readonly keyDate: string;
  readonly change: 'extend' | 'replace';
  readonly to: Moment;
  readonly note?: string;
}

/** The key date does not count from the day of the announcement, until it is resumed. */
export interface PauseChange {
  readonly keyDate: string;
  readonly change: 'pause';
  /** The day it counts again. Absent: until a later revision extends or replaces it. */
  readonly until?: CalendarDate;
  /** With no end set, the day before which the pause was promised not to end ("at least three months"). */
  readonly atLeastUntil?: CalendarDate;
  readonly note?: string;
}

/** How the Trusts did that year, once known. */
interface NationalResult {
  readonly source: string;
  readonly trustsSubmitted: number;
  readonly fullyCompliant: number;
  readonly upgradedAfterVerification: number;
  readonly downgradedAfterVerification: number;
  readonly appeals: { readonly submitted: number; readonly upheld: number };
  readonly paymentsGBP: { readonly lowest: number; readonly highest: number };
  readonly lowestComplianceAction: number;
  readonly fullComplianceActions: readonly number[];
}
