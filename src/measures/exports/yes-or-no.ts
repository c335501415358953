import { plainWords } from '../../shared/plain-words.ts';

const YES = new Set(['yes', 'y', 'true', '1', 'x', '\u2713', '\u2714']);
const NO = new Set(['no', 'n', 'false', '0', 'none', 'n a', 'na', 'nil']);

/** Reads a cell that says yes or no; undefined where it says neither. */
export function yesOrNo(text: string): boolean | undefined {
  const words = plainWords(text);
  if (YES.has(words) || YES.has(text.trim())) return true;
  return NO.has(words) || words === '' ? false : undefined;
}
