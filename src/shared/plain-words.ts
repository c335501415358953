/** Lower case, letters and digits only, single spaces: how headings, statuses and sheet names are compared. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
