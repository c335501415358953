import { toAddress } from '../cell-address.ts';
import { showsDay } from '../number-format.ts';
import { WorkbookParts } from '../package/workbook-parts.ts';
import { openSpreadsheet } from '../read/open-spreadsheet.ts';
import type { Spreadsheet } from '../types.ts';
import { rewriteZip } from '../zip/zip-writer.ts';
import { changedParts } from './changed-parts.ts';
import { PatchError } from './patch-error.ts';
import type { CellChange, CellEdit, Patched, PatchOptions, PatchWarning } from './patch-types.ts';
import { planPatches } from './plan-patches.ts';
import { byAddress, type SheetPatch } from './sheet-patch.ts';
import { findMismatch } from './verify-patch.ts';

/**
 * Sets cells of a workbook by changing nothing but their elements in the XML of their sheets. All other parts of the file stay byte
 * for byte as they are, apart from what goes with formulas: results that may be wrong now are dropped, and programs are told to work
 * them out. The outcome is read back and compared before it is returned.
 * @throws PatchError when an edit can't be made safely. Edits are made all together or not at all.
 * @throws XlsxError when the workbook can't be read.
 */
export function patchSpreadsheet(bytes: Buffer, edits: readonly CellEdit[], options: PatchOptions = {}): Patched {
  const before = openSpreadsheet(bytes);
  const parts = new WorkbookParts(bytes);
  const patches = planPatches(before, parts, edits, options);
  if (patches.length === 0) return { bytes, changes: [], warnings: formatWarnings(edits, before) };
  const patched = rewriteZip(parts.archive, changedParts(parts, patches, before));
  const after = openSpreadsheet(patched);
  const mismatch = findMismatch(before, after, patches);
  if (mismatch) throw new PatchError(mismatch);
  return {
    bytes: patched,
    changes: patches.flatMap((patch) => changesIn(patch, after)),
    warnings: [...signatureWarnings(parts), ...formatWarnings(edits, after)],
  };
}

function changesIn({ sheet, edits }: SheetPatch, after: Spreadsheet): CellChange[] {
  const was = byAddress(sheet);
  const is = byAddress(after.readSheet(sheet.name));
  return edits.map(({ row, column }) => {
    const cell = toAddress(row, column);
    return { sheet: sheet.name, cell, before: was.get(cell)?.value, after: is.get(cell)?.value };
  });
}

function signatureWarnings({ isSigned }: WorkbookParts): PatchWarning[] {
  if (!isSigned) return [];
  const words = 'The workbook is digitally signed; after a change its signature is no longer valid.';
  return [{ code: 'signed', sheet: undefined, cell: undefined, words }];
}

function formatWarnings(edits: readonly CellEdit[], after: Spreadsheet): PatchWarning[] {
  const dates = edits.filter(({ value }) => value.kind === 'date');
  const names = new Set(dates.map(({ sheet }) => sheet));
  const cells = new Map([...names].map((name) => [name, byAddress(after.readSheet(name))]));
  return dates.flatMap(({ sheet, row, column }) => {
    const cell = toAddress(row, column);
    if (showsDay(cells.get(sheet)?.get(cell)?.numberFormat)) return [];
    const words = `${sheet}!${cell} has no date format, so the date in it shows as something else.`;
    return [{ code: 'not-a-date-format', sheet, cell, words }];
  });
}
