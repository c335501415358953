import type { NewValue } from '../edit/row-edit.ts';
import type { EntryField } from '../fields.ts';
import type { Fate, RowFate } from './fate.ts';

/** What becomes of the cell of one field. */
export interface FieldOutcome {
  readonly fate: Fate;
  /** Where its words go; undefined where they stay behind. */
  readonly goesTo?: EntryField | undefined;
  /** What the fresh row is to hold, and in which field. */
  readonly values?: readonly (readonly [EntryField, NewValue])[];
  /** The evidence location is an address that leads there, and is to do so still. */
  readonly locationLeads?: boolean;
  /** What is to stand among the comments. */
  readonly remark?: string | undefined;
  /** What happened, as phrases. */
  readonly phrases: readonly string[];
}

/** The outcome with something more that happened on the way. */
export function withPhrase<Outcome extends Pick<FieldOutcome, 'fate' | 'phrases'>>(
  outcome: Outcome,
  phrase: string,
): Outcome {
  const fate = outcome.fate === 'carried' ? 'changed' : outcome.fate;
  return { ...outcome, fate, phrases: [...outcome.phrases, phrase] };
}

/** It stays behind, and nothing of it goes anywhere. */
export function leftBehind(phrase: string): Pick<FieldOutcome, 'fate' | 'phrases'> {
  return { fate: 'left', phrases: [phrase] };
}

/** What is told of something on its way, wherever it goes. */
export function toldOf(
  { what, at, shown, field }: Pick<RowFate, 'what' | 'at' | 'shown'> & Partial<Pick<RowFate, 'field'>>,
  { fate, phrases }: Pick<FieldOutcome, 'fate' | 'phrases'>,
  became: string | undefined,
): Omit<RowFate, 'goesTo'> {
  return { what, at: { row: at.row, column: at.column }, shown, field, fate, became, words: phrases.join('; ') };
}
