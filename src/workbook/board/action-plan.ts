import type { Scheme } from '../../scheme/scheme.ts';
import { type DateReading, doubtEitherOrder } from '../../shared/dates/written-date.ts';
import { plainWords } from '../../shared/plain-words.ts';
import { actionInName } from '../action-context.ts';
import { actionsNamed } from '../actions-named.ts';
import type { CellPlace } from '../audit-row.ts';
import { type GridRow, shownText } from '../sheet-grid.ts';
import { readDate } from '../written-date.ts';
import { type BoardTable, isOfKind, lineAt } from './find-board-tables.ts';
import { type BoardColumn, HEADINGS } from './heading-words.ts';
import { type AmountReading, readAmount } from './read-amount.ts';
import { shortTexts } from './read-headings.ts';

type PlanColumn = BoardColumn<'plan'>;

/** One line of an action plan: what a Trust will do about a safety action that is not met. */
export interface ActionPlanRow {
  /** The safety actions it is for; none where it names none of the scheme's. */
  readonly actions: readonly number[];
  readonly gap: string | undefined;
  readonly text: string | undefined;
  readonly lead: string | undefined;
  readonly cost: AmountReading;
  readonly funding: string | undefined;
  readonly due: DateReading;
  readonly progress: string | undefined;
  /** The cell of a column, or where there is no such column, that of the action. */
  place(column: PlanColumn): CellPlace;
}

/** A table of the action plan: a Trust may keep one sheet for all of it, or one for each safety action. */
export interface ActionPlanTable {
  /** The heading of what will be done. */
  readonly heading: CellPlace;
  readonly lacks: readonly PlanColumn[];
  /** Columns for what another was taken as: a rating beside the progress, an owner beside the lead. */
  readonly secondColumns: readonly { readonly column: number; readonly heading: string }[];
  /** The rows in which anything is planned. */
  readonly rows: readonly ActionPlanRow[];
}

const COLUMNS = Object.keys(HEADINGS.plan) as readonly PlanColumn[];

/** Reads the action plan from the tables of a workbook's sheets; undefined where there is none. */
export function readActionPlan(
  tables: readonly BoardTable[],
  scheme: Scheme,
  serialToDate: (serial: number) => string | undefined,
): ActionPlanTable[] | undefined {
  const plans = tables.flatMap((table) => {
    if (!isOfKind(table, 'plan')) return [];
    const rows = readRows(table, scheme, serialToDate);
    // A list of things to do that speaks of no safety action is some other list.
    if (!table.columns.has('action') && !rows.some(({ actions }) => actions.length > 0)) return [];
    const lacks = COLUMNS.filter((column) => !table.columns.has(column));
    return [{ heading: textPlace(table, table.headerRow), lacks, secondColumns: secondColumns(table), rows }];
  });
  return plans.length === 0 ? undefined : plans;
}

function secondColumns({ grid, headerRow, columns }: BoardTable<'plan'>): ActionPlanTable['secondColumns'] {
  const header = grid.rows.find(({ row }) => row === headerRow);
  const taken = new Set(columns.values());
  const known = new Set<string>(Object.values(HEADINGS.plan).flat());
  return (header ? shortTexts(header) : [])
    .filter(({ column, heading, words }) => !taken.has(column) && (known.has(heading) || known.has(words)))
    .map(({ column }) => ({ column, heading: shownText(header?.cells.get(column)) ?? '' }));
}

function readRows(
  table: BoardTable<'plan'>,
  scheme: Scheme,
  serialToDate: (serial: number) => string | undefined,
): ActionPlanRow[] {
  let actions = actionsOfSheet(table, scheme);
  const rows: ActionPlanRow[] = [];
  for (const row of table.rows) {
    if (isTotal(row)) continue;
    actions = actionsAt(table, row, scheme) ?? actions;
    if (isHeading(row, scheme)) continue;
    const read = readRow(table, row, actions, serialToDate);
    if (isEntry(read)) rows.push(read);
  }
  const dates = doubtEitherOrder(rows.map(({ due }) => due));
  return rows.map((row, index) => ({ ...row, due: dates[index] ?? row.due }));
}

function actionsOfSheet({ grid, headerRow }: BoardTable, scheme: Scheme): readonly number[] {
  const titles = grid.rows.filter(({ row }) => row < headerRow).flatMap(({ cells }) => [...cells.values()]);
  const named = [grid.sheet.name, ...titles.map((cell) => shownText(cell) ?? '')]
    .filter((title) => /\bsa ?\d|\bsafety action/i.test(title))
    .map((title) => actionInName(title, scheme))
    .find((action) => action !== undefined);
  return named === undefined ? [] : [named];
}

/** What a row says of its safety action, in the column for it or as a heading over the rows below; else what stands above holds. */
function actionsAt(table: BoardTable<'plan'>, row: GridRow, scheme: Scheme): readonly number[] | undefined {
  const written = lineAt(table, row).text('action');
  if (written !== undefined) return actionsNamed(written, scheme);
  const shown = [...row.cells.values()].map(shownText).filter((text) => text !== undefined);
  const [only] = shown;
  const named = shown.length === 1 && /^(?:sa|safety)/i.test(only ?? '') ? actionInName(only ?? '', scheme) : undefined;
  return named === undefined ? undefined : [named];
}

const NUMBERED = /^(?:mis )?(?:safety action|sa) ?\d{1,2}(?: |$)/;

/** A row that says nothing but the number of a safety action, and its title, heads the lines below. */
function isHeading({ cells }: GridRow, { safetyActions }: Scheme): boolean {
  const [only, ...others] = [...cells.values()].flatMap((cell) => shownText(cell) ?? []);
  if (only === undefined || others.length > 0) return false;
  const words = plainWords(only);
  const rest = words.replace(NUMBERED, '');
  return rest !== words && (rest === '' || safetyActions.some(({ title }) => plainWords(title) === rest));
}

function readRow(
  table: BoardTable<'plan'>,
  row: GridRow,
  actions: readonly number[],
  serialToDate: (serial: number) => string | undefined,
): ActionPlanRow {
  const { cell, text, place } = lineAt(table, row);
  return {
    actions,
    gap: text('gap'),
    text: text('text'),
    lead: text('lead'),
    cost: readAmount(cell('cost')),
    funding: text('funding'),
    due: readDate(cell('due'), serialToDate),
    progress: text('progress'),
    place: (column) => place(column) ?? textPlace(table, row.row),
  };
}

function textPlace(table: BoardTable<'plan'>, row: number): CellPlace {
  const place = lineAt(table, { row, cells: new Map() }).place('text');
  return place ?? { sheet: table.grid.sheet.name, cell: `A${row}`, row, column: 1 };
}

function isEntry({ gap, text, lead, cost, funding, due, progress }: ActionPlanRow): boolean {
  const texts = [gap, text, lead, funding, progress];
  return texts.some((each) => each !== undefined) || cost.kind !== 'blank' || due.kind !== 'blank';
}

function isTotal({ cells }: GridRow): boolean {
  return [...cells.values()].some((cell) => /^(?:grand |sub ?)?total\b/i.test(shownText(cell) ?? ''));
}
