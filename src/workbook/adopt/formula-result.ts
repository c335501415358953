import type { Cell } from '../../xlsx/types.ts';
import { shownText } from '../sheet-grid.ts';
import { type FieldOutcome, withPhrase } from './field-outcome.ts';

/** Why a formula stays behind with nothing to carry of it. */
export const NO_RESULT = 'a formula that shows nothing, or was never calculated';

/** Whether a cell holds a formula that comes to nothing a person could see. */
export function showsNoResult(cell: Cell): boolean {
  return cell.formula !== undefined && shownText(cell) === undefined;
}

/** What a formula comes to arrives; the formula itself does not. */
export function withoutFormula<Outcome extends Pick<FieldOutcome, 'fate' | 'phrases'>>(
  { formula }: Cell,
  outcome: Outcome,
): Outcome {
  if (formula === undefined) return outcome;
  return withPhrase(outcome, 'what its formula came to; the formula is not carried');
}
