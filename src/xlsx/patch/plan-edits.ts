import { toAddress } from '../cell-address.ts';
import { LIMITS } from '../limits.ts';
import type { Cell, CellRange } from '../types.ts';
import type { CellRefusal } from './patch-error.ts';
import type { CellEdit } from './patch-types.ts';
import type { ReservedRange } from './reserved-ranges.ts';
import type { CellSpan } from './row-map.ts';
import type { SheetMap, Unmappable } from './sheet-map.ts';
import { holds, unwritable } from './written-cell.ts';

/** What is known of a sheet when its edits are planned. */
export interface EditableSheet {
  /** By address. */
  readonly cells: ReadonlyMap<string, Cell>;
  readonly merges: readonly CellRange[];
  readonly map: SheetMap | Unmappable;
  readonly reserved: readonly ReservedRange[];
  readonly date1904: boolean;
  readonly replaceFormulas: boolean;
}

/** The edits of one sheet, sorted out. */
export interface EditPlan {
  /** Those that change something, in sheet order. */
  readonly effective: readonly CellEdit[];
  readonly refusals: readonly CellRefusal[];
}

/** Tells which edits of a sheet have an effect, and which can't be made safely. */
export function planEdits(edits: readonly CellEdit[], sheet: EditableSheet): EditPlan {
  const stored = storedCells(sheet.map);
  const inOrder = [...edits].sort((a, b) => a.row - b.row || a.column - b.column);
  const effective: CellEdit[] = [];
  const refusals: CellRefusal[] = [];
  for (const [index, edit] of inOrder.entries()) {
    const before = inOrder[index - 1];
    const address = toAddress(edit.row, edit.column);
    const isRepeated = before?.row === edit.row && before.column === edit.column;
    const obstacle = isRepeated ? TWICE : obstacleTo(edit, sheet, stored.get(address));
    if (obstacle) refusals.push({ ...obstacle, sheet: edit.sheet, cell: address });
    else if (!hasNoEffect(edit, sheet)) effective.push(edit);
  }
  return { effective, refusals };
}

type Obstacle = Pick<CellRefusal, 'reason' | 'words'>;

const TWICE: Obstacle = { reason: 'edited-twice', words: 'is to be set to two things at once' };

function obstacleTo(edit: CellEdit, sheet: EditableSheet, stored: CellSpan | undefined): Obstacle | undefined {
  const { row, column, value } = edit;
  if (!isWithinSheet(row, LIMITS.rows) || !isWithinSheet(column, LIMITS.columns)) {
    return { reason: 'no-such-cell', words: 'is not a cell that a sheet can have' };
  }
  const fault = unwritable(value, sheet.date1904);
  if (fault !== undefined) return { reason: 'unwritable-value', words: fault };
  if ('reason' in sheet.map) return sheet.map;
  const isInside = (range: CellRange) => contains(range, edit);
  if (sheet.map.data.spills.some(isInside)) {
    return { reason: 'array-formula', words: 'is filled by an array formula or a data table' };
  }
  const formula = formulaObstacle(stored?.formula?.kind, sheet.replaceFormulas);
  if (formula) return formula;
  if (sheet.merges.some((range) => isInside(range) && !(range.top === row && range.left === column))) {
    return { reason: 'merged', words: 'is hidden inside a merged cell, of which only the first can be set' };
  }
  if (hasNoEffect(edit, sheet)) return undefined;
  const links = sheet.map.links?.items.filter(({ range }) => isInside(range)) ?? [];
  if (edit.hyperlink !== undefined && links.some(({ range }) => !isOneCell(range))) return SHARED_LINK;
  return sheet.reserved.find(({ range }) => isInside(range));
}

const SHARED_LINK: Obstacle = {
  reason: 'shared-link',
  words: 'lies under a hyperlink that other cells share, which would still lead to the old place',
};

function isOneCell({ top, bottom, left, right }: CellRange): boolean {
  return top === bottom && left === right;
}

function formulaObstacle(kind: string | undefined, replaceFormulas: boolean): Obstacle | undefined {
  if (kind === 'array') return { reason: 'array-formula', words: 'holds an array formula or a data table' };
  // The followers get their formula from the master: with it they would lose theirs. A follower can go alone.
  if (kind === 'shared-master') return { reason: 'shared-formula', words: 'holds a formula that other cells share' };
  if (kind !== undefined && !replaceFormulas) return { reason: 'formula', words: 'holds a formula' };
  return undefined;
}

function hasNoEffect({ row, column, value, hyperlink }: CellEdit, { cells, date1904 }: EditableSheet): boolean {
  const cell = cells.get(toAddress(row, column));
  const isLinkRight = hyperlink === undefined || cell?.hyperlink === undefined || cell.hyperlink === hyperlink;
  return cell?.formula === undefined && holds(cell?.value, value, date1904) && isLinkRight;
}

function storedCells(map: SheetMap | Unmappable): Map<string, CellSpan> {
  const rows = 'reason' in map ? [] : map.data.rows;
  return new Map(rows.flatMap(({ cells }) => cells.map((cell) => [toAddress(cell.row, cell.column), cell])));
}

function isWithinSheet(place: number, most: number): boolean {
  return Number.isInteger(place) && place >= 1 && place <= most;
}

function contains(range: CellRange, { row, column }: { readonly row: number; readonly column: number }): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}
