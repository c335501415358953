import type { CellPosition } from '../cell-address.ts';
import { type EntryRule, ruleAt } from '../read/entry-rules.ts';
import type { Sheet } from '../types.ts';

/** Whether a sheet, read back, is as it was, but that each of its lists reaches the cells that were added to it, and no other. */
export function isExtended(was: Sheet, is: Sheet, added: ReadonlyMap<EntryRule, readonly CellPosition[]>): boolean {
  const areLists = was.entryRules.every((rule, index) => {
    const same = is.entryRules[index];
    const cells = added.get(rule) ?? [];
    return (
      same !== undefined &&
      isSame({ ...rule, ranges: [] }, { ...same, ranges: [] }) &&
      isSame(rule.ranges, same.ranges.slice(0, rule.ranges.length)) &&
      countCells(same) === countCells(rule) + cells.length &&
      cells.every((cell) => ruleAt(is.entryRules, cell) === same)
    );
  });
  return areLists && is.entryRules.length === was.entryRules.length && isSame(besidesLists(was), besidesLists(is));
}

function countCells({ ranges }: EntryRule): number {
  return ranges.reduce((sum, { top, bottom, left, right }) => sum + (bottom - top + 1) * (right - left + 1), 0);
}

function besidesLists({ hiddenRows, hiddenColumns, entryRules: _, ...others }: Sheet): unknown {
  return [others, [...hiddenRows], [...hiddenColumns]];
}

/** Readings are plain data whose keys come in the same order. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
