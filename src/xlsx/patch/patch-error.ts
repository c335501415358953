import { printable } from '../xlsx-error.ts';

/** Why a cell can't be edited safely. */
export type PatchRefusal =
  | 'no-such-sheet'
  | 'no-worksheet'
  | 'no-such-cell'
  | 'edited-twice'
  | 'unwritable-value'
  | 'formula'
  | 'shared-formula'
  | 'array-formula'
  | 'merged'
  | 'table'
  | 'pivot-table'
  | 'shared-link'
  | 'no-list'
  | 'own-rule'
  | 'newer-list'
  | 'moving-list'
  | 'alternatives'
  | 'out-of-order'
  | 'shared-part'
  | 'encoding'
  | 'not-verified';

export interface CellRefusal {
  readonly reason: PatchRefusal;
  readonly sheet: string;
  /** `B12` */
  readonly cell: string;
  /** What is in the way, to be read after the cell's name: "holds a formula". */
  readonly words: string;
}

/**
 * A refusal to patch, which leaves everything as it was. Speaks of the first cell that can't be edited; `refusals` lists all of
 * them that were found.
 */
export class PatchError extends Error {
  override readonly name = 'PatchError';
  readonly reason: PatchRefusal;
  readonly sheet: string;
  readonly cell: string;
  readonly words: string;
  readonly refusals: readonly CellRefusal[];

  constructor(first: CellRefusal, others: readonly CellRefusal[] = []) {
    const words = printable(first.words);
    super(`${printable(first.sheet)}!${first.cell} ${words}`);
    this.reason = first.reason;
    this.sheet = first.sheet;
    this.cell = first.cell;
    this.words = words;
    this.refusals = [first, ...others];
  }
}
