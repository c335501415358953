import type { AuditRow } from '../audit-row.ts';
import type { AuditWorkbook } from '../audit-workbook.ts';
import { rowStatusOf } from '../status-words.ts';
import type { EditRefusal, EntryField, NewValue, RowEdit } from './row-edit.ts';

/**
 * Compares the audit before and after edits: what was asked for must read as asked, and every other row as before. Undefined where it
 * does.
 */
export function findMisread(
  before: AuditWorkbook,
  after: AuditWorkbook,
  edits: readonly RowEdit[],
): Omit<EditRefusal, 'edit'> | undefined {
  const edited = new Map(edits.map((edit) => [edit.requirement, edit]));
  if (before.rows.length !== after.rows.length) return misread(undefined, 'the rows of the audit');
  for (const [index, was] of before.rows.entries()) {
    const is = after.rows[index];
    const edit = edited.get(was.requirement ?? '');
    if (!is || was.requirement !== is.requirement || was.sheet !== is.sheet || was.row !== is.row) {
      return misread(was, `row ${was.row} of ${was.sheet}`);
    }
    if (!FIELDS_READ.every((field) => isAsMeant(was, is, field, edit)))
      return misread(was, was.requirement ?? was.written);
  }
  return undefined;
}

function misread(row: AuditRow | undefined, what: string): Omit<EditRefusal, 'edit'> {
  return {
    field: undefined,
    at: row?.place('status'),
    message: `Nothing was changed: after it, ${what} would not read as it should.`,
    hint: 'make this change in Excel',
    lacking: [],
  };
}

const FIELDS_READ = ['status', 'lead', 'evidence', 'location', 'approvedBy', 'approvedOn', 'due', 'comments'] as const;

function isAsMeant(
  was: AuditRow,
  is: AuditRow,
  field: (typeof FIELDS_READ)[number],
  edit: RowEdit | undefined,
): boolean {
  const value = edit?.values.get(field);
  // Among the comments stands a reason that has no column of its own.
  if (field === 'comments' && edit?.values.has('reason'))
    return !value || !('text' in value) || has(is.comments, value);
  return value ? holds(is, field, value) : JSON.stringify(was[field]) === JSON.stringify(is[field]);
}

function holds(row: AuditRow, field: Exclude<EntryField, 'reason'>, value: NewValue): boolean {
  const read = row[field];
  switch (value.kind) {
    case 'status':
      return rowStatusOf(row.status) === value.status;
    case 'date':
      return typeof read === 'object' && read.kind === 'date' && read.date === value.date;
    case 'blank':
      return read === undefined || (typeof read === 'object' && read.kind === 'blank');
    case 'text':
      // Words in the place of a date must not read as one.
      return typeof read === 'object' ? read.kind === 'unreadable' : read === value.text;
    case 'addition':
      return has(row.comments, value);
  }
}

function has(read: string | undefined, { text }: { readonly text: string }): boolean {
  return read?.includes(text) ?? false;
}
