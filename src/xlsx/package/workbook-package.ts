import { XlsxError } from '../xlsx-error.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { ZipArchive } from '../zip/zip-archive.ts';
import { findZipEnd, startsAsZip } from '../zip/zip-directory.ts';
import type { ZipEntry } from '../zip/zip-entry.ts';
import { describeOtherFile } from './other-file.ts';
import {
  type Relationship,
  type Relationships,
  readRelationships,
  relationshipsPartOf,
  resolveTarget,
} from './relationships.ts';

const USUAL_MAIN_PART = 'xl/workbook.xml';
const NONE: Relationships = new Map();

/** The zip archive of an Office file as a set of parts that lead to each other. */
export class WorkbookPackage {
  readonly archive: ZipArchive;
  readonly #relationships = new Map<ZipEntry, Relationships>();

  /** @throws XlsxError when the bytes are no zip archive, saying what they are instead, or a damaged one. */
  constructor(bytes: Buffer) {
    if (!startsAsZip(bytes) && (bytes.length === 0 || findZipEnd(bytes) < 0)) throw describeOtherFile(bytes);
    this.archive = new ZipArchive(bytes);
  }

  /** @throws XlsxError when the part can't be unpacked or decoded. */
  text(part: ZipEntry): string {
    return decodeXml(this.archive.read(part), part.name);
  }

  /** The links out of a part, or of the package itself, by id. Each part of links is read once. */
  relationships(of: ZipEntry | undefined): Relationships {
    const part = this.archive.find(relationshipsPartOf(of?.name ?? ''));
    if (!part) return NONE;
    const links = this.#relationships.get(part) ?? readRelationships(this.text(part), part.name);
    this.#relationships.set(part, links);
    return links;
  }

  /** The part that a link leads to, if it is there. */
  follow(link: Relationship | undefined, from: ZipEntry | undefined): ZipEntry | undefined {
    if (!link || link.isExternal) return undefined;
    const target = resolveTarget(link.target, from?.name ?? '');
    return this.archive.find(target) ?? this.archive.find(decodePercents(target));
  }

  /** The part that the first link of a type leads to, if it is there. */
  followType(type: string, links: Relationships, from: ZipEntry | undefined): ZipEntry | undefined {
    for (const link of links.values()) {
      if (link.type === type) return this.follow(link, from);
    }
    return undefined;
  }

  /** The part that holds the workbook, as far as can be told without reading it. */
  mainPart(links: Relationships): ZipEntry {
    const main = this.followType('officeDocument', links, undefined) ?? this.archive.find(USUAL_MAIN_PART);
    if (!main) throw this.#describeArchive();
    if (main.name.endsWith('.bin')) throw new XlsxError('binary-workbook', 'is a binary workbook (.xlsb)');
    return main;
  }

  #describeArchive(): XlsxError {
    const mimetype = this.archive.find('mimetype');
    const kind = mimetype && mimetype.size < 200 ? this.archive.read(mimetype).toString('latin1') : '';
    if (kind.includes('opendocument.spreadsheet')) {
      return new XlsxError('other-office-file', 'is an OpenDocument spreadsheet (.ods)');
    }
    if (kind.includes('opendocument'))
      return new XlsxError('other-office-file', 'is an OpenDocument file, but not a workbook');
    if (this.archive.find('Index/Document.iwa'))
      return new XlsxError('other-office-file', 'is an Apple Numbers or Pages file');
    return new XlsxError('not-a-workbook', 'is a zip archive without a workbook in it');
  }
}

function decodePercents(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
