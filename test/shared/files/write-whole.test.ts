import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeWhole } from '../../../src/shared/files/write-whole.ts';
import { inputErrorOf } from '../../support/input-error-of.ts';
import { makePipe } from '../../support/make-pipe.ts';
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

test('writes what a link is to lead to, where nothing is yet', () => {
  const folder = scratchFolder();
  mkdirSync(join(folder, 'share'));
  symlinkSync(join('share', 'real.xlsx'), join(folder, 'first.xlsx'));
  symlinkSync('first.xlsx', join(folder, 'trust.xlsx'));
  writeWhole('trust.xlsx', join(folder, 'trust.xlsx'), Buffer.from('new'));
  expect(readFileSync(join(folder, 'share', 'real.xlsx'), 'utf8')).toBe('new');
  expect(readdirSync(join(folder, 'share'))).toEqual(['real.xlsx']);
});

test('looks one last time before it puts the file in place', () => {
  const folder = scratchFolder();
  const target = join(folder, 'trust.xlsx');
  const tooLate = () => {
    // What was to be written lies beside it by now.
    expect(readdirSync(folder)).toHaveLength(2);
    throw new RangeError('somebody came in between');
  };
  expect(() => writeWhole('trust.xlsx', target, Buffer.from('new'), tooLate)).toThrow(RangeError);
  expect(readdirSync(folder)).toEqual([]);
});

describe('what may not be replaced stands as it was', () => {
  const refusedOver = (put: (target: string) => void) => {
    const folder = scratchFolder();
    const target = join(folder, 'findings.csv');
    put(target);
    const before = readdirSync(folder);
    const { reason, message, advice } = inputErrorOf(() => writeWhole('findings.csv', target, Buffer.from('new')));
    expect(readdirSync(folder)).toEqual(before);
    return { reason, says: `${message} ${advice}`, target };
  };

  test('a read-only file, for an administrator too', () => {
    const { reason, says, target } = refusedOver((file) => {
      writeFileSync(file, 'precious');
      chmodSync(file, 0o444);
    });
    expect(reason).toBe('read-only');
    expect(says).toMatch(/^findings\.csv is read-only\..* or choose another name\.$/);
    expect(readFileSync(target, 'utf8')).toBe('precious');
  });

  test('a file with a second name', () => {
    const { reason, says, target } = refusedOver((file) => {
      writeFileSync(file, 'precious');
      linkSync(file, `${file}.too`);
    });
    expect(reason).toBe('hard-links');
    expect(says).toMatch(/2 names \(hard links\).* Choose another name\.$/);
    expect(readFileSync(`${target}.too`, 'utf8')).toBe('precious');
  });

  test.runIf(process.platform !== 'win32')('a pipe', () => {
    const { reason, says, target } = refusedOver(makePipe);
    expect(reason).toBe('not-a-file');
    expect(says).toBe('findings.csv is a pipe or a device, not a file. Name a file.');
    expect(statSync(target).isFIFO()).toBe(true);
  });

  test('a link that leads to itself', () => {
    const { says } = refusedOver((file) => symlinkSync('findings.csv', file));
    expect(says).toMatch(/^findings\.csv is a link that leads round in a circle/);
  });
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
