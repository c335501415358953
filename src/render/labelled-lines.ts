import { wrapWords } from '../shared/wrap-words.ts';

/** `Lead                Clinical Director`: labels on the left in one width, the words wrapped to the right of them. */
export function labelledLines(
  pairs: readonly (readonly [label: string, words: string])[],
  { labelWidth, width }: { readonly labelWidth: number; readonly width: number },
): string[] {
  return pairs.flatMap(([label, words]) =>
    wrapWords(words, Math.max(width - labelWidth, 1)).map(
      (line, index) => (index === 0 ? label : '').padEnd(labelWidth) + line,
    ),
  );
}
