import { ENTRY_FIELDS, type EntryField } from '../workbook/fields.ts';

/** The fields that can be emptied, by the names that are typed: `approved-by`. A status is none: it would say nothing then. */
export const CLEARABLE_FIELDS: ReadonlyMap<string, EntryField> = new Map(
  ENTRY_FIELDS.filter((field) => field !== 'status').map((field) => [typedName(field), field]),
);

function typedName(field: EntryField): string {
  return field === 'comments' ? 'comment' : field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
