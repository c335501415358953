/**
 * A line of words for the log of a build, where no word of a workbook is taken for a command: runners look for
 * `##[error]` and `##vso[…]` anywhere in a line, and for `::error::` where one begins. An empty space, which nobody sees, comes between.
 */
export function logLine(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replace(/^(\s*:)(?=:)/, '$1\u200b')
    .replace(/##(?=\[|vso\[)/gi, '##\u200b');
}
