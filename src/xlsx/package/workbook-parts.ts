import { decodeXml } from '../xml/decode-xml.ts';
import type { ZipArchive } from '../zip/zip-archive.ts';
import type { ZipEntry } from '../zip/zip-entry.ts';
import type { Relationships } from './relationships.ts';
import { WorkbookPackage } from './workbook-package.ts';
import { readWorkbookPart } from './workbook-part.ts';

const SIGNATURES = '_xmlsignatures/';

/** The parts of a workbook that a patch may have to change. */
export class WorkbookParts {
  readonly #pack: WorkbookPackage;
  readonly #unpacked = new Map<ZipEntry, { readonly bytes: Buffer; readonly text: string }>();
  /** The part that lists the sheets. */
  readonly main: ZipEntry;
  readonly #mainLinks: Relationships;
  readonly #sheets: ReadonlyMap<string, ZipEntry>;

  /** @throws XlsxError when the workbook can't be read. */
  constructor(bytes: Buffer) {
    this.#pack = new WorkbookPackage(bytes);
    this.main = this.#pack.mainPart(this.#pack.relationships(undefined));
    this.#mainLinks = this.#pack.relationships(this.main);
    const { sheets } = readWorkbookPart(this.text(this.main), this.main.name);
    const parts = sheets.map(({ name, relationshipId }) => {
      return [name, this.#pack.follow(this.#mainLinks.get(relationshipId), this.main)] as const;
    });
    this.#sheets = new Map(parts.flatMap(([name, part]) => (part ? [[name, part]] : [])));
  }

  get archive(): ZipArchive {
    return this.#pack.archive;
  }

  /** The part of a sheet, if it is there. */
  sheet(name: string): ZipEntry | undefined {
    return this.#sheets.get(name);
  }

  /** Whether more than one sheet stands in the part. */
  isShared(part: ZipEntry): boolean {
    return [...this.#sheets.values()].filter((other) => other === part).length > 1;
  }

  /** The parts of a type that a part leads to, or the workbook itself: each once, however many links lead there. */
  linked(type: string, from: ZipEntry): ZipEntry[] {
    const links = from === this.main ? this.#mainLinks : this.#pack.relationships(from);
    const parts = [...links.values()].flatMap((link) =>
      link.type === type ? (this.#pack.follow(link, from) ?? []) : [],
    );
    return [...new Set(parts)];
  }

  find(name: string): ZipEntry | undefined {
    return this.archive.find(name);
  }

  get isSigned(): boolean {
    return this.archive.entries.some(({ name }) => name.toLowerCase().startsWith(SIGNATURES));
  }

  bytes(part: ZipEntry): Buffer {
    return this.#open(part).bytes;
  }

  text(part: ZipEntry): string {
    return this.#open(part).text;
  }

  /** Each part is unpacked once: what was unpacked counts towards a limit. */
  #open(part: ZipEntry) {
    const known = this.#unpacked.get(part);
    if (known) return known;
    const bytes = this.archive.read(part);
    const opened = { bytes, text: decodeXml(bytes, part.name) };
    this.#unpacked.set(part, opened);
    return opened;
  }
}
