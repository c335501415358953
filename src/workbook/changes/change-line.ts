import type { EditWords } from '../edit/read-edit.ts';

/** A line of a list of changes: what is asked of which requirement, as written. */
export interface ChangeLine {
  /** From 1. */
  readonly line: number;
  /** From 1, where several items of a JSON list stand on one line. */
  readonly item?: number | undefined;
  /** The number as written; the empty string where there is none. */
  readonly requirement: string;
  /** It stands as a number, which 4.1 and 4.10 have in common. */
  readonly isNumber: boolean;
  /** The requirement's own words, where the line has them. */
  readonly text: string | undefined;
  readonly words: EditWords;
  /** What in it can't be read, as sentences. */
  readonly faults: readonly string[];
  /** Nothing of it can be read: its faults are all there is to say. */
  readonly isUnreadable?: boolean | undefined;
}
