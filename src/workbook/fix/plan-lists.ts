import { requirementsOf } from '../../scheme/requirements.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import type { CellPosition } from '../../xlsx/cell-address.ts';
import { wordsEverywhere } from '../../xlsx/lists/allowed-words.ts';
import type { ListExtension } from '../../xlsx/lists/extend-lists.ts';
import type { EntryRule } from '../../xlsx/read/entry-rules.ts';
import type { Spreadsheet } from '../../xlsx/types.ts';
import { isMadeWithLists, type StatusCell, statusCells } from '../form/status-lists.ts';
import type { OpenedAudit } from '../open-audit.ts';
import { shownText } from '../sheet-grid.ts';
import type { PlannedFix } from './planned-fix.ts';

/** A status cell that has lost its drop-down list, and the one whose list it is to have. */
export interface ListFix extends PlannedFix {
  readonly list: ListExtension;
}

/** A status cell with a list. */
type ListedCell = StatusCell & { readonly rule: EntryRule };

/**
 * The status cells that can have the list of others in their column: where it is certain which list that is, and where they hold
 * nothing that it does not offer.
 */
export function planLists({ workbook: { tables, rows }, spreadsheet }: OpenedAudit, scheme: Scheme): ListFix[] {
  const settable = new Set(
    requirementsOf(scheme).flatMap(({ id, notApplicableWhen }) => (notApplicableWhen === undefined ? [] : [id])),
  );
  return tables.flatMap((table) => {
    const cells = statusCells(spreadsheet, table, rows);
    if (!isMadeWithLists(cells)) return [];
    const listed = cells.filter((cell): cell is ListedCell => cell.rule?.kind === 'list');
    const models = [true, false].map((isSettable) => modelsFor(isSettable, listed, settable));
    const texts = new Map(spreadsheet.readSheet(table.sheet).cells.map((cell) => [placeOf(cell), shownText(cell)]));
    return cells.flatMap((cell) => {
      const { requirement, at } = cell;
      const model = cell.rule ? undefined : nearest(at.row, models[settable.has(requirement) ? 0 : 1] ?? []);
      if (!model || !offers(spreadsheet, model, texts.get(placeOf(at)))) return [];
      const list = { sheet: at.sheet, row: at.row, column: at.column, like: model.at };
      const after = `the drop-down list of ${model.at.cell}`;
      return [{ requirement, field: 'status' as const, at, before: 'no drop-down list', after, list }];
    });
  });
}

/**
 * The cells with the list that a cell should have, for a requirement that can be set aside, or one that can't. Where the column has
 * several lists, it is the one that all its like have.
 */
function modelsFor(
  isSettable: boolean,
  listed: readonly ListedCell[],
  settable: ReadonlySet<string>,
): readonly ListedCell[] {
  const candidates = haveOneList(listed)
    ? listed
    : listed.filter(({ requirement }) => settable.has(requirement) === isSettable);
  return haveOneList(candidates) ? candidates : [];
}

function haveOneList(cells: readonly ListedCell[]): boolean {
  return new Set(cells.map(({ rule }) => rule.formula)).size === 1;
}

/** Of cells in row order the nearest to a row, the upper one of two. */
function nearest(row: number, cells: readonly ListedCell[]): ListedCell | undefined {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.at.row ?? row) < row) low = middle + 1;
    else high = middle;
  }
  const [above, below] = [cells[low - 1], cells[low]];
  if (!above || !below) return above ?? below;
  return row - above.at.row <= below.at.row - row ? above : below;
}

function offers(spreadsheet: Spreadsheet, { rule, at }: ListedCell, held: string | undefined): boolean {
  const words = wordsEverywhere(spreadsheet, at.sheet, rule);
  return words !== undefined && (held === undefined || words.includes(held));
}

function placeOf({ row, column }: CellPosition): string {
  return `${row},${column}`;
}
