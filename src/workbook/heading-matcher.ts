import type { Field } from './fields.ts';
import { type HeadingMatch, matchHeading, plainWords } from './header-words.ts';
import type { LayoutSettings } from './layout.ts';

/** Which field a cell announces if it is a heading; undefined for what is none. */
export type HeadingMatcher = (text: string) => HeadingMatch | undefined;

const LONGEST_HEADING = 80;
const LONGEST_WITH_FULL_STOP = 24;
/** Letters, or the # that stands for "number"; and neither a path nor a web address. */
const HEADING_LIKE = /^(?!.*(?:\\|:\/\/)).*[a-z#\u00c0-\u024f]/is;

/**
 * A matcher for one workbook. Every cell of a sheet could be a heading, and the same words come again and again, so
 * each is looked at once, and what is too long or has no letters is not looked at.
 */
export function headingMatcher({ columns = {} }: LayoutSettings): HeadingMatcher {
  const configured = new Map(
    (Object.entries(columns) as [Field, string][]).map(([field, heading]) => [plainWords(heading), field]),
  );
  const claimed = new Set(configured.values());
  const known = new Map<string, HeadingMatch | undefined>();

  function match(text: string): HeadingMatch | undefined {
    const field = configured.size > 0 ? configured.get(plainWords(text)) : undefined;
    if (field) return { field, doubt: 0 };
    const found = matchHeading(text);
    // A field that the configuration names is that heading's and no other's.
    return found && !claimed.has(found.field) ? found : undefined;
  }

  return (text) => {
    if (!couldBeHeading(text)) return undefined;
    if (!known.has(text)) known.set(text, match(text));
    return known.get(text);
  };
}

/** Not a sentence, a path or a number. "No." is a heading, "Training register for the staff group." is not. */
function couldBeHeading(text: string): boolean {
  const longest = text.endsWith('.') ? LONGEST_WITH_FULL_STOP : LONGEST_HEADING;
  return text.length <= longest && HEADING_LIKE.test(text);
}
