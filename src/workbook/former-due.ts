import type { CalendarDate } from '../shared/dates/calendar-date.ts';
import { type DateReading, readDateText } from '../shared/dates/written-date.ts';
import { inOrder } from '../shared/in-order.ts';

const DATE =
  '\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}(?:st|nd|rd|th)?[ ./-](?:of )?(?:\\d{1,2}|[a-z]{3,9})(?:[ ./-]\\d{2,4})?(?!\\d)';
const MOVED =
  '(?:moved|extended|pushed|put back|slipped|revised|deferred|postponed|delayed|rescheduled|changed|amended)\\b[^;]{0,30}?\\bfrom';
const WAS = '(?:was|were|originally|previously|formerly|initially)(?: (?:due|set|planned|agreed|for|by|on|the))*';
const FORMER = new RegExp(`\\b(?:${MOVED}|${WAS}):? (${DATE})`, 'g');

/** Worth a look at all: nearly no comment is. */
const HINT = /\b(?:from|was|were|originally|previously|formerly|initially)\b/i;
/** A sentence that speaks of when something is due, or of nothing but the move: other things are moved too. */
const SPEAKS_OF_DUE = /\b(?:due|deadline|target|completion|timescale)\b/;
const BEGINS_WITH_MOVE = new RegExp(`^\\W*(?:date )?(?:${MOVED}|${WAS})`);
/** The point at the end of a sentence, not that of 30.09.2024. */
const SENTENCES = /[;\n\r]+|\.(?=\s|$)/;

/**
 * The due dates that a row says it had before: `was 30 Sep 2024` in the cell of the date, `Due date moved from 30/09/2024` in
 * the comments. A date without a year is taken to be of the year that it is due in now. First to last.
 */
export function formerDueDates(
  due: DateReading,
  { dueText = '', comments = '' }: { readonly dueText?: string | undefined; readonly comments?: string | undefined },
): CalendarDate[] {
  const year = due.kind === 'date' ? due.date.slice(0, 4) : undefined;
  const inComments = sentencesOf(comments).filter((each) => SPEAKS_OF_DUE.test(each) || BEGINS_WITH_MOVE.test(each));
  return [...sentencesOf(dueText), ...inComments]
    .flatMap((sentence) => [...sentence.matchAll(FORMER)].map(([, date = '']) => dateIn(date, year)))
    .filter((date) => date !== undefined)
    .sort(inOrder);
}

function sentencesOf(text: string): string[] {
  if (!HINT.test(text)) return [];
  return text
    .toLowerCase()
    .split(SENTENCES)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim());
}

function dateIn(text: string, year: string | undefined): CalendarDate | undefined {
  const reading = readDateText(text);
  if (reading.kind === 'date') return reading.date;
  if (reading.kind !== 'unreadable' || reading.trouble !== 'no-year' || year === undefined) return undefined;
  const withYear = readDateText(`${text}${text.includes('/') ? '/' : ' '}${year}`);
  return withYear.kind === 'date' ? withYear.date : undefined;
}
