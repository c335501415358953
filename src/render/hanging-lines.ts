import { wrapWords } from '../shared/wrap-words.ts';

/** An item of a list: wrapped, two spaces in, and further in from its second line on. */
export function hangingLines(text: string, width: number): string[] {
  return wrapWords(text, width - 4).map((line, index) => `${index === 0 ? '  ' : '    '}${line}`);
}
