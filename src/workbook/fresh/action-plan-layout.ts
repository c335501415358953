import { toAddress } from '../../xlsx/cell-address.ts';
import type { CellPlace } from '../audit-row.ts';
import type { BoardColumn } from '../board/heading-words.ts';
import { SHEET_NAMES } from './sheet-names.ts';

export type PlanColumn = BoardColumn<'plan'>;

/** The columns of *Action plan*, from A on, as they are headed. */
export const PLAN_HEADINGS = {
  action: 'Safety action',
  gap: 'Gap',
  text: 'Action',
  lead: 'Lead',
  cost: 'Cost (£)',
  funding: 'Funding source',
  due: 'Due',
  progress: 'Progress',
} as const satisfies Readonly<Record<PlanColumn, string>>;

export const PLAN_COLUMNS = Object.keys(PLAN_HEADINGS) as readonly PlanColumn[];

/** What lines of the plan are to hold, as text. */
export type PlanTexts = readonly ReadonlyMap<PlanColumn, string>[];

export const HEADER_ROW = 4;
export const FIRST_ROW = HEADER_ROW + 1;

const LINES = 40;
/** A plan that fills the sheet needs room to grow. */
const SPARE_LINES = 10;

/** The last row to fill in, of a plan that holds so many lines already. */
export function lastPlanRow(lines: number): number {
  return HEADER_ROW + Math.max(LINES, lines + SPARE_LINES);
}

/** Where a column stands, from 1. */
export function planColumnOf(column: PlanColumn): number {
  return PLAN_COLUMNS.indexOf(column) + 1;
}

/** The cell of a line of the plan, counted from 0. */
export function planPlace(line: number, column: PlanColumn): CellPlace {
  const [row, at] = [FIRST_ROW + line, planColumnOf(column)];
  return { sheet: SHEET_NAMES.actionPlan, cell: toAddress(row, at), row, column: at };
}
