import { crc32, inflateRawSync } from 'node:zlib';
import { LIMITS } from '../limits.ts';
import { corruptPart, XlsxError } from '../xlsx-error.ts';
import { readZipDirectory } from './zip-directory.ts';
import type { ZipEntry } from './zip-entry.ts';

const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 0x0001;
/** Deflate can't shrink bytes further than this. */
const TIGHTEST_PACKING = 1032;
/** Beyond this, an oversized part is packed emptiness. */
const SUSPICIOUS_PACKING = 200;
const LARGEST_CHUNK = 2 ** 18;

/** A zip archive, opened but not unpacked. */
export class ZipArchive {
  readonly bytes: Buffer;
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  readonly #byName = new Map<string, ZipEntry>();
  #unpacked = 0;

  /** @throws XlsxError when the archive is damaged, or two parts have the same name. */
  constructor(bytes: Buffer) {
    this.bytes = bytes;
    this.entries = readZipDirectory(bytes);
    for (const entry of this.entries) {
      const key = entry.name.toLowerCase();
      if (this.#byName.has(key)) throw corruptPart(entry.name, 'is in it twice');
      this.#byName.set(key, entry);
    }
  }

  /** Names match whatever their case, as part names do. */
  find(name: string): ZipEntry | undefined {
    return this.#byName.get(name.toLowerCase());
  }

  /**
   * Unpacks one entry.
   * @throws XlsxError when it is encrypted, damaged, packed in an unknown way or beyond the limits.
   */
  read(entry: ZipEntry): Buffer {
    this.#checkSize(entry);
    const packed = this.bytes.subarray(entry.dataOffset, entry.dataOffset + entry.packedSize);
    const content = entry.method === STORED ? packed : inflate(entry, packed);
    if (content.length !== entry.size) throw corruptPart(entry.name, 'is not as long as it should be');
    if (crc32(content) !== entry.crc) throw corruptPart(entry.name, 'does not match its checksum');
    return content;
  }

  #checkSize(entry: ZipEntry): void {
    const { name: part, size, packedSize } = entry;
    if (entry.flags & ENCRYPTED) throw new XlsxError('encrypted', 'is locked with a zip password', { part });
    if (entry.method !== STORED && entry.method !== DEFLATED) throw corruptPart(part, 'is packed in an unknown way');
    this.#unpacked += size;
    if (size > LIMITS.partBytes) {
      const sizes = `${part} unpacks to ${megabytes(size)} MB; up to ${megabytes(LIMITS.partBytes)} MB are read`;
      if (size > packedSize * SUSPICIOUS_PACKING) throw new XlsxError('hostile', `is a zip bomb: ${sizes}`, { part });
      throw new XlsxError('too-large', `is too large: ${sizes}`, { part });
    }
    if (this.#unpacked > LIMITS.totalBytes) {
      throw new XlsxError('too-large', `is too large: more than ${megabytes(LIMITS.totalBytes)} MB when unpacked`, {
        part,
      });
    }
    if (size > packedSize * TIGHTEST_PACKING) throw corruptPart(part, "can't be as long as it says");
  }
}

function inflate(entry: ZipEntry, packed: Buffer): Buffer {
  try {
    return inflateRawSync(packed, {
      // One byte more than stated would be a lie, so nothing beyond is ever unpacked.
      maxOutputLength: Math.max(entry.size, 1),
      chunkSize: Math.min(Math.max(entry.size, 64), LARGEST_CHUNK),
    });
  } catch (error) {
    const isLonger = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw corruptPart(entry.name, isLonger ? 'is longer than it should be' : "can't be unpacked", error);
  }
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 2 ** 20);
}
