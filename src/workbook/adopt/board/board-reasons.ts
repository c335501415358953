import type { Scheme } from '../../../scheme/scheme.ts';
import { plainWords } from '../../../shared/plain-words.ts';
import type { CellPosition } from '../../../xlsx/cell-address.ts';
import type { Cell } from '../../../xlsx/types.ts';
import { actionsNamed } from '../../actions-named.ts';
import type { AuditWorkbook } from '../../audit-workbook.ts';
import { type BoardTable, isOfKind } from '../../board/find-board-tables.ts';
import { shownText } from '../../sheet-grid.ts';
import type { Fate } from '../fate.ts';
import { NO_COLUMN } from '../given-cells.ts';

/** What becomes of a cell that belongs to a table for the Board, and is not carried from it. */
export interface BoardRemainder {
  readonly fate: Extract<Fate, 'left' | 'same'>;
  readonly words: string;
  /** The heading of its column. */
  readonly heading: string | undefined;
}

const TITLE = 'a title or a heading; a fresh workbook has its own';

/** What is known of the tables for the Board that were read, by the cells in them. */
export interface BoardReasons {
  /** Undefined for a cell on a sheet without such a table. */
  remainder(sheet: string, cell: Cell): BoardRemainder | undefined;
  /** The heading of the column of a cell. */
  headingOver(sheet: string, at: CellPosition): string | undefined;
}

/** Tells why cells of a Board's tables stay behind. */
export function boardReasons(workbook: AuditWorkbook, scheme: Scheme, forward: boolean): BoardReasons {
  const tables = workbook.boardTables().filter((table) => isRead(table, workbook));
  const onSheet = (sheet: string): BoardTable[] => tables.filter(({ grid }) => grid.sheet.name === sheet);
  const tableOver = (sheet: string, { row }: CellPosition): BoardTable | undefined =>
    onSheet(sheet)
      .filter(({ headerRow }) => headerRow <= row)
      .at(-1);
  return {
    headingOver: (sheet, at) => {
      const table = tableOver(sheet, at);
      return table && headingIn(table, at.column);
    },
    remainder: (sheet, cell) => {
      const table = tableOver(sheet, cell);
      if (!table) return onSheet(sheet).length === 0 ? undefined : { fate: 'left', words: TITLE, heading: undefined };
      const heading = headingIn(table, cell.column);
      if (cell.row === table.headerRow) return { fate: 'left', words: TITLE, heading };
      if (forward) return { fate: 'left', words: startsEmpty(table), heading };
      return { ...remainderIn(table, cell, workbook, scheme), heading };
    },
  };
}

function isRead(table: BoardTable, workbook: AuditWorkbook): boolean {
  if (isOfKind(table, 'plan')) {
    const headings = (workbook.actionPlan() ?? []).map(({ heading }) => heading);
    return headings.some(({ sheet, row }) => sheet === table.grid.sheet.name && row === table.headerRow);
  }
  return workbook.declaration() !== undefined;
}

function startsEmpty(table: BoardTable): string {
  return isOfKind(table, 'plan')
    ? 'a new scheme starts with an empty action plan'
    : 'a new scheme starts with an empty declaration';
}

function remainderIn(
  table: BoardTable,
  cell: Cell,
  workbook: AuditWorkbook,
  scheme: Scheme,
): Pick<BoardRemainder, 'fate' | 'words'> {
  const column = [...table.columns].find(([, index]) => index === cell.column)?.[0];
  if (isOfKind(table, 'declaration')) {
    const { heading } = workbook.declaration() ?? {};
    if (heading && (heading.sheet !== table.grid.sheet.name || heading.row !== table.headerRow))
      return { fate: 'left', words: `another declaration counts: ${heading.sheet} ${heading.cell}` };
    if (namesAction(column, cell, scheme))
      return { fate: 'same', words: 'a fresh declaration has a line for each safety action' };
  }
  const hasColumn = column !== undefined && column !== 'signature';
  if (!hasColumn && headingIn(table, cell.column) !== undefined) return { fate: 'left', words: NO_COLUMN };
  if (isOfKind(table, 'plan')) return { fate: 'left', words: 'a heading, a total or a remark in the action plan' };
  if (column === 'line') return { fate: 'left', words: 'says whose line it is; a fresh declaration has its own lines' };
  return { fate: 'left', words: 'a total, a remark or a formula that shows nothing' };
}

/** The title of a safety action says it too. */
function namesAction(column: string | undefined, cell: Cell, scheme: Scheme): boolean {
  const words = shownText(cell) ?? '';
  if (column === 'action') return actionsNamed(words, scheme).length > 0;
  return column === undefined && scheme.safetyActions.some(({ title }) => plainWords(title) === plainWords(words));
}

function headingIn({ grid, headerRow }: BoardTable, column: number): string | undefined {
  return shownText(grid.rows.find(({ row }) => row === headerRow)?.cells.get(column));
}
