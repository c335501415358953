import type { Cell } from '../../xlsx/types.ts';
import { linkBeside } from './carry-text.ts';
import { type FieldOutcome, leftBehind } from './field-outcome.ts';
import { NO_RESULT, showsNoResult, withoutFormula } from './formula-result.ts';
import { wordsOf } from './source-sheets.ts';

/**
 * What becomes of a cell in a second column for the same: it stands among other words, under its own heading.
 * @param where - what holds those words, as it reads after "now in".
 */
export function secondOutcome(
  cell: Cell,
  heading: string,
  where: string,
): Pick<FieldOutcome, 'fate' | 'remark' | 'phrases'> {
  if (showsNoResult(cell)) return leftBehind(NO_RESULT);
  const words = [wordsOf(cell), linkBeside(cell)].filter((each) => each !== undefined && each !== '');
  const phrases = [`of a second such column, now in ${where}`];
  return withoutFormula(cell, { fate: 'changed', remark: `${heading}: ${words.join('\n')}`, phrases });
}
