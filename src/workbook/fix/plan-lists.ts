import { requirementsOf } from '../../scheme/requirements.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import { wordsEverywhere } from '../../xlsx/lists/allowed-words.ts';
import type { ListExtension } from '../../xlsx/lists/extend-lists.ts';
import type { EntryRule } from '../../xlsx/read/entry-rules.ts';
import type { Spreadsheet } from '../../xlsx/types.ts';
import type { CellPlace } from '../audit-row.ts';
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
    return cells.flatMap((cell) => {
      const model = cell.rule ? undefined : modelFor(cell, listed, settable);
      if (!model || !offers(spreadsheet, model, cell)) return [];
      const { requirement, at } = cell;
      const list = { sheet: at.sheet, row: at.row, column: at.column, like: model.at };
      const after = `the drop-down list of ${model.at.cell}`;
      return [{ requirement, field: 'status' as const, at, before: 'no drop-down list', after, list }];
    });
  });
}

/**
 * The nearest cell with the list that a cell should have. Where the column has several lists, it is the one that all rows have which
 * can be set aside, or can't, as this one.
 */
function modelFor(
  { requirement, at }: StatusCell,
  listed: readonly ListedCell[],
  settable: ReadonlySet<string>,
): ListedCell | undefined {
  const isAlike = (cell: ListedCell): boolean => settable.has(cell.requirement) === settable.has(requirement);
  const candidates = haveOneList(listed) ? listed : listed.filter(isAlike);
  if (!haveOneList(candidates)) return undefined;
  const distance = (cell: ListedCell): number => Math.abs(cell.at.row - at.row);
  return candidates.reduce<ListedCell | undefined>(
    (nearest, cell) => (nearest && distance(nearest) <= distance(cell) ? nearest : cell),
    undefined,
  );
}

function haveOneList(cells: readonly ListedCell[]): boolean {
  return new Set(cells.map(({ rule }) => rule.formula)).size === 1;
}

function offers(spreadsheet: Spreadsheet, { rule }: ListedCell, { at }: StatusCell): boolean {
  const words = wordsEverywhere(spreadsheet, at.sheet, rule);
  const held = heldAt(spreadsheet, at);
  return words !== undefined && (held === undefined || words.includes(held));
}

function heldAt(spreadsheet: Spreadsheet, { sheet, row, column }: CellPlace): string | undefined {
  return shownText(spreadsheet.readSheet(sheet).cells.find((cell) => cell.row === row && cell.column === column));
}
