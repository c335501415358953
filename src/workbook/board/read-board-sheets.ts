import type { Scheme } from '../../scheme/scheme.ts';
import { once } from '../../shared/once.ts';
import type { SheetGrid } from '../sheet-grid.ts';
import { type ActionPlanTable, readActionPlan } from './action-plan.ts';
import { type Declaration, readDeclaration } from './declaration.ts';
import { type BoardTable, findBoardTables } from './find-board-tables.ts';

/** What a workbook holds for the Board, beside the requirements. */
export interface BoardSheets {
  /** All tables that look like a Board's. */
  readonly boardTables: () => readonly BoardTable[];
  /** Undefined where the workbook has no action plan. */
  readonly actionPlan: () => readonly ActionPlanTable[] | undefined;
  /** Undefined where nothing in the workbook declares safety actions as met. */
  readonly declaration: () => Declaration | undefined;
}

/** Reads the action plan and the declaration when first asked for, from the sheets that hold no table of requirements. */
export function readBoardSheets(
  grids: readonly SheetGrid[],
  scheme: Scheme,
  serialToDate: (serial: number) => string | undefined,
): BoardSheets {
  const tables = once(() => grids.flatMap((grid): BoardTable[] => findBoardTables(grid, scheme)));
  return {
    boardTables: tables,
    actionPlan: once(() => readActionPlan(tables(), scheme, serialToDate)),
    declaration: once(() => readDeclaration(tables(), scheme, serialToDate)),
  };
}
