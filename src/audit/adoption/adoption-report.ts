import type { AsOf } from '../../shared/dates/as-of.ts';
import type { AdoptedThing, FilledIn, LeftGroup } from '../../workbook/adopt/fate.ts';
import type { StatusCounts } from '../audit-report.ts';

/** What came of bringing a workbook into a fresh one. All words of the source in it are safe to print. */
export interface AdoptionReport {
  readonly asOf: AsOf;
  readonly scheme: { readonly id: string; readonly name: string };
  /** Both as the user typed them. */
  readonly source: string;
  readonly target: string;
  readonly trust: string | undefined;
  readonly outcome: 'written' | 'dry-run';
  /** Every cell, note and drawing of the source, each once, sheet by sheet. */
  readonly things: readonly AdoptedThing[];
  /** What stays behind, by where it stands and why. */
  readonly left: readonly LeftGroup[];
  /** What the fresh workbook says where the source says nothing. */
  readonly filledIn: readonly FilledIn[];
  /** How the requirements stand in the fresh workbook. */
  readonly statuses: StatusCounts;
  /** What was carried for the Board; undefined with a new scheme, which starts without. */
  readonly board: BoardCounts | undefined;
  /** Undefined where the source was taken as it stands. */
  readonly forward: ForwardReport | undefined;
}

/** How much of the action plan and of the declaration a fresh workbook holds. */
export interface BoardCounts {
  readonly planLines: number;
  readonly answers: number;
}

/** What is different from the earlier scheme. */
export interface ForwardReport {
  readonly earlierScheme: string;
  readonly requirements: readonly ForwardRequirement[];
  /** Requirements of the earlier workbook that the scheme no longer has. */
  readonly gone: readonly EarlierWords[];
}

export interface ForwardRequirement {
  readonly requirement: string;
  readonly change: 'same' | 'changed' | 'new';
  readonly text: string;
  /** None where it is new. */
  readonly earlier: EarlierWords | undefined;
}

export interface EarlierWords {
  /** Its number as the earlier workbook has it; none where it has none. */
  readonly requirement: string | undefined;
  readonly text: string;
}
