import type { Cell, CellValue } from '../types.ts';

/** What to put into a cell. A date is `YYYY-MM-DD`; blank empties the cell and keeps its format. */
export type EditValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'blank' };

export interface CellEdit {
  /** The sheet's name, as the workbook spells it. */
  readonly sheet: string;
  /** 1-based. */
  readonly row: number;
  /** 1-based. */
  readonly column: number;
  readonly value: EditValue;
  /** For a date: the number format to show it in, where the cell's own shows no day. The rest of its look stays. */
  readonly dateFormat?: string | undefined;
  /** Where the cell's hyperlink leads from then on; null takes it away. A cell without a hyperlink gets none. */
  readonly hyperlink?: string | null | undefined;
  /** Of a text that begins with what the cell holds: that much of it keeps its looks, be they of single words. */
  readonly isAddition?: boolean | undefined;
}

/** What a formula comes to. */
export type FormulaResult = Extract<EditValue, { kind: 'text' | 'number' | 'boolean' }>;

export interface PatchOptions {
  /** Lets an edit take the place of a formula. Without it, such an edit is refused. */
  readonly replaceFormulas?: boolean;
  /**
   * The new result of a formula cell, where the caller knows it. Without one, the result that is stored is dropped: it may be
   * wrong after the edits, and a program that finds none works it out.
   */
  readonly resultOf?: (sheet: string, cell: Cell) => FormulaResult | undefined;
  /** Whether the stored result of a formula cell can have changed, where no new one is known. Without this, any can. */
  readonly isTouched?: (sheet: string, cell: Cell) => boolean;
}

export interface CellChange {
  readonly sheet: string;
  /** `B12` */
  readonly cell: string;
  /** Undefined for an empty cell. */
  readonly before: CellValue | undefined;
  readonly after: CellValue | undefined;
}

/**
 * `signed`: the workbook's digital signature is no longer valid. `not-a-date-format`: the cell's number format shows a date that
 * was put there as a mere number.
 */
export interface PatchWarning {
  readonly code: 'signed' | 'not-a-date-format';
  /** Both are absent where the whole workbook is meant. */
  readonly sheet: string | undefined;
  readonly cell: string | undefined;
  readonly words: string;
}

export interface Patched {
  /** The very bytes given, where nothing had to change. */
  readonly bytes: Buffer;
  /** The cells that hold something else now, sheet by sheet in the order of the first edit of each, top to bottom. */
  readonly changes: readonly CellChange[];
  readonly warnings: readonly PatchWarning[];
}
