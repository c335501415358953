import { formatDate } from '../../shared/dates/format-date.ts';
import type { CellEdit } from '../../xlsx/patch/patch-types.ts';
import type { AuditRow, CellPlace } from '../audit-row.ts';
import { spellDate } from '../edit/date-spelling.ts';
import type { EditContext } from '../edit/edit-context.ts';
import { isPlainStatus, spellStatus } from '../edit/status-spelling.ts';
import type { Field } from '../fields.ts';
import { rowStatusOf } from '../status-words.ts';
import type { PlannedFix } from './planned-fix.ts';

/** A cell that says what it means in another form than it should. */
export interface CellFix extends PlannedFix {
  readonly cell: CellEdit;
}

const TRIMMED = ['lead', 'location', 'approvedBy'] as const;
const DATES = ['approvedOn', 'due'] as const;
/** What looks like nothing at either end, the blanks that web pages and PDFs leave among it. */
const OUTER_BLANKS = /^[\s\u00a0\u200b\ufeff]+|[\s\u00a0\u200b\ufeff]+$/g;

/**
 * What can be mended with certainty: it says the same afterwards, in the form that the workbook uses elsewhere. A status in another
 * spelling, blanks around words, a date as text that can be read in one way only, a number where the requirement's number is text.
 */
export function planFixes(context: EditContext): CellFix[] {
  return context.workbook.rows.flatMap((row) => {
    const { requirement } = row;
    if (requirement === undefined) return [];
    return [
      ...fixId(row, requirement, context),
      ...fixStatus(row, requirement, context),
      ...TRIMMED.flatMap((field) => fixBlanks(row, requirement, field, context)),
      ...DATES.flatMap((field) => fixDate(row, requirement, field, context)),
    ];
  });
}

/** As a number 4.10 is 4.1, to every program and every eye. */
function fixId(row: AuditRow, requirement: string, context: EditContext): CellFix[] {
  const at = row.place('id');
  const value = at && context.cellAt(at)?.value;
  if (!at || value?.kind !== 'number' || Number.isInteger(value.number)) return [];
  return [fix(requirement, 'id', at, String(value.number), { kind: 'text', text: requirement })];
}

function fixStatus(row: AuditRow, requirement: string, context: EditContext): CellFix[] {
  const at = row.place('status');
  const value = at && context.cellAt(at)?.value;
  const status = rowStatusOf(row.status);
  if (!at || value?.kind !== 'text' || status === undefined || !isPlainStatus(value.text, context.scheme)) return [];
  const spelled = spellStatus(status, context.statusesNear(row), context.offeredAt(at), context.scheme);
  if (spelled === undefined || spelled === value.text) return [];
  return [fix(requirement, 'status', at, value.text, { kind: 'text', text: spelled })];
}

function fixBlanks(
  row: AuditRow,
  requirement: string,
  field: (typeof TRIMMED)[number],
  context: EditContext,
): CellFix[] {
  const at = row.place(field);
  const value = at && context.cellAt(at)?.value;
  if (!at || value?.kind !== 'text') return [];
  const text = value.text.replace(OUTER_BLANKS, '');
  if (text === value.text || text === '') return [];
  return [fix(requirement, field, at, value.text, { kind: 'text', text })];
}

function fixDate(row: AuditRow, requirement: string, field: (typeof DATES)[number], context: EditContext): CellFix[] {
  const at = row.place(field);
  const value = at && context.cellAt(at)?.value;
  const reading = row[field];
  if (!at || value?.kind !== 'text' || reading.kind !== 'date' || reading.eitherOrder) return [];
  const [own, ...others] = context.dateColumns(row, field);
  const real = { ...own, cells: own.cells.filter((cell) => cell.value?.kind === 'date') };
  const { dateFormat } = spellDate(reading.date, real, others);
  const date = { kind: 'date', date: reading.date } as const;
  return [{ ...fix(requirement, field, at, value.text, date), cell: { ...placeOf(at), value: date, dateFormat } }];
}

function fix(
  requirement: string,
  field: Field,
  at: CellPlace,
  before: string,
  value: CellEdit['value'] & { readonly kind: 'text' | 'date' },
): CellFix {
  const after = value.kind === 'date' ? formatDate(value.date) : value.text;
  return { requirement, field, at, cell: { ...placeOf(at), value }, before, after };
}

function placeOf({ sheet, row, column }: CellPlace): Pick<CellEdit, 'sheet' | 'row' | 'column'> {
  return { sheet, row, column };
}
