import { type Scheme, STATUS_NAMES } from '../../scheme/scheme.ts';
import { toAddress } from '../../xlsx/cell-address.ts';
import type { Cell } from '../../xlsx/types.ts';
import { actionsNamed } from '../actions-named.ts';
import type { CellPlace } from '../audit-row.ts';
import { type GridRow, type SheetGrid, shownText } from '../sheet-grid.ts';
import type { BoardColumn, BoardTableKind } from './heading-words.ts';
import { columnsByKind, headingWords, type ShortText, shortTexts } from './read-headings.ts';
import { isOfAnotherTime, SAYS_DECLARATION, SAYS_PLAN } from './title-words.ts';

/** A table of a Board's sheets: its headings, and the rows below them down to the next such headings. */
export interface BoardTable<Kind extends BoardTableKind = BoardTableKind> {
  readonly kind: Kind;
  readonly grid: SheetGrid;
  readonly headerRow: number;
  /** 1-based, by the names of `HEADINGS`. */
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly GridRow[];
}

/** What stands in the first rows of a sheet, above any table, says what it is about. */
const TITLE_ROWS = 12;

interface Header {
  readonly index: number;
  readonly kind: BoardTableKind;
  readonly columns: ReadonlyMap<string, number>;
}

/** Finds the tables of a Board on a sheet by their headings. None where the sheet says that it is of another time. */
export function findBoardTables(grid: SheetGrid, scheme: Scheme): BoardTable[] {
  const titles = [headingWords(grid.sheet.name)];
  const headers: Header[] = [];
  for (const [index, row] of grid.rows.entries()) {
    const isTitle = headers.length === 0 && index < TITLE_ROWS;
    const texts = shortTexts(row);
    const byKind = texts.length > 1 && !isOverview(texts) ? columnsByKind(texts) : [];
    const found = [...byKind].filter(([kind, columns]) => heads(kind, columns, titles));
    for (const [kind, columns] of found) headers.push({ index, kind, columns });
    if (isTitle && found.length === 0) titles.push(...texts.map(({ words }) => words));
  }
  if (headers.length === 0 || isOfAnotherTime(titles, scheme.name)) return [];
  return headers.map((header) => tableUnder(grid, header, headers)).filter((table) => isBelieved(table, scheme));
}

function tableUnder(grid: SheetGrid, { index, kind, columns }: Header, headers: readonly Header[]): BoardTable {
  const next = headers.find((other) => other.index > index)?.index;
  return { kind, grid, headerRow: grid.rows[index]?.row ?? 0, columns, rows: grid.rows.slice(index + 1, next) };
}

/** A table of one kind. */
export function isOfKind<Kind extends BoardTableKind>(table: BoardTable, kind: Kind): table is BoardTable<Kind> {
  return table.kind === kind;
}

/** What a table's cells of one row hold. */
export interface TableLine<Column extends string> {
  cell(column: Column): Cell | undefined;
  text(column: Column): string | undefined;
  /** Undefined where the table has no such column. */
  place(column: Column): CellPlace | undefined;
}

/** Reads one row of a table by its columns. */
export function lineAt<Kind extends BoardTableKind>(
  { grid, columns }: BoardTable<Kind>,
  row: Pick<GridRow, 'row' | 'cells'>,
): TableLine<BoardColumn<Kind>> {
  const cell = (name: BoardColumn<Kind>): Cell | undefined => row.cells.get(columns.get(name) ?? 0);
  return {
    cell,
    text: (name) => shownText(cell(name)),
    place: (name) => {
      const column = columns.get(name);
      if (column === undefined) return undefined;
      return { sheet: grid.sheet.name, cell: toAddress(row.row, column), row: row.row, column };
    },
  };
}

/** Whether the columns found make a heading row of a kind. A bare "Status" is a declaration's only under such a title. */
function heads(kind: BoardTableKind, columns: ReadonlyMap<string, number>, titles: readonly string[]): boolean {
  const has = (name: string): boolean => columns.has(name);
  switch (kind) {
    case 'declaration':
      return has('action') && (has('declared') || (has('met') && titles.some((title) => SAYS_DECLARATION.test(title))));
    case 'signOff':
      return has('date') && (has('line') || (has('signature') && (has('name') || has('role'))));
    case 'discussion':
      return has('line') && has('date');
    case 'contact':
      return has('email') && has('name') && (has('line') || has('role'));
    case 'plan':
      return (
        has('text') &&
        (has('cost') ||
          has('funding') ||
          ((has('due') || has('lead')) && titles.some((title) => SAYS_PLAN.test(title))))
      );
  }
}

/** An overview counts each status in a column of its own; whatever else it says, it declares nothing. */
function isOverview(texts: readonly ShortText[]): boolean {
  return STATUS_NAMES.every((name) => texts.some(({ words }) => words === name.toLowerCase()));
}

/** A declaration that only its title makes one answers most of the scheme, not a line or two. */
function isBelieved(table: BoardTable, scheme: Scheme): boolean {
  if (!isOfKind(table, 'declaration')) return true;
  const named = new Set(table.rows.flatMap((row) => actionsNamed(lineAt(table, row).text('action') ?? '', scheme)));
  return table.columns.has('declared') ? named.size > 0 : named.size * 2 > scheme.safetyActions.length;
}
