import { toAddress } from '../cell-address.ts';
import { tagPrefix } from '../xml/start-tag.ts';
import type { Splice } from '../xml/text-splice.ts';
import { rewriteCell } from './patch-sheet.ts';
import type { FormulaResult } from './patch-types.ts';
import type { SheetMap } from './sheet-map.ts';
import { writeResult } from './written-cell.ts';

/**
 * The changes to a worksheet part that give formula cells a new result, or drop the result they have, so that whoever opens the
 * workbook works it out instead of showing what was true before.
 * @param results - by address; undefined drops the result.
 */
export function patchFormulaResults(
  { source, data }: SheetMap,
  results: ReadonlyMap<string, FormulaResult | undefined>,
): Splice[] {
  const cells = data.rows.flatMap((row) => row.cells.filter((cell) => results.has(toAddress(cell.row, cell.column))));
  return cells.map((cell) => {
    const result = results.get(toAddress(cell.row, cell.column));
    const written = result && writeResult(result);
    const formula = cell.formula ? source.slice(cell.formula.start, cell.formula.end) : '';
    const content = written?.content(tagPrefix(source.slice(cell.start, cell.tagEnd))) ?? '';
    return rewriteCell(source, cell, { t: written?.type, vm: undefined }, formula + content);
  });
}
