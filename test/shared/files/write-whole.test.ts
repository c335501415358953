import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeWhole } from '../../../src/shared/files/write-whole.ts';
import { inputErrorOf } from '../../support/input-error-of.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

test('makes a file, with the rights of any new file', () => {
  const folder = scratchFolder();
  writeWhole('trust.xlsx', join(folder, 'trust.xlsx'), Buffer.from('new'));
  writeFileSync(join(folder, 'plain'), '');
  expect(readFileSync(join(folder, 'trust.xlsx'), 'utf8')).toBe('new');
  expect(statSync(join(folder, 'trust.xlsx')).mode).toBe(statSync(join(folder, 'plain')).mode);
  expect(readdirSync(folder)).toEqual(['plain', 'trust.xlsx']);
});

test('replaces a file and keeps its rights', () => {
  const target = join(scratchFolder(), 'trust.xlsx');
  writeFileSync(target, 'old, and longer');
  chmodSync(target, 0o640);
  const { mode } = statSync(target);
  writeWhole('trust.xlsx', target, Buffer.from('new'));
  expect(readFileSync(target, 'utf8')).toBe('new');
  expect(statSync(target).mode).toBe(mode);
});

test('writes what a link leads to', () => {
  const folder = scratchFolder();
  mkdirSync(join(folder, 'share'));
  writeFileSync(join(folder, 'share', 'real.xlsx'), 'old');
  symlinkSync(join('share', 'real.xlsx'), join(folder, 'trust.xlsx'));
  writeWhole('trust.xlsx', join(folder, 'trust.xlsx'), Buffer.from('new'));
  expect(readFileSync(join(folder, 'share', 'real.xlsx'), 'utf8')).toBe('new');
  expect(lstatSync(join(folder, 'trust.xlsx')).isSymbolicLink()).toBe(true);
});

test.each([
  ['a name too long', `${'x'.repeat(300)}.xlsx`, 'unwritable', /too long a name.*shorter/],
  ['a folder that is not there', join('nowhere', 'trust.xlsx'), 'missing', /folder that does not exist/],
  ['a folder', 'share', 'folder', /is a folder\. Name a file inside it/],
])('refuses %s, and leaves nothing behind', (_, name, reason, says) => {
  const folder = scratchFolder();
  mkdirSync(join(folder, 'share'));
  const refusal = inputErrorOf(() => writeWhole(name, join(folder, name), Buffer.from('new')));
  expect(refusal.reason).toBe(reason);
  expect(`${refusal.message} ${refusal.advice}`).toMatch(says);
  expect(readdirSync(folder)).toEqual(['share']);
});
