import type { AuditRow } from '../audit-row.ts';
import type { AuditWorkbook } from '../audit-workbook.ts';
import { ENTRY_FIELDS, type EntryField } from '../fields.ts';
import { asReason, rowStatusOf } from '../status-words.ts';
import type { EditRefusal, NewValue, PlannedChange } from './row-edit.ts';

/**
 * Compares the audit before and after changes: what was asked for must read as asked, and everything else as before. Undefined where
 * it does.
 */
export function findMisread(
  before: AuditWorkbook,
  after: AuditWorkbook,
  changes: readonly PlannedChange[],
): Omit<EditRefusal, 'edit'> | undefined {
  if (before.rows.length !== after.rows.length) return misread(undefined, 'the rows of the audit');
  for (const [index, was] of before.rows.entries()) {
    const is = after.rows[index];
    if (!is || was.requirement !== is.requirement || was.sheet !== is.sheet || was.row !== is.row) {
      return misread(was, `row ${was.row} of ${was.sheet}`);
    }
    const values = new Map(changes.filter(isIn(was)).map(({ field, value }) => [field, value]));
    const field = ENTRY_FIELDS.find((each) => !isAsMeant(was, is, each, values));
    if (field) return misread(was, was.requirement ?? was.written, field);
  }
  return undefined;
}

function isIn({ sheet, row }: AuditRow): (change: PlannedChange) => boolean {
  return ({ at }) => at.sheet === sheet && at.row === row;
}

function misread(row: AuditRow | undefined, what: string, field: EntryField = 'status'): Omit<EditRefusal, 'edit'> {
  return {
    field: undefined,
    at: row?.place(field) ?? row?.place('status'),
    message: `Nothing was changed: after it, ${what} would not read as it should.`,
    hint: 'make this change in Excel',
    lacking: [],
  };
}

function isAsMeant(was: AuditRow, is: AuditRow, field: EntryField, values: ReadonlyMap<EntryField, NewValue>): boolean {
  const value = values.get(field);
  if (value) return holds(is, field, value);
  // A reason without a column of its own is read out of the comments or the status.
  const follows = field === 'reason' && (values.has('comments') || values.has('status'));
  return follows || JSON.stringify(was[field]) === JSON.stringify(is[field]);
}

function holds(row: AuditRow, field: EntryField, value: NewValue): boolean {
  const read = row[field];
  switch (value.kind) {
    case 'status':
      return rowStatusOf(row.status) === value.status;
    case 'date':
      return typeof read === 'object' && read.kind === 'date' && read.date === value.date;
    case 'blank':
      return field === 'reason' || read === undefined || (typeof read === 'object' && read.kind === 'blank');
    case 'text':
      // Words in the place of a date must not read as one.
      if (typeof read === 'object') return read.kind === 'unreadable';
      return read === value.text || (field === 'reason' && asReason(value.text) === undefined);
    case 'addition':
      return typeof read === 'string' && read.endsWith(value.text);
  }
}
