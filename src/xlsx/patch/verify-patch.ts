import { toAddress } from '../cell-address.ts';
import type { Cell, Sheet, Spreadsheet } from '../types.ts';
import type { CellRefusal } from './patch-error.ts';
import type { CellEdit } from './patch-types.ts';
import { byAddress, type SheetPatch } from './sheet-patch.ts';
import { holds } from './written-cell.ts';

/** What a patch was meant to change in a sheet. */
type Intent = Pick<SheetPatch, 'sheet' | 'edits' | 'results'>;

/**
 * Compares a patched workbook, read back, with what was meant: edited cells hold their new values, and everything else that the
 * reader sees is as it was, in every sheet that was touched. Returns the first cell of which that is not so.
 */
export function findMismatch(
  before: Spreadsheet,
  after: Spreadsheet,
  patches: readonly Intent[],
): CellRefusal | undefined {
  const isSameBook =
    isSame(before.sheets, after.sheets) &&
    isSame(before.definedNames, after.definedNames) &&
    before.date1904 === after.date1904;
  for (const patch of patches) {
    const { name } = patch.sheet;
    const sheet = after.readSheet(name);
    const cell = isSameBook && hasSameLayout(patch.sheet, sheet) ? findCell(patch, sheet, after.date1904) : 'A1';
    if (cell !== undefined) {
      return {
        reason: 'not-verified',
        sheet: name,
        cell,
        words: 'would not read back as it should, so nothing was changed',
      };
    }
  }
  return undefined;
}

function hasSameLayout(before: Sheet, after: Sheet): boolean {
  return (
    isSame(before.merges, after.merges) &&
    isSame([...before.hiddenRows], [...after.hiddenRows]) &&
    isSame([...before.hiddenColumns], [...after.hiddenColumns]) &&
    isSame(before.entryRules, after.entryRules)
  );
}

function findCell({ sheet, edits, results }: Intent, after: Sheet, date1904: boolean): string | undefined {
  const was = byAddress(sheet);
  const is = byAddress(after);
  const edited = new Map(edits.map((edit) => [toAddress(edit.row, edit.column), edit]));
  for (const address of new Set([...was.keys(), ...is.keys(), ...edited.keys()])) {
    const cell = is.get(address);
    const wanted = edited.get(address);
    const isRight = wanted
      ? isAsMeant(wanted, was.get(address), cell, date1904)
      : results.has(address)
        ? isRecalculated(was.get(address), cell, results.get(address))
        : isSame(was.get(address), cell);
    if (!isRight) return address;
  }
  return undefined;
}

function isAsMeant({ value, hyperlink }: CellEdit, was: Cell | undefined, is: Cell | undefined, date1904: boolean) {
  // A link that could not be led elsewhere is gone.
  const isLinkRight =
    hyperlink === undefined
      ? is?.hyperlink === was?.hyperlink
      : is?.hyperlink === undefined || is.hyperlink === hyperlink;
  return is?.formula === undefined && holds(is?.value, value, date1904) && isLinkRight;
}

/** Of a cell that an array formula fills, nothing is left for the reader to see once its result is dropped. */
function isRecalculated(was: Cell | undefined, is: Cell | undefined, result: ReturnType<Intent['results']['get']>) {
  const hasResult = result ? holds(is?.value, result, false) : is?.value === undefined;
  return hasResult && (was?.formula === is?.formula || (was?.formula === '' && !result));
}

/** Whether two readings are alike. Readings are plain data whose keys come in the same order. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
