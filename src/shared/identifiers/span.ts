/** A stretch of a text: from the first character to the one after the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Every stretch that an expression with the flag `g` finds. */
export function spansOf(text: string, expression: RegExp): Span[] {
  return [...text.matchAll(expression)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}
