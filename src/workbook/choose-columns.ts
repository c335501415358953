import type { Scheme } from '../scheme/scheme.ts';
import { toAddress } from '../xlsx/cell-address.ts';
import { actionInName } from './action-context.ts';
import { FIELDS, type Field } from './fields.ts';
import { TELLING_WORD_DOUBT } from './header-words.ts';
import { AmbiguousStatusError, type HeadingClash, type TableColumn, type TableLayout } from './layout.ts';
import { readRequirementNumber } from './requirement-number.ts';
import { type GridRow, shownText } from './sheet-grid.ts';
import { isRating, readStatus } from './status-words.ts';

export interface HeadingCell extends TableColumn {
  readonly match: { readonly field: Field; readonly doubt: number } | undefined;
}

interface Headed {
  readonly sheet: string;
  readonly headerRow: number;
  readonly headings: readonly HeadingCell[];
  readonly body: readonly GridRow[];
  readonly scheme: Scheme;
}

/**
 * Gives each field its column. Where several headings announce one field, what stands below them decides, then how
 * sure the heading is.
 * @throws AmbiguousStatusError when two columns hold statuses and neither heading is surer.
 */
export function chooseColumns(headed: Headed): Pick<TableLayout, 'columns' | 'clashes' | 'otherHeadings'> {
  const columns = new Map<Field, TableColumn>();
  const clashes: HeadingClash[] = [];
  for (const field of FIELDS) {
    const [best, ...others] = claimsTo(field, headed);
    if (!best) continue;
    if (field === 'status') refuseRivals(best, others, headed);
    columns.set(field, toColumn(best.cell));
    if (others.length > 0) {
      clashes.push({ field, taken: toColumn(best.cell), leftAside: others.map(({ cell }) => toColumn(cell)) });
    }
  }
  letNumbersBeNumbers(columns, headed);
  const taken = new Set([...columns.values()].map(({ column }) => column));
  const otherHeadings = headed.headings.filter(({ column }) => !taken.has(column)).map(toColumn);
  const realClashes = clashes
    .map((clash) => ({ ...clash, leftAside: clash.leftAside.filter(({ column }) => !taken.has(column)) }))
    .filter(({ leftAside }) => leftAside.length > 0);
  return { columns, clashes: realClashes, otherHeadings };
}

interface Claim {
  readonly cell: HeadingCell;
  readonly doubt: number;
  /** The heading is known word for word. */
  readonly known: boolean;
  readonly fit: number;
}

/** The columns headed as the field, likeliest first. */
function claimsTo(field: Field, headed: Headed): Claim[] {
  const cells = headed.headings.filter(
    ({ match, column }) => match?.field === field && (field !== 'action' || namesActions(column, headed)),
  );
  const claims = cells.map((cell): Claim => {
    const doubt = cell.match?.doubt ?? 0;
    // Most fields have one claim, which needs no comparing.
    const fit = cells.length > 1 || field === 'status' ? fitness(field, cell.column, headed) : 0;
    return { cell, doubt, known: doubt < TELLING_WORD_DOUBT, fit };
  });
  // A status column that is blank is still the status: another rating beside it, of last year say, must not stand in.
  const byWord = (a: Claim, b: Claim): number => Number(b.known) - Number(a.known);
  const byFit = (a: Claim, b: Claim): number => Number(b.fit > 0) - Number(a.fit > 0);
  const [first, second] = field === 'status' ? [byWord, byFit] : [byFit, byWord];
  return claims.sort((a, b) => first(a, b) || second(a, b) || b.fit - a.fit || a.doubt - b.doubt);
}

/**
 * Refuses to choose a status column where another holds statuses with as much right: headed as surely, headed less
 * surely while the likeliest holds something else, or standing without a heading right beside it, as columns under one
 * merged heading do.
 */
function refuseRivals(best: Claim, others: readonly Claim[], headed: Headed): void {
  const holdsSomethingElse = best.fit === 0 && !isBlank(best.cell.column, headed);
  const rival = others.find(
    ({ known, fit }) => fit > 0 && (holdsSomethingElse || (known === best.known && best.fit > 0)),
  );
  const beside = { ...toColumn(best.cell), column: best.cell.column + 1, heading: 'no heading' };
  const isHeaded = headed.headings.some(({ column }) => column === beside.column);
  const unheaded = best.fit > 0 && !isHeaded && fitness('status', beside.column, headed) > 0;
  const found = rival
    ? [toColumn(rival.cell)]
    : unheaded
      ? [{ ...beside, cell: toAddress(beside.row, beside.column) }]
      : [];
  if (found.length > 0) throw new AmbiguousStatusError(headed.sheet, headed.headerRow, [toColumn(best.cell), ...found]);
}

function isBlank(column: number, { body }: Headed): boolean {
  return body.every(({ cells }) => shownText(cells.get(column)) === undefined);
}

function toColumn({ column, heading, cell, row }: HeadingCell): TableColumn {
  return { column, heading, cell, row };
}

/** How many cells below the heading look like the field; 0 for fields whose cells look like nothing in particular. */
function fitness(field: Field, column: number, { body, scheme }: Headed): number {
  const cells = body.map(({ cells }) => cells.get(column)).filter((cell) => cell !== undefined);
  if (field === 'status') {
    return cells.filter((cell) => isRating(readStatus(shownText(cell), scheme))).length;
  }
  if (field === 'id') {
    // 4.12 says more than a running 12.
    const numbers = cells.map(readRequirementNumber).filter((number) => number !== undefined);
    return numbers.length + body.length * numbers.filter(({ kind }) => kind === 'dotted').length;
  }
  if (field === 'text') return cells.filter((cell) => !readRequirementNumber(cell) && shownText(cell)).length;
  return 0;
}

/** "Action" can head what is to be done as well: what stands below it must mostly name safety actions. */
function namesActions(column: number, { body, scheme }: Headed): boolean {
  const shown = body.map(({ cells }) => shownText(cells.get(column))).filter((text) => text !== undefined);
  const named = shown.filter((text) => actionInName(text, scheme) !== undefined);
  return named.length * 2 > shown.length;
}

/**
 * "Requirement" or "Safety action" may head the numbers themselves. Where no column is headed as the number, the
 * first of them whose cells are mostly numbers such as 4.12 is it.
 */
function letNumbersBeNumbers(columns: Map<Field, TableColumn>, { headings, body }: Headed): void {
  if (columns.has('id')) return;
  const candidates = headings.filter(({ match }) => match?.field === 'text' || match?.field === 'action');
  const numbered = candidates.find(({ column }) => {
    const cells = body.map(({ cells }) => cells.get(column)).filter((cell) => shownText(cell) !== undefined);
    const dotted = cells.filter((cell) => readRequirementNumber(cell)?.kind === 'dotted');
    return dotted.length > 0 && dotted.length * 2 > cells.length;
  });
  if (!numbered) return;
  for (const [field, column] of columns) if (column.column === numbered.column) columns.delete(field);
  columns.set('id', toColumn(numbered));
}
