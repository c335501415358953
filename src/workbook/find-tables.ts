import type { Scheme } from '../scheme/scheme.ts';
import { toAddress } from '../xlsx/cell-address.ts';
import { chooseColumns, type HeadingCell } from './choose-columns.ts';
import type { Field } from './fields.ts';
import type { HeadingMatcher } from './heading-matcher.ts';
import type { SheetWithoutTable, TableLayout } from './layout.ts';
import { type GridRow, type SheetGrid, shownText } from './sheet-grid.ts';

interface HeaderCandidate {
  readonly row: number;
  readonly headings: readonly HeadingCell[];
  readonly fields: ReadonlySet<Field>;
}

/** The tables of requirements on a sheet: every row that heads a status column and a requirement column begins one. */
export function findTables(grid: SheetGrid, match: HeadingMatcher, scheme: Scheme): TableLayout[] {
  const headers = findHeaders(grid, match);
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
export function nearestHeader(grid: SheetGrid, match: HeadingMatcher): SheetWithoutTable {
  let nearest: SheetWithoutTable['nearest'];
  for (const row of grid.rows) {
    const fields = announcedBy(row, match);
    if (fields.size > (nearest?.found.length ?? 1)) nearest = { row: row.row, found: [...fields] };
  }
  return { sheet: grid.sheet.name, nearest };
}

function findHeaders(grid: SheetGrid, match: HeadingMatcher): HeaderCandidate[] {
  const headers: HeaderCandidate[] = [];
  let above: GridRow | undefined;
  let announcedAbove: ReadonlySet<Field> = new Set();
  for (const row of grid.rows) {
    const announced = announcedBy(row, match);
    const upper = above?.row === row.row - 1 ? above : undefined;
    const header = headerAt(row, announced, upper, announcedAbove, match);
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
  row: GridRow,
  announced: ReadonlySet<Field>,
  above: GridRow | undefined,
  announcedAbove: ReadonlySet<Field>,
  match: HeadingMatcher,
): HeaderCandidate | undefined {
  const together = above && announced.size > 0 ? new Set([...announcedAbove, ...announced]) : announced;
  if (!headsRequirements(together)) return undefined;
  const joined = candidateAt(row, above, match);
  const alone = headsRequirements(announced) ? candidateAt(row, undefined, match) : undefined;
  const best = alone && alone.fields.size >= joined.fields.size ? alone : joined;
  return headsRequirements(best.fields) ? best : undefined;
}

function headsRequirements(fields: ReadonlySet<Field>): boolean {
  return fields.has('status') && (fields.has('id') || fields.has('text'));
}

function announcedBy({ cells }: GridRow, match: HeadingMatcher): ReadonlySet<Field> {
  const fields = new Set<Field>();
  for (const cell of cells.values()) {
    const field = cell.value?.kind === 'text' ? match(cell.value.text.trim())?.field : undefined;
    if (field) fields.add(field);
  }
  return fields;
}

function candidateAt(row: GridRow, above: GridRow | undefined, match: HeadingMatcher): HeaderCandidate {
  const headings: HeadingCell[] = [];
  for (const [column, holder] of heldBy(row, above)) {
    const heading = shownText(holder.cells.get(column))?.replace(/\s+/g, ' ');
    if (heading === undefined) continue;
    headings.push({ column, heading, cell: toAddress(holder.row, column), row: holder.row, match: match(heading) });
  }
  return { row: row.row, headings, fields: new Set(headings.flatMap((heading) => heading.match?.field ?? [])) };
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
