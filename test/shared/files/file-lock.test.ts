import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type FileLock, LockLostError, underLock } from '../../../src/shared/files/file-lock.ts';
import { replaceFile } from '../../../src/shared/files/replace-file.ts';
import { inputErrorOf } from '../../support/input-error-of.ts';
import { makePipe } from '../../support/make-pipe.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

const LOCK = '.~trust.xlsx.mis-lock';
const ID = '0123456789abcdef';
const HALF_WRITTEN = `.~trust.xlsx.mis-${ID}`;

function folderWith(lock: string): { readonly folder: string; readonly target: string } {
  const folder = scratchFolder();
  writeFileSync(join(folder, LOCK), lock);
  return { folder, target: join(folder, 'trust.xlsx') };
}

/** A process that has ended. */
const deadPid = () => spawnSync(process.execPath, ['-e', '0']).pid;

const lockOf = (pid: number, host = hostname()) => JSON.stringify({ pid, host, id: ID });

function lockedFor(target: string, patience?: number): FileLock {
  return underLock('trust.xlsx', target, (lock) => lock, patience);
}

test('nobody else gets in while the work goes on, and nothing is left after it', () => {
  const folder = scratchFolder();
  const target = join(folder, 'trust.xlsx');
  underLock('trust.xlsx', target, () => {
    const refusal = inputErrorOf(() => lockedFor(target, 50));
    expect(refusal).toMatchObject({ path: 'trust.xlsx', reason: 'in-use' });
    expect(refusal.message).toContain(`being changed by another mis (process ${process.pid} on `);
    expect(refusal.advice).toContain(LOCK);
  });
  expect(readdirSync(folder)).toEqual([]);
});

test('others are waited for while they take turns, longer than any of them would be', async () => {
  const { folder, target } = folderWith(lockOf(process.pid));
  const takeTurns = `
    const { rmSync, writeFileSync } = require('node:fs');
    const owner = (id) => JSON.stringify({ pid: ${process.pid}, host: ${JSON.stringify(hostname())}, id: String(id) });
    const until = performance.now() + 1800;
    const timer = setInterval(() => {
      const now = performance.now();
      if (now < until) return writeFileSync('${LOCK}', owner(now));
      clearInterval(timer);
      rmSync('${LOCK}');
    }, 20);
    process.stdout.write('begins');`;
  const others = spawn(process.execPath, ['-e', takeTurns], { cwd: folder });
  await once(others.stdout, 'data');
  const started = performance.now();
  lockedFor(target, 1200);
  expect(performance.now() - started).toBeGreaterThan(1200);
  expect(readdirSync(folder)).toEqual([]);
});

test('the lock is given back when the work fails', () => {
  const folder = scratchFolder();
  const fails = () =>
    underLock('trust.xlsx', join(folder, 'trust.xlsx'), () => {
      throw new Error('a bug');
    });
  expect(fails).toThrow('a bug');
  expect(readdirSync(folder)).toEqual([]);
});

test('a name in capitals, or spelt with other code points, has the same lock', () => {
  const folder = scratchFolder();
  underLock('café.xlsx', join(folder, 'caf\u00e9.xlsx'), () => {
    expect(inputErrorOf(() => lockedFor(join(folder, 'CAFE\u0301.xlsx'), 50)).reason).toBe('in-use');
    expect(() => lockedFor(join(folder, 'cafe.xlsx'), 50)).not.toThrow();
  });
});

test('the longest name there can be has a lock and a temporary file', () => {
  const folder = scratchFolder();
  const name = `${'🩺'.repeat(62)}ab.xlsx`;
  expect(Buffer.byteLength(name)).toBe(255);
  underLock(name, join(folder, name), (lock) => {
    writeFileSync(lock.temporary, '');
    expect(inputErrorOf(() => lockedFor(join(folder, name), 50)).reason).toBe('in-use');
  });
  lockedFor(join(folder, name));
  expect(readdirSync(folder)).toEqual([]);
});

describe('a lock that nobody will give back is taken over, with what its owner left', () => {
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

  test.each([
    ['its process has ended', () => lockOf(deadPid()), 0],
    ['it is an hour old, on another computer', () => lockOf(1, 'ward-laptop'), 60],
    ['it is an hour old, and its number is another process by now', () => lockOf(process.pid), 60],
    ['its owner never got so far as to sign it', () => '', 0],
    ['it says something else', () => 'null', 0],
  ])('%s', (_, lock, age) => {
    const { folder, target } = folderWith(lock());
    utimesSync(join(folder, LOCK), minutesAgo(age), minutesAgo(age));
    writeFileSync(join(folder, HALF_WRITTEN), 'half');
    underLock('trust.xlsx', target, () => expect(readdirSync(folder)).toEqual([LOCK]));
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([
    ['its process runs', () => lockOf(process.pid)],
    ['it is a minute old, on another computer', () => lockOf(deadPid(), 'ward-laptop')],
  ])('but not when %s', (_, lock) => {
    const { folder, target } = folderWith(lock());
    utimesSync(join(folder, LOCK), minutesAgo(1), minutesAgo(1));
    writeFileSync(join(folder, HALF_WRITTEN), 'half');
    expect(inputErrorOf(() => lockedFor(target, 50)).reason).toBe('in-use');
    expect(readdirSync(folder)).toEqual([LOCK, HALF_WRITTEN].sort());
  });
});

test.runIf(process.platform !== 'win32')('a pipe in the place of a lock is not waited for', () => {
  const folder = scratchFolder();
  makePipe(join(folder, LOCK));
  lockedFor(join(folder, 'trust.xlsx'));
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder in the place of a lock is named, for somebody to take it away', () => {
  const folder = scratchFolder();
  mkdirSync(join(folder, LOCK));
  const { reason, advice } = inputErrorOf(() => lockedFor(join(folder, 'trust.xlsx'), 50));
  expect(reason).toBe('in-use');
  expect(advice).toContain(`delete ${LOCK}`);
});

test('other files are left alone, whatever their names', () => {
  const folder = scratchFolder();
  const others = ['.~trust.xlsx.mis-notes', `.~other.xlsx.mis-${ID}`, `trust.xlsx.mis-${ID}`, '~$trust.xlsx'];
  for (const name of others) writeFileSync(join(folder, name), '');
  lockedFor(join(folder, 'trust.xlsx'));
  expect(readdirSync(folder).sort()).toEqual(others.sort());
});

test('what was left beside other files goes when it is a day old', () => {
  const folder = scratchFolder();
  const left = ['.~july.xlsx.mis-lock', `.~july.xlsx.mis-${ID}`];
  const others = ['.~july.xlsx', 'july.xlsx', '~$july.xlsx'];
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
  for (const name of [...left, ...others]) writeFileSync(join(folder, name), '');
  for (const name of left) utimesSync(join(folder, name), hoursAgo(23), hoursAgo(23));
  lockedFor(join(folder, 'trust.xlsx'));
  expect(readdirSync(folder).sort()).toEqual([...left, ...others].sort());
  for (const name of [...left, ...others]) utimesSync(join(folder, name), hoursAgo(25), hoursAgo(25));
  lockedFor(join(folder, 'trust.xlsx'));
  expect(readdirSync(folder).sort()).toEqual(others.sort());
});

test('what a lock file says can’t speak to the terminal', () => {
  const { target } = folderWith(lockOf(process.pid, 'host\u001b[2J\nnext'));
  expect(inputErrorOf(() => lockedFor(target, 0)).message).not.toMatch(/\p{Cc}/u);
});

test.each(['before it writes', 'after it has written'])(
  'an owner that loses its lock %s puts nothing in place, and begins again after the other',
  (moment) => {
    const folder = scratchFolder();
    const target = join(folder, 'trust.xlsx');
    writeFileSync(target, 'a');
    const read = () => readFileSync(target, 'utf8');
    let runs = 0;
    underLock('trust.xlsx', target, (lock) => {
      runs++;
      const next = `${read()}b`;
      const interfereAt = (now: string) => {
        if (runs > 1 || now !== moment) return;
        unlinkSync(join(folder, LOCK));
        underLock('trust.xlsx', target, (other) => replaceFile(target, Buffer.from(`${read()}c`), other, undefined));
      };
      interfereAt('before it writes');
      replaceFile(target, Buffer.from(next), lock, undefined, () => interfereAt('after it has written'));
    });
    expect({ runs, content: read() }).toEqual({ runs: 2, content: 'acb' });
    expect(readdirSync(folder)).toEqual(['trust.xlsx']);
  },
);

test('an owner that lost its lock after its last look can’t rename any more', () => {
  const folder = scratchFolder();
  const target = join(folder, 'trust.xlsx');
  writeFileSync(target, 'a');
  underLock('trust.xlsx', target, (lock) => {
    writeFileSync(lock.temporary, 'b');
    expect(lock.isHeld()).toBe(true);
    unlinkSync(join(folder, LOCK));
    lockedFor(target);
    expect(lock.isHeld()).toBe(false);
    expect(existsSync(lock.temporary)).toBe(false);
  });
});

test('who loses the lock again and again is told to try again', () => {
  const target = join(scratchFolder(), 'trust.xlsx');
  const unlucky = () =>
    underLock('trust.xlsx', target, () => {
      throw new LockLostError();
    });
  expect(inputErrorOf(unlucky)).toMatchObject({ reason: 'in-use', advice: 'Run the command again.' });
});
