import type { Field } from './fields.ts';

/** A column of an audit table. */
export interface TableColumn {
  /** 1-based. */
  readonly column: number;
  /** The heading as written, on one line. */
  readonly heading: string;
  /** The heading's own cell, such as `D4`, and its row. */
  readonly cell: string;
  readonly row: number;
}

/** Two columns announced the same field: the one taken and the ones left aside. */
export interface HeadingClash {
  readonly field: Field;
  readonly taken: TableColumn;
  readonly leftAside: readonly TableColumn[];
}

/** Where one table of requirements stands on a sheet. Rows are 1-based and inclusive. */
export interface TableLayout {
  readonly sheet: string;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: ReadonlyMap<Field, TableColumn>;
  readonly clashes: readonly HeadingClash[];
  /** Headings that announce none of our fields. */
  readonly otherHeadings: readonly TableColumn[];
}

/** A sheet that holds no table of requirements, and the most promising row on it, for the person who wonders why. */
export interface SheetWithoutTable {
  readonly sheet: string;
  readonly nearest: { readonly row: number; readonly found: readonly Field[] } | undefined;
}

/** What the user's configuration says of the workbook; it outranks what is discovered. */
export interface LayoutSettings {
  /** Field to heading, as the Trust writes it. */
  readonly columns?: Readonly<Partial<Record<Field, string>>> | undefined;
  /** Sheets to leave out, such as an archive of last month. */
  readonly ignoreSheets?: readonly string[] | undefined;
  /** What hospital numbers look like: regular expressions that `troubleWithPattern` has nothing against. */
  readonly identifierPatterns?: readonly string[] | undefined;
}

/** A heading or sheet that the configuration names and the workbook does not have. */
export interface UnmetSetting {
  /** Such as `columns.status`, or `ignoreSheets`. */
  readonly key: string;
  readonly value: string;
}

/** A status column that two headings claim with equal right can't be guessed: a wrong choice could turn a Red green. */
export class AmbiguousStatusError extends Error {
  override readonly name = 'AmbiguousStatusError';
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: readonly TableColumn[];

  constructor(sheet: string, headerRow: number, columns: readonly TableColumn[]) {
    super(`${sheet} has ${columns.length} columns that could be the status`);
    this.sheet = sheet;
    this.headerRow = headerRow;
    this.columns = columns;
  }
}
