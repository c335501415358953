/** A whole number as people write it, `1,204` or `17.0`; undefined for anything else, a suppressed `*` among it. */
export function wholeNumber(text: string): number | undefined {
  const plain = text.trim().replace(/^(\d{1,3})((?:,\d{3})+)$/, (_, first, rest) => first + rest.replaceAll(',', ''));
  if (!/^\d{1,7}(?:\.0+)?$/.test(plain)) return undefined;
  return Number(plain);
}
