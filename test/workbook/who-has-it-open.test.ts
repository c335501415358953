import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { whoHasItOpen } from '../../src/workbook/who-has-it-open.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const EXCEL = '~$trust.xlsx';
const LIBREOFFICE = '.~lock.trust.xlsx#';

/** As Excel writes it: the name in one byte a letter, then as UTF-16, each after its length, with blanks to the end. */
function excelLock(name: string): Buffer {
  const bytes = Buffer.alloc(165, ' ');
  bytes.writeUInt8(name.length, 0);
  bytes.write(name, 1, 'latin1');
  bytes.writeUInt16LE(name.length, 55);
  bytes.write(name.padEnd(54), 57, 'utf16le');
  return bytes;
}

test.each([
  ['Excel', EXCEL, excelLock('Governance Lead'), 'Governance Lead'],
  ['Excel, in any letters', EXCEL, excelLock('Położna Oddziałowa'), 'Położna Oddziałowa'],
  ['Excel, an older one', EXCEL, excelLock('Governance Lead').subarray(0, 55), 'Governance Lead'],
  [
    'LibreOffice',
    LIBREOFFICE,
    'Governance Lead,glead,ward-pc-7,08.11.2024 10:12,file:///home/glead;',
    'Governance Lead on ward-pc-7',
  ],
  [
    'LibreOffice that was told no name',
    LIBREOFFICE,
    ',glead,ward-pc-7,08.11.2024 10:12,file:///home;',
    'glead on ward-pc-7',
  ],
])('%s says who', (_, name, content, who) => {
  const lock = join(scratchFolder(), name);
  writeFileSync(lock, content);
  expect(whoHasItOpen(lock)).toBe(who);
});

test.each([
  ['empty', EXCEL, ''],
  ['empty', LIBREOFFICE, ''],
  ['something else', EXCEL, Buffer.alloc(165, 0xff)],
  ['something else', LIBREOFFICE, '{}'.repeat(5000)],
  ['cut off', EXCEL, Buffer.from([40])],
])('a lock file that is %s is read without a fault', (_, name, content) => {
  const lock = join(scratchFolder(), name);
  writeFileSync(lock, content);
  expect(whoHasItOpen(lock)?.length ?? 0).toBeLessThanOrEqual(60);
});

test('nobody is named where the file is gone, or is none', () => {
  const folder = scratchFolder();
  mkdirSync(join(folder, EXCEL));
  expect(whoHasItOpen(join(folder, EXCEL))).toBeUndefined();
  expect(whoHasItOpen(join(folder, LIBREOFFICE))).toBeUndefined();
});

test('what a lock file says can’t speak to the terminal', () => {
  const lock = join(scratchFolder(), LIBREOFFICE);
  writeFileSync(lock, 'Ann\u001b[2J\nLee\u202e,x,y,z;');
  expect(whoHasItOpen(lock)).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});
