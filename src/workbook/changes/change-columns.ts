import { nearestWord } from '../../shared/nearest-word.ts';
import { plainWords } from '../../shared/plain-words.ts';
import type { EditWord } from '../edit/read-edit.ts';
import { ENTRY_FIELDS, type EntryField, FIELD_LABELS } from '../fields.ts';
import { matchHeading } from '../header-words.ts';

/** What a column of a list of changes is for. */
export type ChangeColumn = EditWord | 'id' | 'text' | 'clear' | 'ignored';

/** Headings beyond those of an audit table, in plain words. */
const OWN_HEADINGS: Readonly<Record<string, ChangeColumn>> = {
  requirement: 'id',
  requirements: 'id',
  text: 'text',
  'append comment': 'addedComment',
  'add comment': 'addedComment',
  'added comment': 'addedComment',
  'not applicable': 'notApplicable',
  clear: 'clear',
  // What lists hold besides, to be read by people.
  met: 'ignored',
  sheet: 'ignored',
  cell: 'ignored',
  row: 'ignored',
  overdue: 'ignored',
  'days left': 'ignored',
};

/** Tells what each heading is for. `Requirement` heads the numbers, or the words beside a column of numbers. */
export function changeColumns(headings: readonly string[]): (ChangeColumn | undefined)[] {
  const hasNumber = headings.some((heading) => matchHeading(heading)?.field === 'id');
  return headings.map((heading) => {
    const words = plainWords(inWords(heading));
    if (hasNumber && words === 'requirement') return 'text';
    if (Object.hasOwn(OWN_HEADINGS, words)) return OWN_HEADINGS[words];
    const field = matchHeading(inWords(heading))?.field;
    if (field === undefined || field === 'id' || field === 'text') return field;
    return isEntry(field) ? field : 'ignored';
  });
}

/** The heading that was probably meant. */
export function nearestHeading(heading: string): string | undefined {
  return nearestWord(heading, [...ENTRY_FIELDS.map((field) => FIELD_LABELS[field]), 'Append comment', 'Clear']);
}

/** The field that a person names, such as `approved by` or `approvedBy`. */
export function namedField(name: string): EntryField | undefined {
  const field = matchHeading(inWords(name))?.field;
  return field !== undefined && isEntry(field) ? field : undefined;
}

function isEntry(field: string): field is EntryField {
  return (ENTRY_FIELDS as readonly string[]).includes(field);
}

/** `approvedBy` is `approved By`. */
function inWords(heading: string): string {
  return heading.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ');
}
