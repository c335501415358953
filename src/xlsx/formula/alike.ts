import { Unsure } from './unsure.ts';

/** Text as a list of characters to compare. */
export type Folding = (text: string) => readonly string[];

/** Without the difference between capitals and small letters, as Excel compares. */
const withoutCase: Folding = (text) => text.split('').map((unit) => unit.toLowerCase());

/** Without accents, widths, ligatures and invisible characters too, on which programs and languages differ. */
const bare: Folding = (text) =>
  [...text].flatMap((character) => [
    ...character
      .normalize('NFKD')
      .replace(/[\p{M}\p{C}]/gu, '')
      .toUpperCase(),
  ]);

const ASCII = /^[\0-\x7f]*$/;

/** Whether `=` finds two texts the same. */
export function isSameText(one: string, other: string): boolean {
  if (ASCII.test(one) && ASCII.test(other)) return one.toLowerCase() === other.toLowerCase();
  return foldedAlike(one + other, (fold) => fold(one).join('\n') === fold(other).join('\n'));
}

/** Answers a question about texts that is asked of them folded. Where it depends on how they are folded, there is no answer. */
export function foldedAlike(texts: string, ask: (fold: Folding) => boolean): boolean {
  const answer = ask(withoutCase);
  if (!ASCII.test(texts) && ask(bare) !== answer) throw new Unsure();
  return answer;
}
