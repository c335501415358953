import type { RowStatus } from '../scheme/row-schema.ts';
import type { Scheme, StatusName } from '../scheme/scheme.ts';
import { plainWords } from '../shared/plain-words.ts';

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

const NOT_APPLICABLE = /^(?:not\s+applicable|n\s*\/\s*a|n\.a\.|na)(?![a-z])/i;
const BEFORE_REASON = /^[\s:;,.()\u2013\u2014-]+/;
const NO_STATUS_YET = new Set(['not assessed', 'not yet assessed', 'not rated', 'unrated']);

/** Words that may stand before the colour without changing what it says. Any other, "not" above all, makes it unknown. */
const LEAD_IN = new Set(['rag', 'brag', 'status', 'rating', 'rated', 'r', 'a', 'g', 'b']);

/** The statuses that count as met. Of those a cell must not say anything that could take it back. */
const MET: readonly string[] = ['Green', 'Blue'];

/** What may follow Green or Blue besides the scheme's own meaning of it. */
const CONFIRMING = new Set([
  'compliant',
  'fully compliant',
  'full compliance',
  'complete',
  'completed',
  'met',
  'fully met',
  'achieved',
  'reviewed',
  'evidence reviewed',
  'evidence not reviewed',
]);

/** What stands where an answer should, and is none. */
const NO_ANSWER = new Set([
  'n a',
  'na',
  'none',
  'tbc',
  'tba',
  'tbd',
  'to be confirmed',
  'yet',
  'pending',
  'unknown',
  'not applicable',
]);
const SHORTEST_REASON = 3;

/**
 * Reads a status as Trusts write it: a word, a letter, a sentence that begins with the word, the scheme's own meaning
 * of it, or a coloured sign. Two statuses in one cell, a Green or Blue with anything that could take it back, and words
 * that name none, are `unknown`: never a guess.
 */
export function readStatus(text: string | undefined, scheme: Pick<Scheme, 'statuses'>): StatusReading {
  if (text === undefined) return { kind: 'blank' };
  const chosen = scheme.statuses.find(({ name }) => name === text);
  if (chosen) return { kind: 'status', status: chosen.name };
  const notApplicable = NOT_APPLICABLE.exec(text.trim())?.[0];
  if (notApplicable !== undefined) return readNotApplicable(text.trim().slice(notApplicable.length), scheme);

  const words = plainWords(COLOURED_SIGNS.reduce((soFar, [sign, word]) => soFar.replace(sign, word), text));
  if (words === '' || NO_STATUS_YET.has(words)) return { kind: 'blank' };

  const byLetter = scheme.statuses.find(({ name }) => name.charAt(0).toLowerCase() === words);
  const meant = byLetter ? [byLetter] : scheme.statuses.filter((status) => speaksOf(words, status));
  const [only] = meant;
  if (meant.length !== 1 || !only) return { kind: 'unknown' };
  const readable = byLetter || isMeaning(words, only) || beginsWithColour(words, only.name);
  const doubtful = MET.includes(only.name) && (text.includes('?') || !(byLetter || isConfirmed(words, only)));
  return readable && !doubtful ? { kind: 'status', status: only.name } : { kind: 'unknown' };
}

/** It rates a requirement: a status of the scheme, or not applicable. */
export function isRating({ kind }: StatusReading): boolean {
  return kind === 'status' || kind === 'notApplicable';
}

/** The status of a row as one word; undefined where none can be read. */
export function rowStatusOf(reading: StatusReading): RowStatus | undefined {
  if (reading.kind === 'status') return reading.status;
  return reading.kind === 'notApplicable' ? 'Not applicable' : undefined;
}

/** What follows the words is the reason, unless it names a status as well. */
function readNotApplicable(rest: string, { statuses }: Pick<Scheme, 'statuses'>): StatusReading {
  const reason = rest.replace(BEFORE_REASON, '').replace(/\)$/, '');
  const tokens = plainWords(reason).split(' ');
  if (statuses.some(({ name }) => tokens.includes(name.toLowerCase()))) return { kind: 'unknown' };
  return { kind: 'notApplicable', reason: asReason(reason) };
}

/** A dash, a question mark, "TBC" or "n/a" stands in a cell and answers nothing. */
export function isNoAnswer(text: string): boolean {
  const words = plainWords(text);
  return words === '' || NO_ANSWER.has(words);
}

/** A reason says something, and in more than a letter or two. */
export function asReason(text: string | undefined): string | undefined {
  if (text === undefined || isNoAnswer(text)) return undefined;
  return plainWords(text).length >= SHORTEST_REASON ? text.trim() : undefined;
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

/** Nothing follows the colour but the scheme's meaning of it, in full or its beginning, or a word that confirms it. */
function isConfirmed(words: string, status: Status): boolean {
  if (isMeaning(words, status)) return true;
  const colour = status.name.toLowerCase();
  const after = ` ${words} `.split(` ${colour} `).slice(1).join(` ${colour} `).trim();
  return after === '' || after === colour || CONFIRMING.has(after) || plainWords(status.meaning).startsWith(after);
}
