import { describe, expect, it } from 'vitest';
import { ZipArchive } from '../../../src/xlsx/zip/zip-archive.ts';
import { rewriteZip } from '../../../src/xlsx/zip/zip-writer.ts';
import { makeZip, type ZipPart } from '../make-xlsx.ts';

const PARTS: readonly ZipPart[] = [
  { name: 'first', content: 'one one one one one' },
  { name: 'second', content: 'two two two two two' },
  { name: 'third', content: 'three', isStored: true },
];
const LONGER = Buffer.from('a longer text than it was before, by far');

function changed(archive: ZipArchive, name: string, content: Buffer | undefined): ZipArchive {
  const entry = archive.find(name);
  if (!entry) throw new Error(`no entry ${name}`);
  return new ZipArchive(rewriteZip(archive, new Map([[entry, content]])));
}

const contents = (archive: ZipArchive): string[] =>
  archive.entries.map((entry) => `${entry.name}: ${archive.read(entry)}`);

/** From the header of an entry to that of the next, or to the directory. */
function rawEntry(archive: ZipArchive, index: number): Buffer {
  const end = archive.entries[index + 1]?.headerOffset ?? archive.entries[0]?.directoryOffset;
  return archive.bytes.subarray(archive.entries[index]?.headerOffset, end);
}

/** Puts a data descriptor behind each entry, as programs that write without looking back do, and clears the sizes before it. */
function withDescriptors(): ZipArchive {
  const plain = new ZipArchive(makeZip(PARTS.map((part) => ({ ...part, claims: { flags: 0x0808 } }))));
  const pieces: Buffer[] = [];
  const directory = Buffer.from(plain.bytes.subarray(plain.entries[0]?.directoryOffset));
  const start = plain.bytes.length - directory.length;
  for (const [index, entry] of plain.entries.entries()) {
    const local = Buffer.from(rawEntry(plain, index));
    local.fill(0, 14, 26);
    const descriptor = Buffer.from('504b0708', 'hex');
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(entry.crc, 0);
    sizes.writeUInt32LE(entry.packedSize, 4);
    sizes.writeUInt32LE(entry.size, 8);
    directory.writeUInt32LE(entry.headerOffset + index * 16, entry.directoryOffset - start + 42);
    pieces.push(local, descriptor, sizes);
  }
  const end = directory.length - 22;
  directory.writeUInt32LE(start + PARTS.length * 16, end + 16);
  return new ZipArchive(Buffer.concat([...pieces, directory]));
}

describe.each<[string, ZipArchive]>([
  ['a plain archive', new ZipArchive(makeZip(PARTS, { comment: 'PK a comment' }))],
  ['an archive with something before it', new ZipArchive(makeZip(PARTS, { prefix: Buffer.from('#!self-extracting') }))],
  ['an archive that closes with Zip64', new ZipArchive(makeZip(PARTS, { isZip64: true }))],
  ['entries with Zip64 fields', new ZipArchive(makeZip(PARTS.map((part) => ({ ...part, isZip64: true }))))],
  ['entries with data descriptors', withDescriptors()],
])('%s', (_what, archive) => {
  it.each([
    [0, 'first'],
    [1, 'second'],
    [2, 'third'],
  ])('lets entry %d be changed and keeps the bytes of all others', (index, name) => {
    const result = changed(archive, name, LONGER);
    const expected = contents(archive).map((line, at) => (at === index ? `${name}: ${LONGER}` : line));
    expect(contents(result)).toEqual(expected);
    for (const other of [0, 1, 2].filter((at) => at !== index)) {
      expect(rawEntry(result, other)).toEqual(rawEntry(archive, other));
    }
    expect(result.entries.map(({ method }) => method)).toEqual(archive.entries.map(({ method }) => method));
    expect((result.entries[index]?.flags ?? 0) & 0x0008).toBe(0);
  });

  it('lets an entry be taken out', () => {
    const result = changed(archive, 'second', undefined);
    expect(contents(result)).toEqual(contents(archive).filter((line) => !line.startsWith('second')));
    expect(rawEntry(result, 1)).toEqual(rawEntry(archive, 2));
  });

  it('can be changed time and again', () => {
    const short = changed(changed(archive, 'first', LONGER), 'first', Buffer.from('short'));
    expect(contents(changed(short, 'third', LONGER))[2]).toBe(`third: ${LONGER}`);
    expect(contents(short).slice(1)).toEqual(contents(archive).slice(1));
  });

  it('comes out the same where nothing changes', () => {
    expect(rewriteZip(archive, new Map())).toEqual(archive.bytes);
  });
});
