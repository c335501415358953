import type { CellNote } from './read/cell-notes.ts';
import type { EntryRule } from './read/entry-rules.ts';

/**
 * What a cell holds, as a person would name it. Dates are wall-clock text without a zone: `2024-11-30` or `2024-11-30T09:15:00`.
 * A time of day without a date, and a length of time such as `[h]:mm`, are numbers: a fraction or count of days.
 */
export type CellValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'date'; readonly date: string; readonly serial: number }
  | { readonly kind: 'error'; readonly error: string };

export interface Cell {
  /** 1-based. */
  readonly row: number;
  /** 1-based. */
  readonly column: number;
  /** Absent for a formula whose result was never stored. */
  readonly value: CellValue | undefined;
  /** The formula without its `=`; the empty string for a follower of an array formula. */
  readonly formula: string | undefined;
  /** Where the cell's own hyperlink leads: a URL, a path, or `#Sheet!A1`. */
  readonly hyperlink: string | undefined;
  /** The number format code, such as `0.00`; absent for General. */
  readonly numberFormat: string | undefined;
}

/** Rows and columns are 1-based and inclusive. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The cells that one formula fills: an array formula, or a data table. The first of them holds it. */
export interface FormulaFill extends CellRange {
  /** Whether it takes as many cells to the right and below as it comes to, whatever it filled last: a dynamic array. */
  readonly mayGrow: boolean;
}

export type SheetState = 'visible' | 'hidden' | 'veryHidden';

export interface SheetInfo {
  readonly name: string;
  readonly state: SheetState;
  /** Chart sheets, dialog sheets and macro sheets hold no cells for us. */
  readonly kind: 'worksheet' | 'other';
}

/** The cells of one worksheet that hold a value, a formula or a hyperlink, in row order, then column order. */
export interface Sheet {
  readonly name: string;
  readonly state: SheetState;
  readonly cells: readonly Cell[];
  readonly merges: readonly CellRange[];
  readonly fills: readonly FormulaFill[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** What may be entered where, first come first served: drop-down lists above all. */
  readonly entryRules: readonly EntryRule[];
  /** What its headers and footers say, without the codes for their look. */
  readonly pageTexts: readonly string[];
}

export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
  /** The sheet a local name belongs to. */
  readonly sheet: string | undefined;
}

/** An opened spreadsheet. Sheets are read when asked for. */
export interface Spreadsheet {
  readonly sheets: readonly SheetInfo[];
  readonly definedNames: readonly DefinedName[];
  /** Whether serial numbers count from 1904, as on old Macs, instead of 1900. */
  readonly date1904: boolean;
  /** Whether numbers count as they are shown, with as many places as their format has. */
  readonly precisionAsShown: boolean;
  /**
   * Core and custom document properties by their local name: `title`, `keywords`, …
   * @throws XlsxError when read for the first time, if their part is broken.
   */
  readonly properties: ReadonlyMap<string, string>;
  /** Whether it carries macros, which run when it is opened, or sheets of them as before 1995. */
  readonly hasMacros: boolean;
  /**
   * The names of other files that formulas, names or charts in it take values from.
   * @throws XlsxError when read for the first time, if a part is broken.
   */
  readonly otherBooks: readonly string[];
  /** @throws XlsxError when the sheet's part is missing, broken or beyond the limits. */
  readSheet(name: string): Sheet;
  /**
   * The notes pinned to cells of a sheet.
   * @throws XlsxError as `readSheet` does.
   */
  readNotes(name: string): readonly CellNote[];
  /** Whether a sheet has charts, pictures, shapes, controls or files put into it. */
  hasDrawings(name: string): boolean;
}
