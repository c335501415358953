import type { RowStatus } from '../../scheme/row-schema.ts';
import type { CellEdit } from '../../xlsx/patch/patch-types.ts';
import type { CellPlace } from '../audit-row.ts';
import type { EntryField } from '../fields.ts';

/** What a field is to hold. A date is `YYYY-MM-DD`; an addition goes below what stands there; a text may keep the link of its cell. */
export type NewValue =
  | { readonly kind: 'status'; readonly status: RowStatus }
  | { readonly kind: 'text'; readonly text: string; readonly keepsLink?: true }
  | { readonly kind: 'addition'; readonly text: string }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'blank' };

/** What is to change in the row of one requirement. */
export interface RowEdit {
  /** The scheme's id, such as `4.12`. */
  readonly requirement: string;
  readonly values: ReadonlyMap<EntryField, NewValue>;
  /** The lines of a list of changes that ask for it, from 1; none where it was asked for otherwise. */
  readonly lines: readonly number[];
}

/** A field of a row that changes, and the cell that is set for it. */
export interface PlannedChange {
  readonly edit: RowEdit;
  readonly field: EntryField;
  readonly value: NewValue;
  readonly at: CellPlace;
  readonly cell: CellEdit;
  /** What a person sees in the cell; undefined where it is blank. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** An edit that can't be made, and why. */
export interface EditRefusal {
  readonly edit: RowEdit;
  /** The field in the way; undefined where it is the row as a whole. */
  readonly field: EntryField | undefined;
  readonly at: CellPlace | undefined;
  /** As a sentence. */
  readonly message: string;
  /** What to do, as a phrase that follows an arrow; where fields are lacking, what to do other than giving them. */
  readonly hint: string;
  /** The fields that the row would lack. */
  readonly lacking: readonly EntryField[];
}
