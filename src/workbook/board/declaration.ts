import type { Scheme } from '../../scheme/scheme.ts';
import { actionsNamed } from '../actions-named.ts';
import type { CellPlace } from '../audit-row.ts';
import { shownText } from '../sheet-grid.ts';
import { type BoardTable, isOfKind, lineAt } from './find-board-tables.ts';
import { type Answer, readAnswer } from './read-answer.ts';
import {
  type Contact,
  type Discussion,
  readContacts,
  readDiscussions,
  readSignOffs,
  type SignOff,
} from './sign-offs.ts';

/** What the declaration says of one safety action. */
interface DeclaredAction {
  readonly action: number;
  readonly answer: Answer;
  readonly place: CellPlace;
}

/** The Board's declaration, with who signed it and whom the scheme can turn to. */
export interface Declaration {
  /** The heading of what is declared. */
  readonly heading: CellPlace;
  readonly actions: readonly DeclaredAction[];
  readonly signOffs: readonly SignOff[];
  readonly discussions: readonly Discussion[];
  readonly contacts: readonly Contact[];
  /** The headings of other tables that look like a declaration, and were not read. */
  readonly leftAside: readonly CellPlace[];
}

/**
 * Reads the declaration from the tables of a workbook's sheets; undefined where no table declares anything. Of several, one
 * on a sheet that can be seen is taken, and the first of those.
 */
export function readDeclaration(
  tables: readonly BoardTable[],
  scheme: Scheme,
  serialToDate: (serial: number) => string | undefined,
): Declaration | undefined {
  const all = tables.flatMap((table) => (isOfKind(table, 'declaration') ? [table] : []));
  const visible = all.filter(({ grid }) => grid.sheet.state === 'visible');
  const [taken, ...others] = visible.length > 0 ? visible : all;
  if (taken === undefined) return undefined;
  return {
    heading: declaredPlace(taken, taken.headerRow),
    actions: readActions(taken, scheme),
    signOffs: tables.flatMap((table) => (isOfKind(table, 'signOff') ? readSignOffs(table, serialToDate) : [])),
    discussions: tables.flatMap((table) => (isOfKind(table, 'discussion') ? readDiscussions(table, serialToDate) : [])),
    contacts: tables.flatMap((table) => (isOfKind(table, 'contact') ? readContacts(table) : [])),
    leftAside: others.map((table) => declaredPlace(table, table.headerRow)),
  };
}

function readActions(table: BoardTable<'declaration'>, scheme: Scheme): DeclaredAction[] {
  const column = declaredColumn(table);
  const declared: DeclaredAction[] = [];
  for (const row of table.rows) {
    const named = lineAt(table, row).text('action') ?? '';
    if ([...row.cells.values()].some((cell) => /^(?:grand )?total\b/i.test(shownText(cell) ?? ''))) break;
    const answer = readAnswer(row.cells.get(column));
    for (const action of actionsNamed(named, scheme)) {
      // A note below the table may begin with a number too.
      if (answer === 'blank' && declared.some((earlier) => earlier.action === action)) continue;
      declared.push({ action, answer, place: declaredPlace(table, row.row) });
    }
  }
  return declared;
}

function declaredColumn({ columns }: BoardTable<'declaration'>): number {
  return columns.get('declared') ?? columns.get('met') ?? 0;
}

function declaredPlace(table: BoardTable<'declaration'>, row: number): CellPlace {
  const line = lineAt(table, { row, cells: new Map() });
  return (
    line.place('declared') ?? line.place('met') ?? { sheet: table.grid.sheet.name, cell: `A${row}`, row, column: 1 }
  );
}
