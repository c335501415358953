import type { RowField } from '../../scheme/row-schema.ts';
import type { AuditRow } from '../audit-row.ts';
import { asReason, isNoAnswer } from '../status-words.ts';
import type { RowEdit } from './row-edit.ts';

/** Whether a row says nothing in a field: it is blank, or holds no answer such as TBC, or a date that can't be read. */
export function isUnsaidIn(row: AuditRow, field: RowField): boolean {
  const value = row[field];
  if (typeof value === 'object') return value.kind !== 'date';
  // Whatever words a link shows, it leads somewhere.
  if (field === 'location' && row.locationLink !== undefined) return false;
  return saysNothing(field, value);
}

/**
 * Whether a row says nothing in a field once an edit is made.
 * @param isNew - its status becomes another by the edit.
 */
export function isUnsaidAfter(edit: RowEdit, row: AuditRow, field: RowField, isNew: boolean): boolean {
  const value = edit.values.get(field);
  if (value) return value.kind !== 'date' && saysNothing(field, textAfter(edit, row, field));
  if (field !== 'reason') return isUnsaidIn(row, field);
  // Comments that happen to be there are no reason for setting a requirement aside now.
  if (isNew) return row.place('reason') === undefined || row.reason === undefined;
  const comments = edit.values.get('comments');
  const isKept = comments === undefined || comments.kind === 'addition' || row.reason !== row.comments;
  return isKept
    ? row.reason === undefined
    : saysNothing('reason', comments.kind === 'text' ? comments.text : undefined);
}

/** The words of a field once an edit is made; undefined where there are none. */
export function textAfter({ values }: RowEdit, row: AuditRow, field: RowField): string | undefined {
  const read = row[field];
  const before = typeof read === 'string' ? read : undefined;
  const value = values.get(field);
  if (value === undefined) return before;
  if (value.kind === 'addition') return `${before ?? ''} ${value.text}`;
  return value.kind === 'text' ? value.text : undefined;
}

function saysNothing(field: RowField, text: string | undefined): boolean {
  if (text === undefined) return true;
  return field === 'reason' ? asReason(text) === undefined : isNoAnswer(text);
}
