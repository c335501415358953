/** Ten digits in a row, however they are spaced: how an NHS number is written. */
const TEN_DIGITS = /(?<!\d)\d(?:[ -]?\d){9}(?!\d)/g;

/** Text from a workbook, safe to print: what could be a patient's number is blotted out. */
export function withoutIdentifiers(text: string): string {
  return text.replace(TEN_DIGITS, '██████████');
}
