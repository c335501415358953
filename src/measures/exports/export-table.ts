/** A file that was given, as it was typed, and what it holds. */
export interface ExportFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** Where a row stands. */
export interface RowPlace {
  readonly path: string;
  /** Undefined in a file without sheets. */
  readonly sheet: string | undefined;
  /** From 1. */
  readonly line: number;
}

/** A row as it was read. */
export interface ExportRecord {
  readonly line: number;
  readonly fields: readonly string[];
  /** What is wrong with it, after "line 3": "has a quote that is never closed". */
  readonly fault?: string | undefined;
}

/** All rows of a file, or of one sheet of it. */
export interface ExportSheet {
  readonly path: string;
  readonly sheet: string | undefined;
  readonly records: readonly ExportRecord[];
}

/** A row under its headings. Several columns may be for the same; blanks are left out. */
export interface ExportRow<Column extends string> {
  readonly place: RowPlace;
  readonly fault: string | undefined;
  readonly cells: readonly (readonly [column: Column, text: string])[];
}

/** A table that was found in an export. */
export interface ExportTable<Column extends string> {
  readonly path: string;
  readonly sheet: string | undefined;
  /** The line of its headings. */
  readonly line: number;
  readonly headings: readonly string[];
  /** What each heading is for; undefined where it is not read. */
  readonly columns: readonly (Column | undefined)[];
  readonly rows: readonly ExportRow<Column>[];
}

/** Why an input can't be used, in the parts of an InputError, which is thrown where the error is one for the whole program. */
export interface ExportFault {
  readonly path: string;
  readonly reason: string;
  readonly message: string;
  readonly advice: string;
}

/** An answer, or why the exports can't be used. */
export type OrFault<Answer extends object> = Answer | { readonly fault: ExportFault };

/** The text under a heading; undefined where the row has none. */
export function textUnder<Column extends string>({ cells }: ExportRow<Column>, wanted: Column): string | undefined {
  return cells.find(([column]) => column === wanted)?.[1];
}
