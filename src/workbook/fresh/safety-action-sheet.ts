import type { CellValue, Worksheet } from 'exceljs';
import { ROW_SCHEMA, type RowField, type RowStatus } from '../../scheme/row-schema.ts';
import { type Requirement, STATUS_NAMES } from '../../scheme/scheme.ts';
import { toAddress, toColumnLetters } from '../../xlsx/cell-address.ts';
import type { Field } from '../fields.ts';
import { addSheet } from './add-sheet.ts';
import { AUDIT_COLUMNS, columnOf } from './audit-columns.ts';
import { STYLES } from './cell-styles.ts';
import { formatWhere, LOOKS, statusLook, when, whenWord } from './conditional-looks.ts';
import { NAMES, statusRangeName } from './defined-names.ts';
import type { FreshContext } from './fresh-context.ts';
import { columnRange, HEADER_ROW, type SafetyActionLayout } from './safety-action-layout.ts';
import { linkTo, SHEET_NAMES } from './sheet-names.ts';
import { expectDate, offerList } from './validations.ts';
import { internalLink, put, putRow, wallClock } from './write-cells.ts';

/** How every requirement begins. */
const FIRST_STATUS = STATUS_NAMES[0];

const LAST_COLUMN = AUDIT_COLUMNS.length;

/** Adds the sheet of one safety action: its question, and a row for each requirement. */
export function addSafetyActionSheet(context: FreshContext, layout: SafetyActionLayout): void {
  const { action, firstRow, lastRow } = layout;
  const sheet = addSheet(context, {
    name: layout.sheet,
    widths: AUDIT_COLUMNS.map(({ width }) => width),
    frozen: { rows: HEADER_ROW, columns: columnOf('text') },
    repeatedRows: HEADER_ROW,
    cursor: toAddress(firstRow, columnOf('status')),
  });
  put(sheet, 1, 1, `Safety action ${action.number}: ${action.title}`, STYLES.title);
  put(sheet, 1, columnOf('evidence'), internalLink('Back to Overview', linkTo(SHEET_NAMES.overview)), STYLES.link);
  put(sheet, 2, 1, action.question, STYLES.subtitle);
  writeHeadings(sheet);
  for (const line of layout.lines) {
    if (line.kind === 'group') writeGroup(sheet, line.row, line.heading);
    else writeRequirement(sheet, line.row, line.requirement, context.links.get(line.requirement.id));
  }
  sheet.autoFilter = `${toAddress(HEADER_ROW, 1)}:${toAddress(lastRow, LAST_COLUMN)}`;
  context.book.definedNames.add(columnRange(layout, 'status'), statusRangeName(action.number));
  offerStatuses(sheet, layout);
  for (const field of ['approvedOn', 'due'] as const) expectDate(sheet, rangeOf(layout, field));
  formatRows(sheet, layout);
}

/** The cells of a column, in a formula on the same sheet. */
function rangeOf({ firstRow, lastRow }: SafetyActionLayout, field: Field): string {
  return `${toAddress(firstRow, columnOf(field))}:${toAddress(lastRow, columnOf(field))}`;
}

function writeHeadings(sheet: Worksheet): void {
  for (const [index, { field, heading }] of AUDIT_COLUMNS.entries()) {
    put(sheet, HEADER_ROW, index + 1, heading, field === 'status' ? STYLES.headerCentred : STYLES.header);
  }
}

/** The heading stands with the requirements, not with their numbers, so that counting the numbers counts requirements. */
function writeGroup(sheet: Worksheet, row: number, heading: string): void {
  putRow(sheet, row, 1, Array.from({ length: LAST_COLUMN }), STYLES.group);
  put(sheet, row, columnOf('text'), heading, STYLES.group);
}

function writeRequirement(sheet: Worksheet, row: number, requirement: Requirement, link: string | undefined): void {
  const values: Partial<Record<Field | 'guidance', CellValue>> = {
    id: requirement.id,
    text: requirement.text,
    suggestedEvidence: requirement.evidence,
    status: FIRST_STATUS,
    location: link === undefined ? null : { text: link, hyperlink: link },
    due: requirement.dueBy === undefined ? null : wallClock(requirement.dueBy),
    guidance: requirement.notApplicableWhen ?? null,
  };
  for (const [index, { field, style }] of AUDIT_COLUMNS.entries()) put(sheet, row, index + 1, values[field], style);
}

/** One rule for each run of rows that offer the same list. */
function offerStatuses(sheet: Worksheet, { lines }: SafetyActionLayout): void {
  const words = STATUS_NAMES.join(', ');
  const column = toColumnLetters(columnOf('status'));
  for (const { from, to, canBeSetAside } of runsOfRows(lines)) {
    const range = `${column}${from}:${column}${to}`;
    if (canBeSetAside) {
      offerList(sheet, range, NAMES.statusListWithNotApplicable, `Choose one of ${words}, Not applicable.`);
    } else {
      offerList(sheet, range, NAMES.statusList, `Choose one of ${words}. This requirement can't be set aside.`);
    }
  }
}

interface RunOfRows {
  readonly from: number;
  readonly to: number;
  readonly canBeSetAside: boolean;
}

function runsOfRows(lines: SafetyActionLayout['lines']): RunOfRows[] {
  const runs: RunOfRows[] = [];
  for (const line of lines) {
    if (line.kind === 'group') continue;
    const canBeSetAside = line.requirement.notApplicableWhen !== undefined;
    const previous = runs.at(-1);
    const goesOn = previous?.to === line.row - 1 && previous.canBeSetAside === canBeSetAside;
    if (goesOn) runs[runs.length - 1] = { ...previous, to: line.row };
    else runs.push({ from: line.row, to: line.row, canBeSetAside });
  }
  return runs;
}

function formatRows(sheet: Worksheet, layout: SafetyActionLayout): void {
  const cellOf = (field: Field): string => `$${toAddress(layout.firstRow, columnOf(field))}`;
  const [id, status, due] = [cellOf('id'), cellOf('status'), cellOf('due')];
  const isBlank = (cell: string): string => `LEN(TRIM(${cell}))=0`;

  formatWhere(sheet, rangeOf(layout, 'status'), [
    ...ROW_STATUSES.map((word) => whenWord(word, statusLook(word))),
    when(`AND(${id}<>"",${isBlank(status)})`, LOOKS.notAssessed),
  ]);
  for (const [field, statuses] of neededFields()) {
    const asked = statuses.map((word) => `${status}="${word}"`).join(',');
    formatWhere(sheet, rangeOf(layout, field), [when(`AND(OR(${asked}),${isBlank(cellOf(field))})`, LOOKS.needed)]);
  }
  const open = `OR(${status}="Red",${status}="Amber",${isBlank(status)})`;
  formatWhere(sheet, rangeOf(layout, 'due'), [when(`AND(ISNUMBER(${due}),${due}<TODAY(),${open})`, LOOKS.overdue)]);
}

const ROW_STATUSES: readonly RowStatus[] = [...STATUS_NAMES, 'Not applicable'];

/** Which statuses ask for each field. The reason why a requirement is not applicable is written as a comment. */
function neededFields(): Map<Field, RowStatus[]> {
  const fieldOf = (field: RowField): Field => (field === 'reason' ? 'comments' : field);
  const needed = new Map<Field, RowStatus[]>();
  for (const status of ROW_STATUSES) {
    for (const field of ROW_SCHEMA[status].map(fieldOf)) needed.set(field, [...(needed.get(field) ?? []), status]);
  }
  return needed;
}
