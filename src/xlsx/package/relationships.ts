import { posix } from 'node:path';
import { XmlScanner } from '../xml/xml-scanner.ts';

/** A link from one part to another, or to something outside the file. */
export interface Relationship {
  /** The last segment of its type, which transitional and strict workbooks share: `worksheet`, `sharedStrings`. */
  readonly type: string;
  /** As written. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The links out of a part, by their id. */
export type Relationships = ReadonlyMap<string, Relationship>;

/** Reads a relationships part. */
export function readRelationships(text: string, part: string): Relationships {
  const xml = new XmlScanner(text, part, 'Relationships');
  const relationships = new Map<string, Relationship>();
  while (xml.nextChild(1)) {
    const type = xml.attribute('Type') ?? '';
    relationships.set(xml.attribute('Id') ?? '', {
      type: type.slice(type.lastIndexOf('/') + 1),
      target: xml.attribute('Target') ?? '',
      isExternal: xml.attribute('TargetMode') === 'External',
    });
  }
  return relationships;
}

/** Where the relationships of a part stand: `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`. */
export function relationshipsPartOf(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
}

/** The part a target leads to, from the part it is written in. Neither can leave the archive. */
export function resolveTarget(target: string, source: string): string {
  return posix.resolve('/', posix.dirname(source), target.replaceAll('\\', '/')).slice(1);
}
