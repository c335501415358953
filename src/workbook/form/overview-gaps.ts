import { namedRanges } from '../../xlsx/formula/named-ranges.ts';
import type { CellRange, Spreadsheet } from '../../xlsx/types.ts';
import type { AuditRow, CellPlace } from '../audit-row.ts';
import type { AuditWorkbook } from '../audit-workbook.ts';
import type { OverviewFigure, OverviewLine } from '../overview-table.ts';
import { rangeDoubt } from './range-doubt.ts';

type Audit = Pick<AuditWorkbook, 'rows' | 'tables' | 'overview'>;

/** A line of the overview whose formulas count some of what they should, but not all of it. */
export interface OverviewGap {
  readonly action: OverviewLine['action'];
  /** The first figure of the line with such a formula. */
  readonly at: CellPlace;
  /** The requirements whose rows are left out. */
  readonly requirements: readonly string[];
  /** The safety actions whose lines a total leaves out. */
  readonly actions: readonly number[];
  /** The first cell that is left out. */
  readonly missed: CellPlace;
}

/** The columns by which an overview counts rows. */
const COUNTED_BY = ['status', 'id', 'text'] as const;

/** Something that a formula should count: where it stands, and what it is. */
interface Countable {
  readonly place: CellPlace;
  readonly requirement?: string;
  readonly action?: number;
}

/**
 * Finds formulas in the overview whose ranges end too early, one for each line at most. A formula that names its cells in any other
 * way than outright is left alone, and so is one that counts none of the rows: it may count something else.
 */
export function overviewGaps(spreadsheet: Spreadsheet, { rows, tables, overview = [] }: Audit): OverviewGap[] {
  const isDoubtful = rangeDoubt(rows, overview, spreadsheet.definedNames);
  const rangesOf = namedRanges(spreadsheet);
  return overview.flatMap((line) => {
    for (const figure of line.figures) {
      const { formula, place } = figure;
      if (formula === undefined || !isDoubtful(formula, line.action)) continue;
      const ranges = rangesOf(formula, place.sheet);
      // A cell alone is no range that could have grown.
      if (!ranges?.some(({ range }) => range.bottom > range.top)) continue;
      const inTables = rowsOf(line, rows, tables);
      const wanted = line.action === 'total' ? [...inTables, linesAbove(figure, overview)] : inTables;
      const missed = wanted.flatMap((each) => leftOut(each, ranges));
      const [first] = missed;
      if (!first) continue;
      // A row counted by two columns is left out by both.
      const requirements = [...new Set(missed.flatMap(({ requirement }) => requirement ?? []))];
      const actions = missed.flatMap(({ action }) => action ?? []);
      return [{ action: line.action, at: place, requirements, actions, missed: first.place }];
    }
    return [];
  });
}

type NamedRange = { readonly sheet: string; readonly range: CellRange };

/** Of the cells that belong together, those that no range reaches, if another is reached. */
function leftOut(wanted: readonly Countable[], ranges: readonly NamedRange[]): Countable[] {
  const isCounted = ({ place: { sheet, row, column } }: Countable): boolean =>
    ranges.some(
      ({ sheet: name, range: { top, bottom, left, right } }) =>
        name === sheet && top <= row && row <= bottom && left <= column && column <= right,
    );
  return wanted.some(isCounted) ? wanted.filter((each) => !isCounted(each)) : [];
}

/** The cells by which a line may count its rows: those of each table, in each of some columns. */
function rowsOf({ action }: OverviewLine, rows: Audit['rows'], tables: Audit['tables']): Countable[][] {
  const ofLine = rows.filter(({ requirement }) => action === 'total' || requirement?.split('.')[0] === String(action));
  return tables.flatMap(({ sheet, firstRow, lastRow }) => {
    const inTable = ofLine.filter((row) => row.sheet === sheet && row.row >= firstRow && row.row <= lastRow);
    return COUNTED_BY.map((field) => inTable.flatMap((row) => countable(row, field)));
  });
}

function countable(row: AuditRow, field: (typeof COUNTED_BY)[number]): Countable[] {
  const place = row.place(field);
  return place && row.requirement !== undefined ? [{ place, requirement: row.requirement }] : [];
}

function linesAbove({ place: { column } }: OverviewFigure, overview: readonly OverviewLine[]): Countable[] {
  return overview.flatMap(({ action, figures }) => {
    const own = figures.find(({ place }) => place.column === column);
    return own && action !== 'total' ? [{ place: own.place, action }] : [];
  });
}
