import { plainly } from './plain-characters.ts';
import { type Span, spansOf } from './span.ts';

const GAP = '[\\s-]';
/** Where a number is closed up or in its usual groups of 3, 3 and 4, other figures may stand before and after it. */
const GROUPED = new RegExp(
  `(?<![\\d]|\\d[.,]|\\+44 ?)\\d{3}(?:${GAP}|[./_])?${GAP}?\\d{3}(?:${GAP}|[./_])?${GAP}?\\d{4}(?![\\d]|[.,]\\d)`,
  'g',
);
/** Spaced in any other way, it has to stand by itself: a row of counts is no number. */
const SPACED = new RegExp(`(?<![\\d+][.,]?${GAP}{0,2})\\d(?:${GAP}{0,2}\\d){9}(?!${GAP}{0,2}[\\d]|[.,]\\d)`, 'g');

/**
 * Where a text holds an NHS number: ten digits in any usual spacing, with a valid check digit, of a range that is in use.
 */
export function findNhsNumbers(text: string): Span[] {
  return [...spansOf(text, GROUPED), ...spansOf(text, SPACED)].filter(({ start, end }) =>
    isNhsNumber(text.slice(start, end).replace(/\D/g, '')),
  );
}

/** Whether a text holds an NHS number, however it is written. */
export function holdsNhsNumber(text: string): boolean {
  return findNhsNumbers(plainly(text)).length > 0;
}

/**
 * The numbers of England, Wales and the Isle of Man begin with 4, 6 or 7. Those that begin with 999 are for tests, and are found
 * too: a list of made-up patients has no place in the workbook either, and people try the check out with them.
 */
const IN_USE = /^(?:[467]\d{9}|999\d{7})$/;

/** Whether ten digits are an NHS number: the last one is what is left of the others, weighted 10 to 2, modulus 11. */
function isNhsNumber(digits: string): boolean {
  if (!IN_USE.test(digits)) return false;
  let sum = 0;
  for (let index = 0; index < 9; index += 1) sum += Number(digits[index]) * (10 - index);
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[9]);
}
