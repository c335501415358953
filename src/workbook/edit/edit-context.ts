import type { Scheme } from '../../scheme/scheme.ts';
import { byFrequency } from '../../shared/by-frequency.ts';
import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { groupedBy } from '../../shared/grouped-by.ts';
import { allowedWords } from '../../xlsx/lists/allowed-words.ts';
import type { Cell, Spreadsheet } from '../../xlsx/types.ts';
import type { AuditRow, CellPlace } from '../audit-row.ts';
import type { AuditWorkbook } from '../audit-workbook.ts';
import type { Field } from '../fields.ts';
import { shownText } from '../sheet-grid.ts';
import type { DateColumn } from './date-spelling.ts';

const DATE_FIELDS = ['approvedOn', 'due'] as const;

/** What planning an edit looks up in the workbook. */
export interface EditContext {
  readonly workbook: AuditWorkbook;
  readonly scheme: Scheme;
  readonly today: CalendarDate;
  cellAt(place: CellPlace): Cell | undefined;
  /** What the status cells say, those of the row's own sheet where it has several: each once, the most frequent first. */
  statusesNear(row: AuditRow): readonly string[];
  /** What the drop-down list of a cell offers, if it has one. */
  offeredAt(place: CellPlace): readonly string[] | undefined;
  /** The dates under the same heading, then all others. */
  dateColumns(row: AuditRow, field: (typeof DATE_FIELDS)[number]): readonly [DateColumn, ...DateColumn[]];
}

/** Gathers what planning needs; sheets are gone over when something of them is asked for. */
export function editContext(
  workbook: AuditWorkbook,
  spreadsheet: Spreadsheet,
  scheme: Scheme,
  today: CalendarDate,
): EditContext {
  const sheets = new Map<string, ReadonlyMap<string, Cell>>();
  const cellAt = ({ sheet, row, column }: CellPlace): Cell | undefined => {
    const known = sheets.get(sheet) ?? byPlace(spreadsheet.readSheet(sheet).cells);
    sheets.set(sheet, known);
    return known.get(`${row} ${column}`);
  };
  const cellsOf = (rows: readonly AuditRow[], field: Field): Cell[] =>
    rows.flatMap((row) => {
      const place = row.place(field);
      return (place && cellAt(place)) ?? [];
    });
  const dateColumn = (rows: readonly AuditRow[], field: (typeof DATE_FIELDS)[number]): DateColumn => ({
    cells: cellsOf(rows, field),
    readings: rows.map((row) => row[field]),
  });
  const bySheet = groupedBy(workbook.rows, ({ sheet }) => sheet);
  const onSheet = (name: string): readonly AuditRow[] => bySheet.get(name) ?? [];
  const statuses = new Map<string, readonly string[]>();
  const statusesOn = (sheet: string): readonly string[] => {
    const own = cellsOf(onSheet(sheet), 'status');
    const nearest = own.length > 1 ? own : cellsOf(workbook.rows, 'status');
    return byFrequency(nearest.flatMap((cell) => shownText(cell) ?? []));
  };
  return {
    workbook,
    scheme,
    today,
    cellAt,
    statusesNear({ sheet }) {
      const near = statuses.get(sheet) ?? statusesOn(sheet);
      statuses.set(sheet, near);
      return near;
    },
    offeredAt: (place) => allowedWords(spreadsheet, place.sheet, place),
    dateColumns: ({ sheet }, field) => [
      dateColumn(onSheet(sheet), field),
      dateColumn(workbook.rows, field),
      ...DATE_FIELDS.map((each) => dateColumn(workbook.rows, each)),
    ],
  };
}

function byPlace(cells: readonly Cell[]): Map<string, Cell> {
  return new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
}
