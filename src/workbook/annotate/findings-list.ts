import type { CalendarDate } from '../../shared/dates/calendar-date.ts';

/** A finding as the sheet says it, in words. */
export interface ListedFinding {
  readonly severity: string;
  readonly code: string;
  readonly rule: string;
  readonly requirement: string | undefined;
  /** The cell, as `SA4!D20`, and where it stands. */
  readonly where: { readonly words: string; readonly sheet: string; readonly cell: string } | undefined;
  readonly wrong: string;
  readonly toDo: string;
  readonly lead: string | undefined;
  readonly due: CalendarDate | undefined;
}

/** All that the sheet says. */
export interface FindingsList {
  /** Whose workbook it is, what was checked, and what came of it: a line each. */
  readonly about: readonly string[];
  readonly findings: readonly ListedFinding[];
}
