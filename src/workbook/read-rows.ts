import type { Scheme } from '../scheme/scheme.ts';
import { doubtEitherOrder } from '../shared/dates/written-date.ts';
import { toAddress } from '../xlsx/cell-address.ts';
import type { Cell } from '../xlsx/types.ts';
import type { AuditRow, CellPlace } from './audit-row.ts';
import type { Field } from './fields.ts';
import { formerDueDates } from './former-due.ts';
import { type IdentifiedRow, identifyRows } from './identify-rows.ts';
import type { TableLayout } from './layout.ts';
import { withoutLeadingNumber } from './requirement-number.ts';
import type { RequirementWords } from './requirement-words.ts';
import { type SheetGrid, shownText } from './sheet-grid.ts';
import { asReason, readStatus } from './status-words.ts';
import { readDate } from './written-date.ts';

export interface RowReading {
  readonly scheme: Scheme;
  readonly words: RequirementWords;
  /** Turns a serial number into a date by the workbook's own calendar. */
  readonly serialToDate: (serial: number) => string | undefined;
}

/** Reads every row of a table that answers a requirement, or claims to. */
export function readRows(grid: SheetGrid, table: TableLayout, reading: RowReading): AuditRow[] {
  const rows = identifyRows(grid, table, reading.scheme, reading.words).map((row) =>
    readRow(grid, table, row, reading),
  );
  const approvedOn = doubtEitherOrder(rows.map((row) => row.approvedOn));
  const due = doubtEitherOrder(rows.map((row) => row.due));
  return rows.map((row, index) => ({
    ...row,
    approvedOn: approvedOn[index] ?? row.approvedOn,
    due: due[index] ?? row.due,
  }));
}

function readRow(
  grid: SheetGrid,
  table: TableLayout,
  { row, requirement, written }: IdentifiedRow,
  reading: RowReading,
): AuditRow {
  const cellOf = (field: Field): Cell | undefined => {
    const column = table.columns.get(field)?.column;
    return column === undefined ? undefined : row.cells.get(column);
  };
  const textOf = (field: Field): string | undefined => shownText(cellOf(field));
  const status = readStatus(textOf('status'), reading.scheme);
  const comments = textOf('comments');
  const due = readDate(cellOf('due'), reading.serialToDate);
  return {
    requirement,
    written,
    text: table.columns.has('id') ? textOf('text') : withoutLeadingNumber(textOf('text')),
    status,
    lead: textOf('lead'),
    evidence: textOf('evidence'),
    location: textOf('location') ?? cellOf('location')?.hyperlink,
    locationLink: linkOf(cellOf('location')),
    approvedBy: textOf('approvedBy'),
    approvedOn: readDate(cellOf('approvedOn'), reading.serialToDate),
    due,
    formerDue: () => formerDueDates(due, { dueText: textOf('due'), comments }),
    comments,
    reason:
      asReason(textOf('reason')) ?? (status.kind === 'notApplicable' ? status.reason : undefined) ?? asReason(comments),
    sheet: table.sheet,
    row: row.row,
    hidden: grid.sheet.state !== 'visible' || grid.sheet.hiddenRows.has(row.row),
    place: (field) => placeIn(table, row.row, field),
  };
}

/** A link is the cell's own, or the first thing that a formula such as `HYPERLINK("https://…","Folder")` is given. */
function linkOf(cell: Cell | undefined): string | undefined {
  return cell?.hyperlink ?? /^\s*HYPERLINK\(\s*"([^"]+)"/i.exec(cell?.formula ?? '')?.[1];
}

function placeIn({ sheet, columns }: TableLayout, row: number, field: Field): CellPlace | undefined {
  const column = columns.get(field)?.column;
  return column === undefined ? undefined : { sheet, cell: toAddress(row, column), row, column };
}
