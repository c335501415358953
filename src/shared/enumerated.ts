/** `8.2, 8.5 and 8.9`, as a sentence lists things. */
export function enumerated(words: readonly (string | number)[], conjunction: 'and' | 'or' = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}
