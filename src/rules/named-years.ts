const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** "Year 5", "MIS Yr 5", "year five", "MIS_Y5"; not "Year 1 of 3", "Year 2024" or "Year 24/25". */
const YEAR = new RegExp(
  `(?<![a-z])(?:year|yr|mis[\\s_-]*y)[\\s.:#_-]*(\\d{1,2}|${WORDS.join('|')})(?![a-z\\d])(?!\\s*(?:of\\b|[/\u2013-]\\s*\\d))`,
  'gi',
);

/** What shows that a title speaks of the scheme. */
const SCHEME = /(?<![a-z])(?:mis|cnst|incentive|scheme|safety\s+actions?|maternity)(?![a-z])/i;
/** A title with such a word speaks of a year that it is not about. */
const COMPARING =
  /\b(?:since|from|than|compar\w*|previous\w*|last|prior|chang\w*|updat\w*|new|unlike|carried|was|were)\b/i;
/** Longer than this is a sentence, not a title. */
const LONGEST_TITLE = 100;

/** The scheme years that a text names. */
export function namedYears(text: string): number[] {
  if (!/y/i.test(text)) return [];
  return [...text.matchAll(YEAR)].map(([, year = '']) => WORDS.indexOf(year.toLowerCase()) + 1 || Number(year));
}

/** The one scheme year that a title gives its workbook; undefined where it gives none, or may be about something else. */
export function yearOfTitle(text: string): number | undefined {
  if (text.length > LONGEST_TITLE) return undefined;
  const [year, ...others] = new Set(namedYears(text));
  if (year === undefined || COMPARING.test(text)) return undefined;
  const isAlone = text.replace(YEAR, '').trim() === '';
  return others.length === 0 && (isAlone || SCHEME.test(text)) ? year : undefined;
}
