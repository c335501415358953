/** A sheet or title that says so holds the declaration. */
export const SAYS_DECLARATION = /\bdeclar(?:ation|es?)\b|\bboard sign ?off\b/;
/** A sheet or title that says so holds an action plan. */
export const SAYS_PLAN = /\baction plans?\b/;

const OF_ANOTHER_TIME = /\b(?:previous|prior|old|archived?|superseded|last year)\b/;
const YEAR_NAMED = /\b(?:year|yr) ?(\d{1,2})\b/g;

/**
 * Whether a sheet is kept from another time, by its name and then its titles in plain words. Only the name can say "old": a
 * title may name a Trust.
 */
export function isOfAnotherTime(titles: readonly string[], schemeName: string): boolean {
  if (OF_ANOTHER_TIME.test(titles[0] ?? '')) return true;
  const named = yearsIn(titles.join('. '));
  const [own] = yearsIn(schemeName.toLowerCase());
  return own !== undefined && named.length > 0 && !named.includes(own);
}

function yearsIn(text: string): number[] {
  return [...text.matchAll(YEAR_NAMED)].map(([, year]) => Number(year));
}
