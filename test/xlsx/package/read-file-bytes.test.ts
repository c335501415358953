import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileRefusal, readFileBytes } from '../../../src/xlsx/package/read-file-bytes.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';
import { refusalOf } from '../refusal-of.ts';

const withCode = (code: string) => Object.assign(new Error(code), { code });

describe('readFileBytes', () => {
  it('reads a file, and an empty one', () => {
    const path = join(scratchFolder(), 'a workbook.xlsx');
    writeFileSync(path, 'bytes');
    expect(readFileBytes(path).toString()).toBe('bytes');
    writeFileSync(path, '');
    expect(readFileBytes(path)).toHaveLength(0);
  });

  it('says when there is no file, or a folder in its place', () => {
    const folder = scratchFolder();
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(refusalOf(() => readFileBytes(join(folder, 'none.xlsx'))).reason).toBe('missing');
    expect(refusalOf(() => readFileBytes(join(file, 'inside.xlsx'))).reason).toBe('missing');
    expect(refusalOf(() => readFileBytes('a\0b')).reason).toBe('missing');
    mkdirSync(join(folder, 'folder.xlsx'));
    expect(refusalOf(() => readFileBytes(join(folder, 'folder.xlsx'))).reason).toBe('folder');
  });

  it('refuses devices, which may never end', () => {
    expect(refusalOf(() => readFileBytes('/dev/zero')).reason).toBe('not-a-file');
  });

  it('refuses a file beyond the limit before it is read', () => {
    const path = join(scratchFolder(), 'large.xlsx');
    writeFileSync(path, '');
    truncateSync(path, 300 * 2 ** 20);
    expect(refusalOf(() => readFileBytes(path))).toMatchObject({
      reason: 'too-large',
      message: expect.stringContaining('300 MB'),
    });
  });
});

describe('fileRefusal', () => {
  it.each([
    ['ENOENT', 'linux', 'missing'],
    ['EISDIR', 'linux', 'folder'],
    ['EACCES', 'linux', 'no-permission'],
    ['EPERM', 'darwin', 'no-permission'],
    ['EPERM', 'win32', 'in-use'],
    ['EBUSY', 'win32', 'in-use'],
    ['EIO', 'linux', 'unreadable'],
  ] as const)('takes %s on %s for %s', (code, platform, reason) => {
    const cause = withCode(code);
    expect(fileRefusal(cause, platform)).toMatchObject({ reason, cause });
  });
});
