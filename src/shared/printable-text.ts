const BLOT = '██████████';

/** Ten digits in a row, with spaces, dots or dashes of any kind between them: how an NHS number is written. */
const TEN_DIGITS = /(?<!\d)\d(?:[\s.\u00a0\u2000-\u2014\u202f-]{0,3}\d){9}(?!\d)/g;

/** A date of birth, known by the words before it. */
const BIRTH = /\b(dob|d\.o\.b|date of birth|born)\b[^a-z\d]*[\d][\w/.\- ]{0,20}/gi;

/** Line breaks, and what a terminal would obey instead of showing: controls, and the marks that turn text round. */
const UNPRINTABLE = /[\s\p{Cc}\p{Cf}]+/gu;

/**
 * Text from a workbook, safe to print wherever it goes: on one line, without anything a terminal obeys, and with what
 * could be a patient's number or date of birth blotted out.
 */
export function printableText(text: string): string {
  return text.replace(UNPRINTABLE, ' ').trim().replace(TEN_DIGITS, BLOT).replace(BIRTH, `$1 ${BLOT}`);
}
