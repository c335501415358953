import { groupedBy } from '../../shared/grouped-by.ts';
import { toAddress } from '../cell-address.ts';
import type { WorkbookParts } from '../package/workbook-parts.ts';
import type { Spreadsheet } from '../types.ts';
import { type CellRefusal, PatchError } from './patch-error.ts';
import type { CellEdit, PatchOptions } from './patch-types.ts';
import { planEdits } from './plan-edits.ts';
import { reservedRanges } from './reserved-ranges.ts';
import { byAddress, changedResults, mapForPatch, type SheetPatch } from './sheet-patch.ts';

/**
 * Works out what is to change: one patch for each sheet with edits that have an effect, and one for each other sheet with
 * formulas whose results change with them. None where no edit has an effect.
 * @throws PatchError with every edit that can't be made safely.
 */
export function planPatches(
  before: Spreadsheet,
  parts: WorkbookParts,
  edits: readonly CellEdit[],
  options: PatchOptions,
): SheetPatch[] {
  const refusals: CellRefusal[] = [];
  const patches: SheetPatch[] = [];
  for (const [name, sheetEdits] of groupedBy(edits, ({ sheet }) => sheet)) {
    const outcome = patchOf(name, sheetEdits, before, parts, options);
    if (!outcome) continue;
    if ('refusals' in outcome) refusals.push(...outcome.refusals);
    else patches.push(outcome);
  }
  const [first, ...others] = refusals;
  if (first) throw new PatchError(first, others);
  return patches.length === 0 ? [] : [...patches, ...formulaPatches(patches, before, parts, options)];
}

/** The patch of an edited sheet, or what is in its way; undefined where nothing has an effect. */
function patchOf(
  name: string,
  edits: readonly CellEdit[],
  before: Spreadsheet,
  parts: WorkbookParts,
  options: PatchOptions,
): SheetPatch | { readonly refusals: readonly CellRefusal[] } | undefined {
  const refuseAll = (reason: CellRefusal['reason'], words: string) => ({
    refusals: edits.map(({ row, column }) => ({ reason, sheet: name, cell: toAddress(row, column), words })),
  });
  const info = before.sheets.find((sheet) => sheet.name === name);
  if (!info) return refuseAll('no-such-sheet', 'is in a sheet that the workbook does not have');
  if (info.kind === 'other') return refuseAll('no-worksheet', 'is in a sheet that has no cells');
  const sheet = before.readSheet(name);
  const part = parts.sheet(name);
  if (!part) return refuseAll('no-worksheet', 'is in a sheet that has no cells');
  if (parts.isShared(part)) return refuseAll('shared-part', 'is in a sheet that is stored together with another one');
  const map = mapForPatch(sheet, part, edits, parts);
  const plan = planEdits(edits, {
    cells: byAddress(sheet),
    merges: sheet.merges,
    map,
    reserved: reservedRanges(parts, part),
    date1904: before.date1904,
    replaceFormulas: options.replaceFormulas ?? false,
  });
  if (plan.refusals.length > 0) return { refusals: plan.refusals };
  if (plan.effective.length === 0 || 'reason' in map) return undefined;
  const results = changedResults(sheet, plan.effective, options);
  return { sheet, part, map, edits: plan.effective, results };
}

/** The patches of the sheets without edits. */
function formulaPatches(
  edited: readonly SheetPatch[],
  before: Spreadsheet,
  parts: WorkbookParts,
  options: PatchOptions,
): SheetPatch[] {
  const others = before.sheets.filter(
    ({ name, kind }) => kind === 'worksheet' && !edited.some(({ sheet }) => sheet.name === name),
  );
  return others.flatMap(({ name }) => {
    const sheet = before.readSheet(name);
    const results = changedResults(sheet, [], options);
    const [cell] = results.keys();
    const part = parts.sheet(name);
    if (cell === undefined || !part) return [];
    const map = mapForPatch(sheet, part, [], parts);
    if ('reason' in map) {
      throw new PatchError({ ...map, sheet: name, cell, words: `has a result that may change, and ${map.words}` });
    }
    return [{ sheet, part, map, edits: [], results }];
  });
}
