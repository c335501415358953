import { plainWords } from '../../shared/plain-words.ts';
import type { ColumnDate } from '../exports/column-dates.ts';
import { yesOrNo } from '../exports/yes-or-no.ts';
import type { Answer, FactColumn } from './death-case.ts';

/** What each column is about, in the words of a message. */
const COLUMN_WORDS: Readonly<Record<FactColumn, string>> = {
  died: 'a date of death',
  bornHere: 'an answer to being born here',
  diedHere: 'an answer to having died here',
  bornAndDiedHere: 'an answer to being born here and having died here',
  eligible: 'an answer to being eligible for review',
  notified: 'a date of notification',
  parentsViews: 'an answer to the parents’ views being sought',
  started: 'a date of the start of the review',
  factual: 'an answer to the factual questions being complete',
  panel: 'an answer to the multidisciplinary panel',
  published: 'a date of the published report',
};

/** Columns that say yes or no, and never when. */
const WITHOUT_DATES = new Set<FactColumn>(['bornHere', 'diedHere', 'bornAndDiedHere', 'eligible']);

/** What stands for a step that is done. Parents who were asked and declined were given the opportunity. */
const DONE =
  /^(done|completed?|held|published|notified|started|sought|engaged|offered|declined|parents declined|fully|all( complete)?)$/;
/** What stands for a step that is yet to come. */
const NOT_DONE =
  /^(pending|outstanding|tbc|awaited|in progress|ongoing|incomplete|partial(ly)?|planned|booked|draft|due|overdue|to do|not (yet )?(done|completed?|started|held|published|notified|sought|engaged|offered|known|applicable|required|due))$/;

/** What a cell says; undefined where it says nothing. */
export function readAnswer(
  column: FactColumn,
  text: string,
  dateOf: (column: FactColumn, text: string) => ColumnDate,
): Answer | undefined {
  const words = plainWords(text);
  if (words === '' && yesOrNo(text) !== true) return undefined;
  const about = COLUMN_WORDS[column];
  const isYesOrNo = column !== 'died';
  if (isYesOrNo && (yesOrNo(text) || DONE.test(words))) return { kind: 'yes' };
  if (isYesOrNo && (yesOrNo(text) === false || NOT_DONE.test(words))) return { kind: 'no' };
  if (WITHOUT_DATES.has(column)) return { kind: 'unclear', reason: `has ${about} that is neither yes nor no` };
  const read = dateOf(column, text);
  return 'date' in read
    ? { kind: 'date', date: read.date }
    : { kind: 'unclear', reason: `has ${about} that ${read.trouble}` };
}
