import { FULL_DATE } from './full-date.ts';
import type { Span } from './span.ts';

const DATE = `(?:${FULL_DATE}|\\d{8})(?!\\d)`;
const SAYS_BIRTH = /\b(?:d\.?\s?o\.?\s?b\b|date of birth|birth\s?date|birthday)/gi;
/** "Born" speaks of many babies as well as of one. */
const SAYS_BORN = /\bborn\b/gi;
const OF_MANY = /\b(?:babies|infants|neonates|those|all|any|children)\s{1,2}$/i;

const SOON = new RegExp(`^[^\\d\\n]{0,30}${DATE}`, 'i');
const AT_ONCE = new RegExp(`^[:,\\s]{0,3}(?:at [\\d+ ]{1,6} ?weeks? )?(?:on )?(?:the )?${DATE}`, 'i');
const JUST_BEFORE = new RegExp(`(?<!\\d)${DATE}[^\\w\\n]{0,4}$`, 'i');
const REACH = 60;

/** A period in which babies were born says from when or until when, and is no one's date of birth. */
const BEGINS_PERIOD = /\b(?:after|before|between|from|since|until)\b/i;
const GOES_ON = /^\s*(?:(?:to|until|till|and|onwards|or (?:after|before|later)|through)\b|-\s*\d)/i;

/** Where a text holds a date of birth, known by the words before or after it. */
export function findBirthDates(text: string): Span[] {
  const named = [...text.matchAll(SAYS_BIRTH)].flatMap(({ 0: words, index }) => {
    const after = dateAfter(text, index, words, SOON);
    const before = JUST_BEFORE.exec(text.slice(Math.max(0, index - REACH), index));
    return [...after, ...(before ? [{ start: index - before[0].length, end: index + words.length }] : [])];
  });
  const born = [...text.matchAll(SAYS_BORN)].flatMap(({ 0: words, index }) =>
    OF_MANY.test(text.slice(Math.max(0, index - 12), index)) ? [] : dateAfter(text, index, words, AT_ONCE),
  );
  return [...named, ...born.filter(({ end }) => !GOES_ON.test(text.slice(end, end + REACH)))];
}

function dateAfter(text: string, start: number, words: string, expression: RegExp): Span[] {
  const from = start + words.length;
  const found = expression.exec(text.slice(from, from + REACH))?.[0];
  return found === undefined || BEGINS_PERIOD.test(found) ? [] : [{ start, end: from + found.length }];
}

const HEADING = /\b(?:d\.?\s?o\.?\s?b\b|date of birth|birth\s?date|birthday)|^(?:date )?born\W*$/i;

/** Whether a cell heads dates of birth, below it or to its right. */
export function headsBirthDates(text: string): boolean {
  return text.length <= 40 && HEADING.test(text) && !/\d{2}/.test(text);
}

const HOLDS_DATE = new RegExp(`(?<!\\d)${DATE}`, 'i');

/** Whether a cell under such a heading holds a date. */
export function holdsFullDate(text: string): boolean {
  return HOLDS_DATE.test(text);
}
