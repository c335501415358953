/** What Markdown would take for its own signs: a lead must not become a link, nor a bar another column. */
const SIGNS = /[\\`*_[\]<>|~]/g;

/** Words as they stand in Markdown, on one line. */
export function markdownText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(SIGNS, '\\$&');
}

/** A table: its headings, then its rows, of words that are Markdown already. */
export function markdownTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headings, headings.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
