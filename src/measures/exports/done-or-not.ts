import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { plainWords } from '../../shared/plain-words.ts';
import type { ColumnDate } from './column-dates.ts';
import { yesOrNo } from './yes-or-no.ts';

/** What a cell says of something that had to be done; or what keeps it from being read, to follow "its report to MNSI". */
export type DoneOrNot =
  | { readonly done: boolean; readonly on: CalendarDate | undefined }
  | { readonly trouble: string };

const DONE =
  /^(yes|y|done|completed?|reported|referred|notified|submitted|sent|given|provided|informed|met|accepted|achieved)\b/;
const NOT_DONE =
  /^(no|none|not|n|n a|nil|pending|awaiting|awaited|outstanding|to be|tbc|tba|in progress|planned|due|overdue|draft|incomplete|never)\b/;
/** Half a promise: whoever writes `reported?` or `yes - to be sent` is not sure. */
const UNSURE = /\?|\b(to be|awaiting|pending|tbc|not yet)\b/i;
/** A number that somebody else has given it: `MI-012345`, `M24CT0123`. Bare digits may be a date that Excel keeps as a number. */
const REFERENCE = /^(?=[^\d]*\d)(?=.*[a-z\-/])[a-z\d][a-z\d\-/]{2,19}$/i;

/** Reads a cell that says yes or no, when, or under which reference; what can't be told is never guessed. */
export function doneOrNot(text: string, date: ColumnDate): DoneOrNot {
  if ('date' in date) return { done: true, on: date.date };
  const words = plainWords(text);
  const answer = yesOrNo(text);
  if (answer !== undefined) return { done: answer, on: undefined };
  if (NOT_DONE.test(words)) return { done: false, on: undefined };
  if (DONE.test(words) && !UNSURE.test(text)) return { done: true, on: undefined };
  if (date.trouble !== 'is no date') return { trouble: `has a date that ${date.trouble}` };
  return REFERENCE.test(text) ? { done: true, on: undefined } : { trouble: 'says neither yes nor no' };
}

/** Whether a cell holds a reference that somebody else has given: it has a digit, and nothing in it says that it is to come. */
export function holdsReference(text: string): boolean {
  return /\d/.test(text) && !UNSURE.test(text) && !NOT_DONE.test(plainWords(text));
}
