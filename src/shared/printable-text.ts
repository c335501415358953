const BLOT = '██████████';

/** Ten digits in a row, with anything but letters between them: how an NHS number is written. */
const TEN_DIGITS = /(?<!\d)\d(?:[^\p{L}\d]{0,3}\d){9}(?!\d)/gu;

/** A whole date, in figures or with the month named. */
const FULL_DATE =
  /\b(?:\d{4}[/.-]\d{1,2}[/.-]\d{1,2}|\d{1,2}[/. -]\d{1,2}[/. -](?:\d{4}|\d{2})|\d{1,2}(?:st|nd|rd|th)?[ -][a-z]{3,9}[ ,-]+\d{2,4})\b/gi;

/** A date of birth, known by the words before it. */
const BIRTH = /\b(dob|d\.o\.b|date of birth|born)\b[^a-z\d]*[\d][\w/.\- ]{0,20}/gi;

/** Line breaks, and what a terminal would obey instead of showing: controls, and the marks that turn text round. */
const UNPRINTABLE = /[\s\p{Cc}\p{Cf}]+/gu;

/** Nearly all text: printable ASCII with too few digits for a date. It is passed as it is, and costs nothing. */
const isHarmless = (text: string): boolean => /^[ -~]*$/.test(text) && !/(?:\d\D*){4}/.test(text);

/**
 * Text from a workbook, safe to print wherever it goes: on one line, without anything a terminal obeys, and with what
 * could be a patient's number or date of birth blotted out.
 */
export function printableText(text: string): string {
  if (isHarmless(text)) return text.trim();
  return text.replace(UNPRINTABLE, ' ').trim().replace(TEN_DIGITS, BLOT).replace(BIRTH, `$1 ${BLOT}`);
}

/** A person or role from a workbook, safe to print: a date in such a place could only be a date of birth. */
export function printableName(text: string): string {
  return isHarmless(text) ? text.trim() : printableText(text).replace(FULL_DATE, BLOT);
}
