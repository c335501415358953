/** Lower case, letters and digits only, single spaces: how headings, statuses and sheet names are compared. */
export function plainWords(text: string): string {
  const lower = text.toLowerCase();
  // The classes of all the world's letters are slow to set up, and hardly any text needs them.
  const words = /[^\0-\x7f]/.test(lower) ? lower.replace(/[^\p{L}\p{N}]+/gu, ' ') : lower.replace(/[^a-z\d]+/g, ' ');
  return words.trim();
}
