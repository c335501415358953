import { plainWords } from '../../shared/plain-words.ts';
import { yesOrNo } from './yes-or-no.ts';

const NOT_ASKED = /^(n a|na|not applicable|nil)$/;

/** Whether a cell says that the question does not arise. */
export function saysNotApplicable(text: string): boolean {
  return NOT_ASKED.test(plainWords(text));
}

/** Reads a yes or a no, alone or with words behind it: `No - covered by the matron`; undefined where it says neither, or asks. */
export function plainAnswer(text: string): boolean | undefined {
  const words = plainWords(text);
  if (words === '' || text.includes('?') || NOT_ASKED.test(words)) return undefined;
  const answer = yesOrNo(text);
  if (answer !== undefined) return answer;
  if (/^(yes|y)\b/.test(words)) return true;
  return /^(no|n|not)\b/.test(words) ? false : undefined;
}
