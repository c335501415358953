import type { CellPosition } from '../../xlsx/cell-address.ts';
import type { CellEdit } from '../../xlsx/patch/patch-types.ts';
import type { CellPlace } from '../audit-row.ts';
import type { EntryField, Field } from '../fields.ts';

/**
 * What becomes of something that the source holds: it arrives as it is, arrives in another form, stays behind, or is
 * what a fresh workbook says already.
 */
export type Fate = 'carried' | 'changed' | 'left' | 'same';

/** Something of a row, and what becomes of it. */
export interface RowFate {
  readonly what: 'cell' | 'note';
  readonly at: CellPosition;
  /** What it shows. */
  readonly shown: string;
  /** What the source's column is about; undefined where it is about none of our fields. */
  readonly field: Field | undefined;
  readonly fate: Fate;
  /** Where its words go in the fresh row, be it that the field itself stays behind. */
  readonly goesTo: Field | undefined;
  /** What stands there of it. */
  readonly became: string | undefined;
  /** What happened and why, as a phrase; empty where it is carried as it is. */
  readonly words: string;
}

/** Something that stands outside the rows of requirements, and what becomes of it. */
export interface PlacedFate extends Omit<RowFate, 'field' | 'goesTo'> {
  readonly sheet: string;
  /** Where it is what a row of a requirement has too, such as a lead. */
  readonly field?: Field | undefined;
  /** Where it arrives; undefined where it stays behind. */
  readonly to: CellPlace | undefined;
}

/** What is to arrive in a fresh workbook outside the rows of requirements, and what becomes of what it comes from. */
export interface CarriedCells {
  readonly edits: readonly CellEdit[];
  readonly fates: readonly PlacedFate[];
}

/** Something that the source holds, and what becomes of it. */
export interface AdoptedThing extends Omit<RowFate, 'what' | 'at' | 'goesTo'> {
  /** `sheet`: one that holds no cells, such as a chart sheet. */
  readonly what: 'cell' | 'note' | 'drawings' | 'sheet' | 'macros';
  /** None where it is the workbook as a whole. */
  readonly sheet: string | undefined;
  readonly at: CellPosition | undefined;
  /** Such as `D20`. */
  readonly cell: string | undefined;
  readonly requirement: string | undefined;
  /** The heading of its column, where it stands in a table. */
  readonly heading: string | undefined;
  readonly to: CellPlace | undefined;
}

/** Things of one sheet that stay behind for one reason. */
export interface LeftGroup extends Pick<AdoptedThing, 'what' | 'sheet' | 'heading' | 'words'> {
  readonly count: number;
  /** Where they stand: `M5:M27`; none where it is all that the sheet holds. */
  readonly ranges: readonly string[];
}

/** What a fresh row says where the source says nothing. */
export interface FilledIn {
  readonly requirement: string;
  readonly field: EntryField;
  readonly value: string;
  readonly words: string;
}
