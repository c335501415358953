import type { Scheme } from '../scheme/scheme.ts';
import { plainWords } from '../shared/plain-words.ts';
import type { TableLayout } from './layout.ts';
import { type GridRow, type SheetGrid, shownText } from './sheet-grid.ts';

/** Which safety action a row belongs to, for rows whose own number doesn't say. */
export type ActionContext = (row: GridRow) => number | undefined;

const NAMED_ACTION = /\b(?:sa|safety\s*action|action)[\s.:#_-]*0?(\d{1,2})\b/i;
const LEADING_NUMBER = /^\s*0?(\d{1,2})(?:\s*[.:)_\u2013-]\s*\D|\s*$)/;
/** Excel cuts the names of sheets at 31 characters. */
const LONGEST_CUT_NAME = 26;
/** "4 Workforce" names a sheet; in a cell, "4 more audits" names nothing. */
const LEADING_NUMBER_OF_SHEET = /^\s*0?(\d{1,2})\s+[A-Za-z]/;

/**
 * Works out the safety action of each row from, in this order: the table's own action column (a value holds until the
 * next one, as merged cells look), a heading row inside the table, the sheet's name, the titles above the table, and
 * the words of the requirements themselves.
 */
export function actionContextOf(grid: SheetGrid, table: TableLayout, scheme: Scheme): ActionContext {
  const ofName = actionInSheetName(grid.sheet.name, scheme);
  const ofSheet = ofName ?? actionInTitles(grid, table, scheme) ?? actionInWords(grid, table, scheme);
  const column = table.columns.get('action')?.column;
  const byRow = new Map<number, number>();
  let current = ofSheet;
  for (const row of grid.rows) {
    if (row.row < table.firstRow || row.row > table.lastRow) continue;
    const written = column === undefined ? headingOf(row, ofName === undefined) : shownText(row.cells.get(column));
    current = (written === undefined ? undefined : actionInTitle(written, scheme)) ?? current;
    if (current !== undefined) byRow.set(row.row, current);
  }
  return ({ row }) => byRow.get(row) ?? ofSheet;
}

/** The action that a title or a cell names: by `SA4`, `4. Clinical workforce`, a bare 4, or its title. */
export function actionInName(text: string, scheme: Scheme): number | undefined {
  const numbered = knownAction(NAMED_ACTION.exec(text) ?? LEADING_NUMBER.exec(text), scheme);
  if (numbered !== undefined) return numbered;
  const words = plainWords(text);
  const isTitle = (title: string): boolean =>
    title === words || (words.length >= LONGEST_CUT_NAME && title.startsWith(words));
  return scheme.safetyActions.find(({ title }) => isTitle(plainWords(title)))?.number;
}

/** A sheet named after two safety actions holds both, each under its own title. */
function actionInSheetName(name: string, scheme: Scheme): number | undefined {
  const named = new Set([...name.matchAll(new RegExp(NAMED_ACTION, 'gi'))].map(([, number]) => Number(number)));
  if (named.size > 1) return undefined;
  return actionInName(name, scheme) ?? knownAction(LEADING_NUMBER_OF_SHEET.exec(name), scheme);
}

function knownAction(found: RegExpExecArray | null, scheme: Scheme): number | undefined {
  const number = Number(found?.[1]);
  return scheme.safetyActions.some((action) => action.number === number) ? number : undefined;
}

/**
 * A group heading: the only cell of its row. On a sheet that is one safety action's, "1. Obstetric" is a group of its
 * own and names no other.
 */
function headingOf(row: GridRow, anyNumber: boolean): string | undefined {
  const shown = [...row.cells.values()].map(shownText).filter((text) => text !== undefined);
  const [only] = shown;
  return shown.length === 1 && only !== undefined && (anyNumber || /^(?:sa|safety)/i.test(only)) ? only : undefined;
}

/** The action that a title names, or whose question it is. */
function actionInTitle(text: string, scheme: Scheme): number | undefined {
  const words = plainWords(text);
  const asked = scheme.safetyActions.find(({ question }) => plainWords(question) === words);
  return asked?.number ?? actionInName(text, scheme);
}

/** The nearest title above the table counts: a sheet can hold several tables, each under its own. */
function actionInTitles(grid: SheetGrid, table: TableLayout, scheme: Scheme): number | undefined {
  for (const row of grid.rows.filter(({ row }) => row < table.headerRow).reverse()) {
    for (const cell of row.cells.values()) {
      const text = shownText(cell);
      if (text === undefined) continue;
      // A bare number above a table is a count, not a title.
      const action = /[a-z]/i.test(text) ? actionInTitle(text, scheme) : undefined;
      if (action !== undefined) return action;
    }
  }
  return undefined;
}

function actionInWords(grid: SheetGrid, table: TableLayout, scheme: Scheme): number | undefined {
  const column = table.columns.get('text')?.column;
  if (column === undefined) return undefined;
  const shown = new Set(grid.rows.map(({ cells }) => plainWords(shownText(cells.get(column)) ?? '')));
  return scheme.safetyActions.find(({ requirements }) => requirements.some(({ text }) => shown.has(plainWords(text))))
    ?.number;
}
