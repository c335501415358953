import { plainWords } from '../../shared/plain-words.ts';

/** Notes beside a heading: `Start date (dd/mm/yyyy)`. */
const ASIDE = /\([^)]*\)/g;

/**
 * Tells what a heading is for by the words that are usual for each column. A column that is mapped goes by the heading it is mapped to
 * alone.
 */
export function knownColumns<Column extends string>(
  words: Readonly<Record<Column, readonly string[]>>,
  mapped: ReadonlyMap<string, string>,
): (heading: string) => Column | undefined {
  const columns = Object.keys(words) as Column[];
  const columnOf = new Map(
    columns.flatMap((column): [string, Column][] => {
      const heading = mapped.get(column);
      const own = heading === undefined ? [column, ...words[column]] : [heading];
      return own.map((each) => [plainWords(each), column]);
    }),
  );
  return (heading) => columnOf.get(plainWords(heading)) ?? columnOf.get(plainWords(heading.replace(ASIDE, ' ')));
}
