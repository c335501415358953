import { type Scheme, STATUS_NAMES } from '../scheme/scheme.ts';
import { toAddress } from '../xlsx/cell-address.ts';
import { chooseColumns, type HeadingCell } from './choose-columns.ts';
import type { Field } from './fields.ts';
import { TELLING_WORD_DOUBT } from './header-words.ts';
import type { HeadingMatcher } from './heading-matcher.ts';
import type { SheetWithoutTable, TableLayout } from './layout.ts';
import { readRequirementNumber } from './requirement-number.ts';
import { type GridRow, type SheetGrid, shownText } from './sheet-grid.ts';

interface HeaderCandidate {
  readonly row: number;
  readonly headings: readonly HeadingCell[];
  readonly fields: ReadonlySet<Field>;
}

/** The tables of requirements on a sheet: every row that heads a status column and a requirement column begins one. */
export function findTables(grid: SheetGrid, matcher: HeadingMatcher, scheme: Scheme): TableLayout[] {
  const headers = findHeaders(grid, matcher);
  return headers.map((header, index) => {
    const next = headers[index + 1];
    const firstRow = header.row + 1;
    const lastRow = next ? next.row - 1 : (grid.rows.at(-1)?.row ?? header.row);
    const body = grid.rows.filter(({ row }) => row >= firstRow && row <= lastRow);
    return {
      sheet: grid.sheet.name,
      headerRow: header.row,
      firstRow,
      lastRow,
      ...chooseColumns({ sheet: grid.sheet.name, headerRow: header.row, headings: header.headings, body, scheme }),
    };
  });
}

/** For a sheet without a table: the row that came nearest to being a heading row. */
export function nearestHeader(grid: SheetGrid, matcher: HeadingMatcher): SheetWithoutTable {
  let nearest: SheetWithoutTable['nearest'];
  for (const row of grid.rows) {
    const fields = announcedBy(row, matcher);
    if (fields.size > (nearest?.found.length ?? 1)) nearest = { row: row.row, found: [...fields] };
  }
  return { sheet: grid.sheet.name, nearest };
}

/** A row that numbers itself 4.12, or holds nothing but a status in a cell, is no heading, whatever its words. */
function isDataRow({ cells }: GridRow): boolean {
  for (const cell of cells.values()) {
    if (readRequirementNumber(cell)?.kind === 'dotted') return true;
    if (STATUS_ALONE.test(shownText(cell) ?? '')) return true;
  }
  return false;
}

const STATUS_ALONE = new RegExp(`^(?:${STATUS_NAMES.join('|')}|not applicable|n/a)$`, 'i');

function findHeaders(grid: SheetGrid, matcher: HeadingMatcher): HeaderCandidate[] {
  const headers: HeaderCandidate[] = [];
  let above: GridRow | undefined;
  let announcedAbove: ReadonlySet<Field> = new Set();
  for (const row of grid.rows) {
    const announced = announcedBy(row, matcher);
    const upper = above?.row === row.row - 1 ? above : undefined;
    const header = headerAt(grid, row, announced, upper, announcedAbove, matcher);
    const previous = headers.at(-1);
    if (header && previous?.row === row.row - 1) {
      if (header.fields.size > previous.fields.size) headers[headers.length - 1] = header;
    } else if (header) headers.push(header);
    above = row;
    announcedAbove = announced;
  }
  return headers;
}

/**
 * A heading row, alone or as the lower half of one that is split over two rows ("Evidence" above "Saved where"). A row
 * that announces nothing itself, such as a group heading, is no lower half.
 */
function headerAt(
  grid: SheetGrid,
  row: GridRow,
  announced: ReadonlySet<Field>,
  above: GridRow | undefined,
  announcedAbove: ReadonlySet<Field>,
  matcher: HeadingMatcher,
): HeaderCandidate | undefined {
  const together = above && announced.size > 0 ? new Set([...announcedAbove, ...announced]) : announced;
  // Hardly any row comes past this line, so what follows may take its time.
  if (!headsRequirements(together) || isDataRow(row)) return undefined;
  const upper = above && !isDataRow(above) ? above : undefined;
  const joined = candidateAt(grid, row, upper, matcher);
  const alone = headsRequirements(announced) ? candidateAt(grid, row, undefined, matcher) : undefined;
  const best = alone && alone.fields.size >= joined.fields.size ? alone : joined;
  return headsRequirements(best.fields) ? best : undefined;
}

function headsRequirements(fields: ReadonlySet<Field>): boolean {
  return fields.has('status') && (fields.has('id') || fields.has('text'));
}

function announcedBy({ cells }: GridRow, matcher: HeadingMatcher): ReadonlySet<Field> {
  const fields = new Set<Field>();
  for (const cell of cells.values()) {
    const field = cell.value?.kind === 'text' ? matcher.match(cell.value.text.trim())?.field : undefined;
    if (field) fields.add(field);
  }
  return fields;
}

function candidateAt(
  grid: SheetGrid,
  row: GridRow,
  above: GridRow | undefined,
  matcher: HeadingMatcher,
): HeaderCandidate {
  const headings: HeadingCell[] = [];
  for (const [column, holder] of heldBy(row, above)) {
    const heading = headingText(holder, column);
    if (heading === undefined) continue;
    const upper = holder === row ? mergedHeading(grid, above, column) : undefined;
    const match = matchUnder(upper, heading, matcher);
    headings.push({ column, heading, cell: toAddress(holder.row, column), row: holder.row, match });
  }
  return { row: row.row, headings, fields: new Set(headings.flatMap((heading) => heading.match?.field ?? [])) };
}

function headingText(row: GridRow | undefined, column: number): string | undefined {
  return shownText(row?.cells.get(column))?.replace(/\s+/g, ' ');
}

/** The heading above a column that is merged over it and its neighbours: "Evidence" above "Held" and "Location". */
function mergedHeading({ sheet }: SheetGrid, above: GridRow | undefined, column: number): string | undefined {
  const merge = sheet.merges.find(
    ({ top, bottom, left, right }) => top === above?.row && bottom === top && left <= column && column <= right,
  );
  return merge && headingText(above, merge.left);
}

/** What a heading announces alone if it is known word for word, else together with the one merged above it. */
function matchUnder(upper: string | undefined, heading: string, matcher: HeadingMatcher): HeadingCell['match'] {
  const alone = matcher.match(heading);
  if (upper === undefined || (alone && alone.doubt < TELLING_WORD_DOUBT)) return alone;
  return matcher.match(`${upper} ${heading}`) ?? alone;
}

/** The columns in order, each with the row that holds its heading: the row itself, else the one above. */
function heldBy(row: GridRow, above: GridRow | undefined): [number, GridRow][] {
  const own = [...row.cells.keys()].filter((column) => shownText(row.cells.get(column)) !== undefined);
  const others = above ? [...above.cells.keys()].filter((column) => !own.includes(column)) : [];
  const held = [
    ...own.map((column): [number, GridRow] => [column, row]),
    ...others.map((column): [number, GridRow] => [column, above ?? row]),
  ];
  return held.sort(([a], [b]) => a - b);
}
