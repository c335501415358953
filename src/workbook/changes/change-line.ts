import type { EditWords } from '../edit/read-edit.ts';

/** A line of a list of changes: what is asked of which requirement, as written. */
export interface ChangeLine {
  /** From 1. */
  readonly line: number;
  /** The number as written; the empty string where there is none. */
  readonly requirement: string;
  /** It stands as a number, which 4.1 and 4.10 have in common. */
  readonly isNumber: boolean;
  /** The requirement's own words, where the line has them. */
  readonly text: string | undefined;
  readonly words: EditWords;
  /** Why it can't be read at all, as a sentence. */
  readonly fault?: string | undefined;
}
