import { LIMITS } from '../limits.ts';
import { XlsxError } from '../xlsx-error.ts';
import { decodeCp437 } from './cp437.ts';
import type { ZipEntry } from './zip-entry.ts';

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const ZIP64_END = 0x06064b50;
const ZIP64_LOCATOR = 0x07064b50;
const END = Buffer.from('PK\x05\x06', 'latin1');
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const UTF8_NAME = 0x0800;
/** A 32-bit or 16-bit field of all ones says that the real value stands in a Zip64 record. */
const IN_ZIP64 = 0xffffffff;
const COUNT_IN_ZIP64 = 0xffff;

interface CentralDirectory {
  readonly offset: number;
  readonly count: number;
  /** What to add to every offset: the length of anything that was put before the archive. */
  readonly shift: number;
}

/** Whether the bytes start as a zip archive does. */
export function startsAsZip(bytes: Buffer): boolean {
  return bytes.length >= 4 && bytes.readUInt32LE(0) === LOCAL_HEADER;
}

/** Where the archive's closing record starts, or -1. */
export function findZipEnd(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  let at = bytes.length < END_LENGTH ? -1 : bytes.lastIndexOf(END, bytes.length - END_LENGTH);
  while (at >= earliest) {
    if (at + END_LENGTH + bytes.readUInt16LE(at + 20) <= bytes.length) return at;
    at = at > 0 ? bytes.lastIndexOf(END, at - 1) : -1;
  }
  return -1;
}

/**
 * Lists the entries of a zip archive, in the order of its central directory. Every offset and length is checked against the file,
 * and no two entries may share bytes.
 * @throws XlsxError `truncated`, `corrupt`, `too-large` or `hostile`.
 */
export function readZipDirectory(bytes: Buffer): ZipEntry[] {
  const end = findZipEnd(bytes);
  if (end < 0) throw new XlsxError('truncated', 'is cut short: its end is missing');
  const directory = findDirectory(bytes, end);
  if (directory.count > LIMITS.zipEntries) {
    throw new XlsxError('too-large', `holds ${directory.count} parts; up to ${LIMITS.zipEntries} are read`);
  }
  const entries: ZipEntry[] = [];
  let at = directory.offset;
  for (let index = 0; index < directory.count; index += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== CENTRAL_HEADER) throw damaged('its list of parts is cut short');
    entries.push(readEntry(bytes, at, directory));
    at += recordLength(bytes, at);
  }
  if (at > end) throw damaged('its list of parts runs past its end');
  checkApart(entries, directory.offset);
  return entries;
}

/** How long the record of an entry in the central directory is: its fixed fields, name, extra fields and comment. */
export function recordLength(bytes: Buffer, at: number): number {
  return 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
}

function findDirectory(bytes: Buffer, end: number): CentralDirectory {
  let count = bytes.readUInt16LE(end + 10);
  let size = bytes.readUInt32LE(end + 12);
  let offset = bytes.readUInt32LE(end + 16);
  let closing = end;
  if (count === COUNT_IN_ZIP64 || size === IN_ZIP64 || offset === IN_ZIP64) {
    const zip64 = findZip64End(bytes, end);
    if (zip64 !== undefined) {
      closing = zip64;
      count = readUInt64(bytes, zip64 + 32);
      size = readUInt64(bytes, zip64 + 40);
      offset = readUInt64(bytes, zip64 + 48);
    }
  }
  // Something put before an archive moves everything in it. An archive at the very start of the file can't have moved: there,
  // a shift means that bytes are missing, and that the record found may even be that of a workbook embedded in this one.
  const shift = closing - size - offset;
  const isWhole = shift === 0 || (shift > 0 && !startsAsZip(bytes));
  if (!isWhole && !isDirectoryAt(bytes, offset, closing)) throw damaged('its list of parts is not where it should be');
  const moved = isWhole ? shift : 0;
  return { offset: offset + moved, count, shift: moved };
}

function isDirectoryAt(bytes: Buffer, offset: number, closing: number): boolean {
  return offset + 4 <= closing && bytes.readUInt32LE(offset) === CENTRAL_HEADER;
}

/** Where the Zip64 record of an archive that ends at `end` starts, if it has one. */
export function findZip64End(bytes: Buffer, end: number): number | undefined {
  const locator = end - 20;
  if (locator < 0 || bytes.readUInt32LE(locator) !== ZIP64_LOCATOR) return undefined;
  const stated = readUInt64(bytes, locator + 8);
  // The record is as a rule right before its locator, also where something was put before the archive.
  for (const at of [stated, locator - 56]) {
    if (at >= 0 && at + 56 <= locator && bytes.readUInt32LE(at) === ZIP64_END) return at;
  }
  throw damaged('its Zip64 record is missing');
}

function readEntry(bytes: Buffer, at: number, directory: CentralDirectory): ZipEntry {
  const flags = bytes.readUInt16LE(at + 8);
  const nameStart = at + 46;
  const nameEnd = nameStart + bytes.readUInt16LE(at + 28);
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
  if (extraEnd > bytes.length) throw damaged('its list of parts is cut short');
  const rawName = bytes.subarray(nameStart, nameEnd);
  const name = (flags & UTF8_NAME ? rawName.toString('utf8') : decodeCp437(rawName))
    .replaceAll('\\', '/')
    .replace(/^\/+/, '');
  const sizes = readSizes(bytes, at, nameEnd, extraEnd);
  const headerOffset = sizes.headerOffset + directory.shift;
  if (headerOffset + 30 > directory.offset || bytes.readUInt32LE(headerOffset) !== LOCAL_HEADER) {
    throw damaged(`its part ${name} is not where it should be`);
  }
  const localNameLength = bytes.readUInt16LE(headerOffset + 26);
  const dataOffset = headerOffset + 30 + localNameLength + bytes.readUInt16LE(headerOffset + 28);
  const localName = bytes.subarray(headerOffset + 30, headerOffset + 30 + localNameLength);
  if (!localName.equals(rawName)) throw damaged(`its part ${name} has two different names`);
  return {
    name,
    flags,
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packedSize: sizes.packedSize,
    size: sizes.size,
    headerOffset,
    dataOffset,
    directoryOffset: at,
  };
}

/** The three fields that a Zip64 extra field may carry, in its fixed order, each only where the 32-bit field says so. */
function readSizes(bytes: Buffer, at: number, extraStart: number, extraEnd: number) {
  let size = bytes.readUInt32LE(at + 24);
  let packedSize = bytes.readUInt32LE(at + 20);
  let headerOffset = bytes.readUInt32LE(at + 42);
  let field = size === IN_ZIP64 || packedSize === IN_ZIP64 || headerOffset === IN_ZIP64 ? extraStart : extraEnd;
  while (field + 4 <= extraEnd) {
    const next = field + 4 + bytes.readUInt16LE(field + 2);
    if (next > extraEnd) throw damaged('its list of parts is broken');
    if (bytes.readUInt16LE(field) === 1) {
      let value = field + 4;
      const take = () => {
        if (value + 8 > next) throw damaged('its list of parts is broken');
        value += 8;
        return readUInt64(bytes, value - 8);
      };
      if (size === IN_ZIP64) size = take();
      if (packedSize === IN_ZIP64) packedSize = take();
      if (headerOffset === IN_ZIP64) headerOffset = take();
      break;
    }
    field = next;
  }
  return { size, packedSize, headerOffset };
}

/** Entries that share bytes are how a small file claims to hold a large one. */
function checkApart(entries: readonly ZipEntry[], directoryOffset: number): void {
  const inOrder = [...entries].sort((a, b) => a.headerOffset - b.headerOffset);
  for (const [index, entry] of inOrder.entries()) {
    const room = inOrder[index + 1]?.headerOffset ?? directoryOffset;
    if (entry.dataOffset + entry.packedSize > room) {
      throw new XlsxError('hostile', `is damaged, or made to do harm: its part ${entry.name} overlaps the next one`, {
        part: entry.name,
      });
    }
  }
}

function readUInt64(bytes: Buffer, at: number): number {
  return bytes.readUInt32LE(at) + bytes.readUInt32LE(at + 4) * 2 ** 32;
}

function damaged(what: string): XlsxError {
  return new XlsxError('corrupt', `is damaged: ${what}`);
}
