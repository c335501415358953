import { toAddress } from '../cell-address.ts';
import type { WorkbookParts } from '../package/workbook-parts.ts';
import type { Cell, Sheet } from '../types.ts';
import type { ZipEntry } from '../zip/zip-entry.ts';
import type { CellEdit, FormulaResult, PatchOptions } from './patch-types.ts';
import { mapSheet, type SheetMap, type Unmappable } from './sheet-map.ts';
import { holds } from './written-cell.ts';

/** All that is to change in one sheet. */
export interface SheetPatch {
  /** As it was. */
  readonly sheet: Sheet;
  readonly part: ZipEntry;
  readonly map: SheetMap;
  /** Those that have an effect, in sheet order. */
  readonly edits: readonly CellEdit[];
  /** The formula cells whose result changes, by address; undefined drops the result. */
  readonly results: ReadonlyMap<string, FormulaResult | undefined>;
}

/** The cells of a sheet by address. */
export function byAddress({ cells }: Sheet): Map<string, Cell> {
  return new Map(cells.map((cell) => [toAddress(cell.row, cell.column), cell]));
}

/** Goes over the part of a sheet with an eye to the edited rows and to those with formulas. */
export function mapForPatch(
  sheet: Sheet,
  part: ZipEntry,
  edits: readonly CellEdit[],
  parts: WorkbookParts,
): SheetMap | Unmappable {
  const formulas = sheet.cells.filter(({ formula }) => formula !== undefined);
  const rows = new Set([...edits, ...formulas].map(({ row }) => row));
  return mapSheet(parts.text(part), part.name, rows);
}

/** Which formula cells get another result, or lose the one they have, after the edits. */
export function changedResults(
  sheet: Sheet,
  edits: readonly CellEdit[],
  { resultOf, isTouched }: PatchOptions,
): Map<string, FormulaResult | undefined> {
  const edited = new Set(edits.map(({ row, column }) => toAddress(row, column)));
  const results = new Map<string, FormulaResult | undefined>();
  for (const cell of sheet.cells) {
    const address = toAddress(cell.row, cell.column);
    if (cell.formula === undefined || edited.has(address)) continue;
    const result = resultOf?.(sheet.name, cell);
    const isAsItWas = result ? holds(cell.value, result, false) : cell.value === undefined;
    if (!isAsItWas && (result || isTouched?.(sheet.name, cell) !== false)) results.set(address, result);
  }
  return results;
}
