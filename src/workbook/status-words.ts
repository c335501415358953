import type { Scheme, StatusName } from '../scheme/scheme.ts';
import { plainWords } from './header-words.ts';

/** A row's status as read. `reason` is what follows "Not applicable" in the same cell. */
export type StatusReading =
  | { readonly kind: 'status'; readonly status: StatusName }
  | { readonly kind: 'notApplicable'; readonly reason: string | undefined }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unknown' };

/** Circles and squares: red, orange and yellow, green, blue. */
const COLOURED_SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[\u{1f534}\u{1f7e5}]/gu, ' red '],
  [/[\u{1f7e0}\u{1f7e1}\u{1f7e7}\u{1f7e8}]/gu, ' amber '],
  [/[\u{1f7e2}\u{1f7e9}]/gu, ' green '],
  [/[\u{1f535}\u{1f7e6}]/gu, ' blue '],
];

const NOT_APPLICABLE = /^\s*(?:not\s+applicable|n\s*\/\s*a|n\.a\.|na)(?![a-z])[\s:;,.()\u2013\u2014-]*(.*?)[\s)]*$/is;
const NO_STATUS_YET = new Set(['not assessed', 'not yet assessed', 'not rated', 'unrated']);

/** Words that may stand before the colour without changing what it says. Any other, "not" above all, makes it unknown. */
const LEAD_IN = new Set(['rag', 'brag', 'status', 'rating', 'rated', 'r', 'a', 'g', 'b']);

/**
 * Reads a status as Trusts write it: a word, a letter, a sentence that begins with the word, the scheme's own meaning
 * of it, or a coloured sign. Two statuses in one cell, and words that name none, are `unknown`: never a guess.
 */
export function readStatus(text: string | undefined, scheme: Pick<Scheme, 'statuses'>): StatusReading {
  if (text === undefined) return { kind: 'blank' };
  const chosen = scheme.statuses.find(({ name }) => name === text);
  if (chosen) return { kind: 'status', status: chosen.name };
  const notApplicable = NOT_APPLICABLE.exec(text);
  if (notApplicable) return { kind: 'notApplicable', reason: notApplicable[1] || undefined };

  const words = plainWords(COLOURED_SIGNS.reduce((soFar, [sign, word]) => soFar.replace(sign, word), text));
  if (words === '' || NO_STATUS_YET.has(words)) return { kind: 'blank' };

  const byLetter = scheme.statuses.find(({ name }) => name.charAt(0).toLowerCase() === words);
  if (byLetter) return { kind: 'status', status: byLetter.name };
  const meant = scheme.statuses.filter((status) => speaksOf(words, status));
  const [only] = meant;
  const readable = meant.length === 1 && only && (isMeaning(words, only) || beginsWithColour(words, only.name));
  return readable ? { kind: 'status', status: only.name } : { kind: 'unknown' };
}

type Status = Scheme['statuses'][number];

function speaksOf(words: string, { name, meaning }: Status): boolean {
  return ` ${words} `.includes(` ${name.toLowerCase()} `) || ` ${words} `.includes(` ${plainWords(meaning)} `);
}

function isMeaning(words: string, { meaning }: Status): boolean {
  return plainWords(meaning) === words;
}

function beginsWithColour(words: string, name: string): boolean {
  const tokens = words.split(' ');
  const before = tokens.slice(0, tokens.indexOf(name.toLowerCase()));
  return tokens.includes(name.toLowerCase()) && before.every((token) => LEAD_IN.has(token) || /^\d$/.test(token));
}
