import { findZip64End, findZipEnd, recordLength } from './zip-directory.ts';
import type { ZipEntry } from './zip-entry.ts';

const HAS_DESCRIPTOR = 0x0008;
/** A 32-bit or 16-bit field of all ones says that the real value stands in a Zip64 record. */
const IN_ZIP64 = 0xffffffff;
const COUNT_IN_ZIP64 = 0xffff;
const ZIP64_FIELD = 1;

export interface PackedContent {
  readonly data: Buffer;
  /** Before packing. */
  readonly size: number;
  readonly crc: number;
}

/** The header that stands before the data of a changed entry. */
export function localHeader(bytes: Buffer, { headerOffset, dataOffset }: ZipEntry, packed: PackedContent): Buffer {
  const header = bytes.subarray(headerOffset, dataOffset);
  const extraStart = 30 + header.readUInt16LE(26);
  const extra = withoutZip64(header.subarray(extraStart));
  const changed = Buffer.concat([header.subarray(0, extraStart), extra]);
  writeContent(changed, 6, 14, packed);
  changed.writeUInt16LE(extra.length, 28);
  return changed;
}

/** What the directory says of an entry that starts `shift` bytes later than it did, and holds `packed` if that changed. */
export function directoryRecord(
  bytes: Buffer,
  { directoryOffset }: ZipEntry,
  packed: PackedContent | undefined,
  shift: number,
): Buffer {
  const record = Buffer.from(bytes.subarray(directoryOffset, directoryOffset + recordLength(bytes, directoryOffset)));
  const extraStart = 46 + record.readUInt16LE(28);
  const extraEnd = extraStart + record.readUInt16LE(30);
  const stated = record.readUInt32LE(42);
  const inZip64 = stated === IN_ZIP64 ? zip64Offset(record, extraStart, extraEnd) : undefined;
  if (!packed) {
    if (inZip64 === undefined) record.writeUInt32LE(stated + shift, 42);
    else addToUInt64(record, inZip64, shift);
    return record;
  }
  // All values of a changed entry fit where they belong, so that nothing is left for a Zip64 field to say.
  const offset = inZip64 === undefined ? stated : Number(record.readBigUInt64LE(inZip64));
  const extra = withoutZip64(record.subarray(extraStart, extraEnd));
  const changed = Buffer.concat([record.subarray(0, extraStart), extra, record.subarray(extraEnd)]);
  writeContent(changed, 8, 16, packed);
  changed.writeUInt16LE(extra.length, 30);
  changed.writeUInt32LE(offset + shift, 42);
  return changed;
}

/** How far into the file the archive starts that an entry is in: the length of anything that was put before it. */
export function archiveStart(bytes: Buffer, { directoryOffset, headerOffset }: ZipEntry): number {
  const record = bytes.subarray(directoryOffset);
  const extraStart = 46 + record.readUInt16LE(28);
  const stated = record.readUInt32LE(42);
  const inZip64 =
    stated === IN_ZIP64 ? zip64Offset(record, extraStart, extraStart + record.readUInt16LE(30)) : undefined;
  return headerOffset - (inZip64 === undefined ? stated : Number(record.readBigUInt64LE(inZip64)));
}

/** All that follows the directory, which starts `shift` bytes later than it did. */
export function closingRecords(
  bytes: Buffer,
  entries: readonly ZipEntry[],
  records: readonly Buffer[],
  shift: number,
): Buffer {
  const lengths = entries.map(({ directoryOffset }) => recordLength(bytes, directoryOffset));
  const start = (entries[0]?.directoryOffset ?? 0) + sum(lengths);
  const growth = sum(records.map(({ length }) => length)) - sum(lengths);
  const fewer = records.length - entries.length;
  const closing = Buffer.from(bytes.subarray(start));
  const end = findZipEnd(bytes);
  const zip64 = findZip64End(bytes, end);
  if (zip64 !== undefined) {
    for (const count of [24, 32]) addToUInt64(closing, zip64 - start + count, fewer);
    addToUInt64(closing, zip64 - start + 40, growth);
    addToUInt64(closing, zip64 - start + 48, shift);
    addToUInt64(closing, end - start - 20 + 8, shift + growth);
  }
  for (const count of [8, 10]) addToField16(closing, end - start + count, fewer);
  addToField32(closing, end - start + 12, growth);
  addToField32(closing, end - start + 16, shift);
  return closing;
}

function writeContent(header: Buffer, flagsAt: number, crcAt: number, { data, size, crc }: PackedContent): void {
  header.writeUInt16LE(header.readUInt16LE(flagsAt) & ~HAS_DESCRIPTOR, flagsAt);
  header.writeUInt32LE(crc, crcAt);
  header.writeUInt32LE(data.length, crcAt + 4);
  header.writeUInt32LE(size, crcAt + 8);
}

/** Extra fields without the one for Zip64. Bytes that are no field stay. */
function withoutZip64(extra: Buffer): Buffer {
  const kept: Buffer[] = [];
  let at = 0;
  while (at + 4 <= extra.length) {
    const next = at + 4 + extra.readUInt16LE(at + 2);
    if (next > extra.length) break;
    if (extra.readUInt16LE(at) !== ZIP64_FIELD) kept.push(extra.subarray(at, next));
    at = next;
  }
  return Buffer.concat([...kept, extra.subarray(at)]);
}

/** Where in a directory record the 64-bit offset of its entry stands: behind the sizes that are in the field as well. */
function zip64Offset(record: Buffer, extraStart: number, extraEnd: number): number | undefined {
  let at = extraStart;
  while (at + 4 <= extraEnd) {
    if (record.readUInt16LE(at) === ZIP64_FIELD) {
      const sizes = [20, 24].filter((field) => record.readUInt32LE(field) === IN_ZIP64);
      return at + 4 + sizes.length * 8;
    }
    at += 4 + record.readUInt16LE(at + 2);
  }
  return undefined;
}

function addToField16(bytes: Buffer, at: number, difference: number): void {
  const value = bytes.readUInt16LE(at);
  if (value !== COUNT_IN_ZIP64) bytes.writeUInt16LE(value + difference, at);
}

function addToField32(bytes: Buffer, at: number, difference: number): void {
  const value = bytes.readUInt32LE(at);
  if (value !== IN_ZIP64) bytes.writeUInt32LE(value + difference, at);
}

function addToUInt64(bytes: Buffer, at: number, difference: number): void {
  bytes.writeBigUInt64LE(bytes.readBigUInt64LE(at) + BigInt(difference), at);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
