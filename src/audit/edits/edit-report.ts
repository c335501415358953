import type { AsOf } from '../../shared/dates/as-of.ts';
import type { CellPlace } from '../../workbook/audit-row.ts';
import type { EntryField, Field } from '../../workbook/fields.ts';
import type { Finding } from '../audit-report.ts';

/** What came of editing a workbook. */
export interface EditReport {
  readonly asOf: AsOf;
  readonly scheme: { readonly id: string; readonly name: string };
  readonly path: string;
  /**
   * `written`: the changes are in the workbook. `dry-run`: they would be. `unchanged`: it says all that already, and was left alone.
   * `refused`: nothing was changed.
   */
  readonly outcome: 'written' | 'dry-run' | 'unchanged' | 'refused';
  /** In the order asked for. */
  readonly changes: readonly EditedField[];
  readonly refusals: readonly RefusedEdit[];
  /** What a person should know of the change besides. */
  readonly notes: readonly string[];
  /** What is wrong with the rows and with the overview's totals now, and was not before. */
  readonly newFindings: readonly Finding[];
  /** The copy of what was there before, as the user can type it. */
  readonly backup: string | undefined;
}

/** A field of a requirement that is another now. */
export interface EditedField {
  readonly requirement: string;
  readonly field: Field;
  readonly label: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly at: CellPlace;
}

/** An edit that was not made. */
export interface RefusedEdit {
  /** Undefined where it names none. */
  readonly requirement: string | undefined;
  readonly field: Field | undefined;
  /** The lines of the list of changes it comes from. */
  readonly lines: readonly number[];
  readonly at: CellPlace | undefined;
  readonly message: string;
  readonly hint: string;
  /** The fields that would have to be given too. */
  readonly lacking: readonly EntryField[];
}
