import { plainWords } from '../shared/plain-words.ts';

/** What people type into a cell so that it is not empty. Compared in lower case, without punctuation. */
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  'awaiting',
  'ditto',
  'as above',
  'as below',
  'na',
  'nil',
  'none',
  'not applicable',
  'not known',
  'pending',
  'placeholder',
  'same',
  'same as above',
  'see above',
  'see below',
  'see folder',
  'see comments',
  'see evidence folder',
  'see file',
  'see link',
  'see notes',
  'see shared drive',
  'see sharepoint',
  'to do',
  'to follow',
  'todo',
  'unknown',
]);

/** `TBC with the LMNS`, `to be added`, `xxx` */
const BEGINS_AS_PLACEHOLDER =
  /^(?:(?:tbc|tba|tbd)\b|to be (?:added|advised|agreed|arranged|completed|confirmed|decided|filed|uploaded)\b|x+$)/;

/** Whether a text stands where an answer should and says nothing: `TBC`, `see folder`, `-`. */
export function isPlaceholder(text: string): boolean {
  // The points of T.B.C. leave single letters, which belong together.
  const words = plainWords(text).replace(/\b([a-z]) (?=[a-z]\b)/g, '$1');
  return words === '' || PLACEHOLDERS.has(words) || BEGINS_AS_PLACEHOLDER.test(words);
}
