/** A line of a list of changes, cell by cell, before its headings are looked at. */
export interface ListRecord {
  /** From 1: the line of the file, or the row of the sheet. */
  readonly line: number;
  readonly fields: readonly string[];
  /** Which of the fields hold a number, where that is known. */
  readonly numbers?: ReadonlySet<number>;
  /** What is wrong with it as a whole, after "it". */
  readonly fault?: string | undefined;
  /** What is wrong with single fields, as sentences. */
  readonly fieldFaults?: ReadonlyMap<number, string>;
}
