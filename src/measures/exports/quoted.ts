import { printableText } from '../../shared/printable-text.ts';

const LONGEST = 60;

/** Words of an export as a message may repeat them: printable, in quotes, and no longer than a line. */
export function quoted(words: string): string {
  const text = printableText(words);
  return `"${text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text}"`;
}
