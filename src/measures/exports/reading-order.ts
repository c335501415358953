import { printableText } from '../../shared/printable-text.ts';
import type { ExportTable, RowPlace } from './export-table.ts';

/** In the order in which a reader goes through the files, from top to bottom. */
export function inReadingOrder<Placed extends { readonly place: RowPlace }>(
  placed: readonly Placed[],
  tables: readonly ExportTable<string>[],
): Placed[] {
  const orderOf = ({ place }: Placed): number =>
    tables.findIndex(({ path, sheet }) => path === place.path && sheet === place.sheet);
  return [...placed].sort((a, b) => orderOf(a) - orderOf(b) || a.place.line - b.place.line);
}

/** Another row, as a message about one row names it: `line 3`, or with its file where that is another. */
export function otherRow(row: RowPlace, other: RowPlace): string {
  const isSame = other.path === row.path && other.sheet === row.sheet;
  const sheet = other.sheet === undefined ? '' : ` sheet ${printableText(other.sheet)}`;
  return isSame ? `line ${other.line}` : `${other.path}${sheet} line ${other.line}`;
}
