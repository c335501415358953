import { crc32, deflateRawSync } from 'node:zlib';

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const VERSION = 20;
const UTF8_NAME = 0x0800;
const DEFLATED = 8;
/** 1 January 1980: the first day there is, and the same whatever the clock says. */
const FIRST_DAY = 0x0021;

/** A part to be put into an archive that has none of its name. */
export interface AddedPart {
  readonly name: string;
  readonly content: Buffer;
}

/** The bytes of an added part, header first, and what the directory says of it. */
export interface AddedEntry {
  readonly bytes: Buffer;
  readonly record: Buffer;
}

/**
 * Packs a part for an archive.
 * @param offset - how far into the archive it starts.
 */
export function addedEntry({ name, content }: AddedPart, offset: number): AddedEntry {
  const nameBytes = Buffer.from(name);
  const data = deflateRawSync(content);
  const local = Buffer.alloc(LOCAL_LENGTH);
  local.writeUInt32LE(LOCAL_HEADER, 0);
  writeFacts(local, 4, content, data, nameBytes);
  const record = Buffer.alloc(CENTRAL_LENGTH);
  record.writeUInt32LE(CENTRAL_HEADER, 0);
  record.writeUInt16LE(VERSION, 4);
  writeFacts(record, 6, content, data, nameBytes);
  record.writeUInt32LE(offset, 42);
  return { bytes: Buffer.concat([local, nameBytes, data]), record: Buffer.concat([record, nameBytes]) };
}

/** What header and directory say alike. */
function writeFacts(header: Buffer, at: number, content: Buffer, data: Buffer, name: Buffer): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(UTF8_NAME, at + 2);
  header.writeUInt16LE(DEFLATED, at + 4);
  header.writeUInt16LE(FIRST_DAY, at + 8);
  header.writeUInt32LE(crc32(content), at + 10);
  header.writeUInt32LE(data.length, at + 14);
  header.writeUInt32LE(content.length, at + 18);
  header.writeUInt16LE(name.length, at + 22);
}
