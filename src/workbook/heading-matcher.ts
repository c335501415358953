import { plainWords } from '../shared/plain-words.ts';
import type { Field } from './fields.ts';
import { type HeadingMatch, matchHeading } from './header-words.ts';
import type { LayoutSettings } from './layout.ts';

/** Recognises headings in one workbook. */
export interface HeadingMatcher {
  /** Which field a cell announces if it is a heading; undefined for what is none. */
  match(text: string): HeadingMatch | undefined;
  /** The fields whose configured heading has not been met so far. */
  unmet(): Field[];
}

const LONGEST_HEADING = 80;
const LONGEST_WITH_FULL_STOP = 24;

/**
 * A matcher for one workbook. Every cell of a sheet could be a heading, and the same words come again and again, so
 * each is looked at once, and what is too long or has no letters is not looked at.
 */
export function headingMatcher({ columns = {} }: LayoutSettings): HeadingMatcher {
  const configured = new Map(
    (Object.entries(columns) as [Field, string][]).map(([field, heading]) => [plainWords(heading), field]),
  );
  const claimed = new Set(configured.values());
  const met = new Set<Field>();
  const known = new Map<string, HeadingMatch | undefined>();

  function look(text: string): HeadingMatch | undefined {
    const field = configured.size > 0 ? configured.get(plainWords(text)) : undefined;
    if (field) {
      met.add(field);
      return { field, doubt: 0 };
    }
    const found = couldBeHeading(text) ? matchHeading(text) : undefined;
    // A field that the configuration names is that heading's and no other's.
    return found && !claimed.has(found.field) ? found : undefined;
  }

  return {
    match(text) {
      if (!known.has(text)) known.set(text, look(text));
      return known.get(text);
    },
    unmet: () => [...claimed].filter((field) => !met.has(field)),
  };
}

/** Not a sentence, a path, a web address or a number. "No." is a heading, "Training register for the staff group." is not. */
function couldBeHeading(text: string): boolean {
  const longest = text.endsWith('.') ? LONGEST_WITH_FULL_STOP : LONGEST_HEADING;
  if (text.length > longest || text.includes('\\') || text.includes('://')) return false;
  return text === '#' || /[a-z\u00c0-\u024f]/i.test(text);
}
