import { plainWords } from '../shared/plain-words.ts';

/** How job titles, and names of training, are compared: plain words in any order, so that "Band 6 Midwife" is "Midwife (Band 6)". */
export function titleWords(title: string): string {
  return plainWords(title).split(' ').sort().join(' ');
}
