import type { CellEdit, FormulaResult, PatchOptions } from '../patch/patch-types.ts';
import { unwritable } from '../patch/written-cell.ts';
import type { Cell, Spreadsheet } from '../types.ts';
import { isExact } from './exact-number.ts';
import { Reach } from './reach.ts';
import { Recalculation } from './recalculation.ts';
import type { Scalar } from './scalar.ts';

/** What the edits do to formulas, for `patchSpreadsheet`: their new results where these can be told, and which are not concerned. */
export function recalculation(
  before: Spreadsheet,
  edits: readonly CellEdit[],
): Required<Pick<PatchOptions, 'resultOf' | 'isTouched'>> {
  const reach = new Reach(before, edits);
  return { resultOf: resultsAfter(before, edits), isTouched: (sheet, cell) => reach.isTouched(sheet, cell) };
}

/**
 * The results of formula cells after the edits, where they can be worked out with certainty; undefined where not. Only a small part
 * of Excel's language is understood, and nothing depends on results stored before.
 */
export function resultsAfter(
  before: Spreadsheet,
  edits: readonly CellEdit[],
): (sheet: string, cell: Cell) => FormulaResult | undefined {
  // What Excel makes of numbers that count as they are shown depends on the format of every cell on the way.
  if (before.precisionAsShown) return () => undefined;
  const recalculation = new Recalculation(before, edits);
  return (sheet, { row, column, formula }) => {
    if (formula === undefined) return undefined;
    const value = recalculation.resultAt({ sheet, row, column, formula });
    const result = value === undefined ? undefined : toResult(value);
    return result && unwritable(result, before.date1904) === undefined ? result : undefined;
  };
}

/** A formula that comes to a blank cell shows 0. */
function toResult(value: Scalar): FormulaResult | undefined {
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'boolean') return { kind: 'boolean', boolean: value };
  // Adding 0 makes 0 of -0.
  const number = (value ?? 0) + 0;
  return isExact(number) ? { kind: 'number', number } : undefined;
}
