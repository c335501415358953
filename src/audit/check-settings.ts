import type { SeverityByStage } from '../rules/stage.ts';
import type { CalendarDate } from '../shared/dates/calendar-date.ts';
import type { Field } from '../workbook/fields.ts';

/** Findings that a Trust has decided to live with for a while: which, why, on whose word and until when. */
export interface Waiver {
  readonly code: string;
  /** Undefined where the rule speaks of the workbook as a whole. */
  readonly requirement: string | undefined;
  /** Undefined where it holds for every field. */
  readonly field: Field | undefined;
  readonly reason: string;
  readonly approvedBy: string;
  /** The last day on which it holds. */
  readonly expires: CalendarDate;
}

/** A waiver, and what came of it on the day that the audit is read as of. */
export interface WaiverUse extends Waiver {
  readonly expired: boolean;
  /** It is in force, its rule was run, and found nothing that it waives. */
  readonly unused: boolean;
}

/** What the user's configuration says of the checks. Texts in it are safe to print. */
export interface CheckSettings {
  /** The file that says so, as it is named in answers. */
  readonly source: string;
  /** How bad findings are, by the code of their rule, where that is not as the rule itself says. */
  readonly severities: ReadonlyMap<string, SeverityByStage>;
  readonly waivers: readonly Waiver[];
}
