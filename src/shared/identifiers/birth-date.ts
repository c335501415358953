import { FULL_DATE } from './full-date.ts';
import { type Span, spansOf } from './span.ts';

const DATE = `(?:${FULL_DATE}|\\d{8})(?!\\d)`;
const SAYS_BIRTH = '(?:\\bd\\.?\\s?o\\.?\\s?b\\b|\\bdate of birth|\\bbirth\\s?date|\\bbirthday)';

/** Between the words and the date; a period in which babies were born says from when, and is no one's date of birth. */
const BETWEEN = '(?:(?!\\b(?:after|before|between|from|since|until)\\b)[^\\d\\n]){0,30}';
const NO_PERIOD = '(?!\\s*(?:to|until|till|and|onwards|or (?:after|before|later)|through)\\b)(?!\\s*\\p{Pd}\\s*\\d)';

const AFTER_WORDS = new RegExp(`${SAYS_BIRTH}${BETWEEN}(?<!\\d)${DATE}`, 'gi');
const BEFORE_WORDS = new RegExp(`(?<!\\d)${DATE}[^\\w\\n]{0,4}${SAYS_BIRTH}`, 'gi');
/** "Born" speaks of many babies as well as of one: the date has to follow at once. */
const BORN = new RegExp(
  `(?<!\\b(?:babies|infants|neonates|those|all|any|children)\\s{1,2})\\bborn\\b[:,\\s]{0,3}(?:at [\\d+ ]{1,6} ?weeks? )?(?:on )?(?:the )?(?<!\\d)${DATE}${NO_PERIOD}`,
  'giu',
);

/** Where a text holds a date of birth, known by the words before or after it. */
export function findBirthDates(text: string): Span[] {
  return [AFTER_WORDS, BEFORE_WORDS, BORN].flatMap((expression) => spansOf(text, expression));
}

const HEADING = new RegExp(`${SAYS_BIRTH}|^(?:date )?born\\W*$`, 'i');

/** Whether a cell heads dates of birth, below it or to its right. */
export function headsBirthDates(text: string): boolean {
  return text.length <= 40 && HEADING.test(text) && !/\d{2}/.test(text);
}

const ONLY_DATE = new RegExp(`(?<!\\d)${DATE}`, 'i');

/** Whether a cell under such a heading holds a date. */
export function holdsFullDate(text: string): boolean {
  return ONLY_DATE.test(text);
}
