import { crc32, deflateRawSync } from 'node:zlib';
import { type AddedPart, addedEntry } from './zip-added.ts';
import type { ZipArchive } from './zip-archive.ts';
import type { ZipEntry } from './zip-entry.ts';
import { archiveStart, closingRecords, directoryRecord, localHeader, type PackedContent } from './zip-records.ts';

const STORED = 0;

/** What to put in the place of an entry's content; undefined takes the entry out. */
export type EntryChanges = ReadonlyMap<ZipEntry, Buffer | undefined>;

/**
 * Copies an archive with some entries changed. All others keep every byte and their order, and so does what the directory says of
 * them, but for where they start. A changed entry keeps its name, time, attributes and way of packing. What stood between it and
 * the next one (its data descriptor, or padding) is left out: its header says all.
 * @param added - what to put in behind all others.
 */
export function rewriteZip(
  { bytes, entries }: ZipArchive,
  changes: EntryChanges,
  added: readonly AddedPart[] = [],
): Buffer {
  const [first] = entries;
  const directoryStart = first?.directoryOffset ?? bytes.length;
  const inOrder = [...entries].sort((a, b) => a.headerOffset - b.headerOffset);
  const pieces: Buffer[] = [];
  const directory = new Map<ZipEntry, Buffer | undefined>();
  let copied = 0;
  let shift = 0;
  for (const [index, entry] of inOrder.entries()) {
    if (!changes.has(entry)) {
      directory.set(entry, directoryRecord(bytes, entry, undefined, shift));
      continue;
    }
    const content = changes.get(entry);
    const packed = content && pack(entry, content);
    const written = packed ? [localHeader(bytes, entry, packed), packed.data] : [];
    directory.set(entry, packed && directoryRecord(bytes, entry, packed, shift));
    const end = inOrder[index + 1]?.headerOffset ?? directoryStart;
    pieces.push(bytes.subarray(copied, entry.headerOffset), ...written);
    copied = end;
    shift += written.reduce((sum, { length }) => sum + length, 0) - (end - entry.headerOffset);
  }
  pieces.push(bytes.subarray(copied, directoryStart));
  const records = entries.flatMap((entry) => directory.get(entry) ?? []);
  const start = first === undefined ? 0 : archiveStart(bytes, first);
  for (const part of added) {
    const entry = addedEntry(part, directoryStart + shift - start);
    pieces.push(entry.bytes);
    records.push(entry.record);
    shift += entry.bytes.length;
  }
  return Buffer.concat([...pieces, ...records, closingRecords(bytes, entries, records, shift)]);
}

function pack({ method }: ZipEntry, content: Buffer): PackedContent {
  return {
    data: method === STORED ? content : deflateRawSync(content),
    size: content.length,
    crc: crc32(content),
  };
}
