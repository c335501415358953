import { plainWords } from '../../shared/plain-words.ts';
import { knownColumns } from '../exports/known-columns.ts';
import { ROSTER_WORDS, type RosterColumn } from './roster-columns.ts';

/** What headings have in them however long they are. */
const MARKS = [
  ['coordinator', /\bsupernumerary\b/],
  ['oneToOne', /\b(one to one|1 1|1 to 1|1 2 1|121)\b/],
] as const;
/** A heading with one of these is about something else: another time of the shift, a share, a remark. */
const OTHERWISE =
  /\b(end|throughout|during|maintained|lost|not|without|reason|why|comments?|notes?|name|hours|percent|percentage|rate|target)\b/;

/** Tells what a heading of a roster is for: by the words that are usual, else by the one that it can't do without. */
export function rosterColumns(mapped: ReadonlyMap<string, string>): (heading: string) => RosterColumn | undefined {
  const known = knownColumns<RosterColumn>(ROSTER_WORDS, mapped);
  return (heading) => {
    const column = known(heading);
    const words = plainWords(heading);
    if (column !== undefined || heading.includes('%') || OTHERWISE.test(words)) return column;
    return MARKS.find(([name, mark]) => !mapped.has(name) && mark.test(words))?.[0];
  };
}
