import { type Span, spansOf } from './span.ts';

/** What a pattern may be made of: characters, sets of them, groups, alternatives, and counts that are written out. */
const PIECES = /^(?:\\[dDwWsSbB.\-/\\]|\[(?:[^\]\\[]|\\.)+\]|\(\?:|[()|?]|\{\d{1,2}(?:,\d{1,2})?\}|[\p{L}\d _/:#-])+$/u;
const CHOICES = /\||\?(?!:)|\{\d+,\d+\}/g;
const REPEATED_GROUP = /\)\{/;

const MOST_CHARACTERS = 100;
const MOST_CHOICES = 4;
const WIDEST_RANGE = 4;

/**
 * What keeps a pattern from being used, as the end of a sentence; undefined where nothing does. A pattern without end, or with
 * choice upon choice, could take a computer for ever over one cell, so neither is taken.
 */
export function troubleWithPattern(pattern: string): string | undefined {
  if (/(?<!\\)[*+]|,\}/.test(pattern)) return 'repeats without end; say how many there are, such as \\d{6}';
  if (pattern.length > MOST_CHARACTERS) return `is longer than ${MOST_CHARACTERS} characters`;
  if (!PIECES.test(pattern) || REPEATED_GROUP.test(pattern) || !compiles(pattern)) {
    return 'is no regular expression of letters, digits, sets such as [A-Z], groups, and counts such as {6}';
  }
  if ((pattern.match(CHOICES)?.length ?? 0) > MOST_CHOICES)
    return `has more than ${MOST_CHOICES} choices (|, ? or {2,4})`;
  if (hasWideRange(pattern)) return `has counts that differ by more than ${WIDEST_RANGE}, such as {2,9}`;
  return whole(pattern).test('') ? 'fits a blank cell' : undefined;
}

/** Finds what any of the patterns fits, as a word of its own and whatever its case. */
export function hospitalNumberFinder(patterns: readonly string[]): (text: string) => Span[] {
  const expressions = patterns.map((pattern) => new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'giu'));
  return (text) => expressions.flatMap((expression) => spansOf(text, expression));
}

function hasWideRange(pattern: string): boolean {
  return [...pattern.matchAll(/\{(\d+),(\d+)\}/g)].some(
    ([, least, most]) => Number(most) - Number(least) > WIDEST_RANGE,
  );
}

const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'iu');

function compiles(pattern: string): boolean {
  try {
    return whole(pattern) instanceof RegExp;
  } catch {
    return false;
  }
}
