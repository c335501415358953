import { describe, expect, it } from 'vitest';
import { ZipArchive } from '../../../src/xlsx/zip/zip-archive.ts';
import { makeZip, type ZipPart } from '../make-xlsx.ts';
import { refusalOf } from '../refusal-of.ts';

const PARTS: ZipPart[] = [
  { name: 'a.txt', content: 'first part '.repeat(50) },
  { name: 'folder/b.txt', content: 'stored', isStored: true },
  { name: 'empty', content: '' },
];

function read(archive: ZipArchive, name: string): string | undefined {
  const entry = archive.find(name);
  return entry && archive.read(entry).toString();
}

/** The refusal to open an archive with a single part, or to read that part. */
function refusalOfPart(part: Partial<ZipPart>) {
  return refusalOf(() => read(new ZipArchive(makeZip([{ name: 'a', content: 'text '.repeat(100), ...part }])), 'a'));
}

describe('ZipArchive', () => {
  it.each([
    ['plain', {}],
    ['with a comment', { comment: 'PK\x05\x06 a comment that looks like an end' }],
    ['with something before it', { prefix: Buffer.from('#!/bin/sh\nexit\n') }],
    ['closed by a Zip64 record', { isZip64: true }],
    ['closed by a Zip64 record, with something before it', { isZip64: true, prefix: Buffer.from('MZ junk') }],
  ])('reads parts of an archive %s', (_what, options) => {
    const archive = new ZipArchive(makeZip(PARTS, options));
    expect(archive.entries.map(({ name }) => name)).toEqual(['a.txt', 'folder/b.txt', 'empty']);
    expect(read(archive, 'a.txt')).toBe('first part '.repeat(50));
    expect(read(archive, 'folder/b.txt')).toBe('stored');
    expect(read(archive, 'empty')).toBe('');
    expect(read(archive, 'none')).toBeUndefined();
  });

  it('reads sizes and offsets out of Zip64 fields', () => {
    const archive = new ZipArchive(makeZip(PARTS.map((part) => ({ ...part, isZip64: true }))));
    expect(read(archive, 'folder/b.txt')).toBe('stored');
  });

  it('reads an archive with bytes after its end', () => {
    expect(read(new ZipArchive(Buffer.concat([makeZip(PARTS), Buffer.alloc(50)])), 'folder/b.txt')).toBe('stored');
  });

  it('says where each entry and its packed bytes stand', () => {
    const bytes = makeZip(PARTS);
    const { entries } = new ZipArchive(bytes);
    for (const { headerOffset } of entries)
      expect(bytes.toString('latin1', headerOffset, headerOffset + 4)).toBe('PK\x03\x04');
    const stored = entries[1];
    expect(stored && bytes.toString('latin1', stored.dataOffset, stored.dataOffset + stored.packedSize)).toBe('stored');
  });

  it('finds parts whatever their case, slashes and special names', () => {
    const names = ['XL\\Workbook.XML', '/docProps/core.xml', '__proto__', 'constructor'];
    const archive = new ZipArchive(makeZip(names.map((name) => ({ name, content: name }))));
    expect(read(archive, 'xl/workbook.xml')).toBe('XL\\Workbook.XML');
    expect(read(archive, 'docProps/core.xml')).toBe('/docProps/core.xml');
    expect(read(archive, '__proto__')).toBe('__proto__');
    expect(read(archive, 'toString')).toBeUndefined();
  });

  it('reads names as UTF-8 where they are marked so, else in the old code page', () => {
    const marked = new ZipArchive(makeZip([{ name: 'é.xml', content: '' }]));
    expect(marked.entries[0]?.name).toBe('é.xml');
    const unmarked = new ZipArchive(makeZip([{ name: 'é.xml', content: '', claims: { flags: 0 } }]));
    expect(unmarked.entries[0]?.name).toBe('├⌐.xml');
  });

  it('refuses two parts of the same name, in any case', () => {
    const twice = makeZip([
      { name: 'xl/a.xml', content: '1' },
      { name: 'XL\\A.xml', content: '2' },
    ]);
    expect(refusalOf(() => new ZipArchive(twice)).reason).toBe('corrupt');
  });

  it('refuses parts that share bytes', () => {
    const overlapping = makeZip([
      { name: 'a', content: 'x'.repeat(100), isStored: true },
      { name: 'b', content: 'y', claims: { headerOffset: 0 }, localName: 'a' },
    ]);
    expect(refusalOf(() => new ZipArchive(overlapping)).reason).toBe('corrupt');
    const sameEntry = makeZip([
      { name: 'a', content: 'x'.repeat(100), isStored: true, claims: { packedSize: 140, size: 140 } },
    ]);
    expect(refusalOf(() => new ZipArchive(sameEntry)).reason).toBe('hostile');
  });

  it('refuses a part that is not where it should be', () => {
    expect(refusalOfPart({ claims: { headerOffset: 5 } }).reason).toBe('corrupt');
    expect(refusalOfPart({ claims: { headerOffset: 0xfffffff0 } }).reason).toBe('corrupt');
    expect(refusalOfPart({ localName: 'b' }).reason).toBe('corrupt');
  });

  it('refuses a part that does not match its checksum or its length', () => {
    expect(refusalOfPart({ claims: { crc: 1 } })).toMatchObject({ reason: 'corrupt', part: 'a' });
    expect(refusalOfPart({ claims: { size: 501 } }).message).toContain('not as long');
    expect(refusalOfPart({ claims: { size: 499 } }).message).toContain('longer');
    expect(refusalOfPart({ claims: { size: 0 } }).reason).toBe('corrupt');
  });

  it('refuses a part packed in another way, or locked', () => {
    expect(refusalOfPart({ claims: { method: 12 } }).reason).toBe('corrupt');
    expect(refusalOfPart({ claims: { flags: 1 } }).reason).toBe('encrypted');
  });

  it('refuses more parts than any workbook has', () => {
    const many = makeZip(
      Array.from({ length: 20_001 }, (_, index) => ({ name: `${index}`, content: '', isStored: true })),
    );
    expect(refusalOf(() => new ZipArchive(many)).reason).toBe('too-large');
  });

  it('calls an archive without its end cut short', () => {
    const bytes = makeZip(PARTS);
    expect(refusalOf(() => new ZipArchive(bytes.subarray(0, bytes.length - 1))).reason).toBe('truncated');
  });

  it('never takes a workbook embedded in a damaged one for the whole', () => {
    const inner = makeZip([{ name: 'inner', content: 'x' }]);
    const outer = makeZip([
      { name: 'a', content: 'y' },
      { name: 'embedded.xlsx', content: inner, isStored: true },
    ]);
    const cut = outer.subarray(0, outer.indexOf(inner) + inner.length);
    expect(refusalOf(() => new ZipArchive(cut)).reason).toBe('corrupt');
  });
});
