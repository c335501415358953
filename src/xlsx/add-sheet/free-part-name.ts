import { posix } from 'node:path';
import { relationshipsPartOf } from '../package/relationships.ts';
import type { ZipArchive } from '../zip/zip-archive.ts';

/**
 * The name of a sheet's part that no part has, nor any that the package only speaks of.
 * @param main - the part that lists the sheets; sheets stand in a folder beside it.
 * @param spokenOf - the text in which others may be named.
 */
export function freeSheetPart(archive: ZipArchive, main: string, spokenOf: string): string {
  const named = spokenOf.toLowerCase();
  for (let number = 1; ; number += 1) {
    const part = posix.join(posix.dirname(main), 'worksheets', `sheet${number}.xml`);
    const isTaken = archive.find(part) ?? archive.find(relationshipsPartOf(part));
    if (!isTaken && !named.includes(`worksheets/sheet${number}.xml`)) return part;
  }
}

/** An id that no relationship of a part has, whatever its case. */
export function freeRelationshipId(taken: Iterable<string>): string {
  const known = new Set([...taken].map((id) => id.toLowerCase()));
  let number = known.size + 1;
  while (known.has(`rid${number}`)) number += 1;
  return `rId${number}`;
}
