const UNUSUAL = /[^\t\n\r -~]/;

/** The same text with its digits, spaces, dashes and apostrophes made plain. */
export function plainly(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}+/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .replaceAll('\u2019', "'");
}
