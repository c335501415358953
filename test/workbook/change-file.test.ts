import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ChangeFileOptions, changeFile, type FileChange } from '../../src/workbook/change-file.ts';
import { inputErrorOf } from '../support/input-error-of.ts';
import { makePipe } from '../support/make-pipe.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const DAY = '2024-10-14';
const COPY = 'trust (backup 2024-10-14).xlsx';

/** A folder with a workbook in it, for which any bytes will do. */
function folderWithWorkbook(): string {
  const cwd = scratchFolder();
  writeFileSync(join(cwd, 'trust.xlsx'), 'old');
  return cwd;
}

const contentOf = (...path: string[]) => readFileSync(join(...path), 'utf8');
const toNew = (): FileChange<string> => ({ bytes: Buffer.from('new'), result: 'done' });

function change(cwd: string, options: Omit<ChangeFileOptions, 'cwd'> = {}, path = 'trust.xlsx', by = toNew) {
  return changeFile(path, { cwd, ...options }, by);
}

/** The refusal, after which the workbook stands as it was and nothing new lies beside it. */
function refusalOfChange(cwd: string, by = toNew, options: Omit<ChangeFileOptions, 'cwd'> = {}) {
  const before = readdirSync(cwd);
  const refusal = inputErrorOf(() => change(cwd, options, 'trust.xlsx', by));
  expect(readdirSync(cwd)).toEqual(before);
  expect(refusal.path).toBe('trust.xlsx');
  return { reason: refusal.reason, says: `${refusal.message} ${refusal.advice}` };
}

test('puts the outcome in place, and leaves the workbook alone in its folder', () => {
  const cwd = folderWithWorkbook();
  const changed = changeFile('trust.xlsx', { cwd }, (bytes) => ({
    bytes: Buffer.concat([bytes, Buffer.from(' and new')]),
    result: bytes.length,
  }));
  expect(changed).toEqual({ result: 3, written: true, backup: undefined });
  expect(contentOf(cwd, 'trust.xlsx')).toBe('old and new');
  expect(readdirSync(cwd)).toEqual(['trust.xlsx']);
});

describe('a change that changes nothing writes nothing', () => {
  test.each([
    ['the very buffer', (bytes: Buffer) => bytes],
    ['equal bytes', (bytes: Buffer) => Buffer.from(bytes)],
  ])('%s', (_, outcome) => {
    const cwd = folderWithWorkbook();
    const { ino, mtimeMs } = statSync(join(cwd, 'trust.xlsx'));
    const changed = changeFile('trust.xlsx', { cwd, backup: DAY }, (bytes) => ({
      bytes: outcome(bytes),
      result: 'as is',
    }));
    expect(changed).toEqual({ result: 'as is', written: false, backup: undefined });
    expect(statSync(join(cwd, 'trust.xlsx'))).toMatchObject({ ino, mtimeMs });
    expect(readdirSync(cwd)).toEqual(['trust.xlsx']);
  });
});

test('what the change throws is passed on, and nothing is written', () => {
  const cwd = folderWithWorkbook();
  const fails = () =>
    change(cwd, { backup: DAY }, 'trust.xlsx', () => {
      throw new RangeError('no such requirement');
    });
  expect(fails).toThrow(new RangeError('no such requirement'));
  expect(contentOf(cwd, 'trust.xlsx')).toBe('old');
  expect(readdirSync(cwd)).toEqual(['trust.xlsx']);
});

describe('the file stays what it was', () => {
  test('its rights are kept', () => {
    const cwd = folderWithWorkbook();
    chmodSync(join(cwd, 'trust.xlsx'), 0o660);
    const { mode, uid, gid } = statSync(join(cwd, 'trust.xlsx'));
    change(cwd, { backup: DAY });
    expect(statSync(join(cwd, 'trust.xlsx'))).toMatchObject({ mode, uid, gid });
    expect(statSync(join(cwd, COPY))).toMatchObject({ mode, uid, gid });
  });

  test('a link stays a link, and what it leads to is changed', () => {
    const cwd = scratchFolder();
    mkdirSync(join(cwd, 'share'));
    writeFileSync(join(cwd, 'share', 'real.xlsx'), 'old');
    symlinkSync(join('share', 'real.xlsx'), join(cwd, 'trust.xlsx'));
    const { backup } = change(cwd, { backup: DAY });
    expect(lstatSync(join(cwd, 'trust.xlsx')).isSymbolicLink()).toBe(true);
    expect(contentOf(cwd, 'share', 'real.xlsx')).toBe('new');
    expect(readFileSync(String(backup), 'utf8')).toBe('old');
    expect(readdirSync(join(cwd, 'share'))).toEqual(['real (backup 2024-10-14).xlsx', 'real.xlsx']);
  });

  test('a file with a second name is not parted from it', () => {
    const cwd = folderWithWorkbook();
    linkSync(join(cwd, 'trust.xlsx'), join(cwd, 'second.xlsx'));
    const { reason, says } = refusalOfChange(cwd);
    expect(reason).toBe('hard-links');
    expect(says).toMatch(/^trust\.xlsx has 2 names \(hard links\).* Change a copy of it\./);
  });
});

describe('a backup', () => {
  test('holds what was there, under the day, and the next ones of the day are counted', () => {
    const cwd = folderWithWorkbook();
    const names = ['one', 'two', 'three'].map(
      (word) => change(cwd, { backup: DAY }, 'trust.xlsx', () => ({ bytes: Buffer.from(word), result: word })).backup,
    );
    expect(names).toEqual([COPY, 'trust (backup 2024-10-14, 2).xlsx', 'trust (backup 2024-10-14, 3).xlsx']);
    expect(names.map((name) => contentOf(cwd, String(name)))).toEqual(['old', 'one', 'two']);
    expect(readdirSync(cwd)).toHaveLength(4);
  });

  test('never takes the place of another file', () => {
    const cwd = folderWithWorkbook();
    writeFileSync(join(cwd, COPY), 'precious');
    expect(change(cwd, { backup: DAY }).backup).toBe('trust (backup 2024-10-14, 2).xlsx');
    expect(contentOf(cwd, COPY)).toBe('precious');
  });

  test('is named as the user would type it', () => {
    const cwd = folderWithWorkbook();
    mkdirSync(join(cwd, 'board papers'));
    const path = join('board papers', '..', 'trust.xlsx');
    expect(change(cwd, { backup: DAY }, path).backup).toBe(COPY);
    expect(change(join(cwd, 'board papers'), { backup: DAY }, join('..', 'trust.xlsx')).written).toBe(false);
    const absolute = join(cwd, 'trust.xlsx');
    writeFileSync(absolute, 'old again');
    expect(change('/', { backup: DAY }, absolute).backup).toBe(join(cwd, 'trust (backup 2024-10-14, 2).xlsx'));
  });

  test('of a workbook with the longest name there can be has a shorter one', () => {
    const cwd = scratchFolder();
    const name = `${'é'.repeat(125)}.xlsx`;
    expect(Buffer.byteLength(name)).toBe(255);
    writeFileSync(join(cwd, name), 'old');
    const { backup } = change(cwd, { backup: DAY }, name);
    expect(backup).toMatch(/^é+ \(backup 2024-10-14\)\.xlsx$/);
    expect(contentOf(cwd, String(backup))).toBe('old');
  });
});

describe('is refused while another program has the workbook open', () => {
  test.each([
    ['~$trust.xlsx', 'Excel'],
    ['.~lock.trust.xlsx#', 'LibreOffice'],
  ])('%s', (lock, program) => {
    const cwd = folderWithWorkbook();
    writeFileSync(join(cwd, lock), '');
    const { reason, says } = refusalOfChange(cwd);
    expect(reason).toBe('in-use');
    expect(says).toBe(
      `trust.xlsx is open in ${program} (locked by ${lock}). Close it there and run the command again. ` +
        `If nobody has it open, ${program} left ${lock} behind: delete that file.`,
    );
    expect(contentOf(cwd, 'trust.xlsx')).toBe('old');
  });

  test('by whom, where the program says so', () => {
    const cwd = folderWithWorkbook();
    writeFileSync(
      join(cwd, '.~lock.trust.xlsx#'),
      'Governance Lead,glead,ward-pc-7,08.11.2024 10:12,file:///home/glead;',
    );
    const { says } = refusalOfChange(cwd);
    expect(says).toMatch(/^trust\.xlsx is open in LibreOffice, by Governance Lead on ward-pc-7 \(locked by /);
  });

  test('LibreOffice, which leaves a file for Excel too, is named as itself', () => {
    const cwd = folderWithWorkbook();
    for (const lock of ['~$trust.xlsx', '.~lock.trust.xlsx#']) writeFileSync(join(cwd, lock), '');
    expect(refusalOfChange(cwd).says).toMatch(/^trust\.xlsx is open in LibreOffice/);
  });

  test('through a link, under either name', () => {
    for (const lock of ['~$trust.xlsx', join('share', '~$real.xlsx')]) {
      const cwd = scratchFolder();
      mkdirSync(join(cwd, 'share'));
      writeFileSync(join(cwd, 'share', 'real.xlsx'), 'old');
      symlinkSync(join('share', 'real.xlsx'), join(cwd, 'trust.xlsx'));
      writeFileSync(join(cwd, lock), '');
      expect(refusalOfChange(cwd).reason).toBe('in-use');
    }
  });

  test('even when it was opened after it was read', () => {
    const cwd = folderWithWorkbook();
    const open = () => {
      writeFileSync(join(cwd, '~$trust.xlsx'), '');
      return toNew();
    };
    expect(inputErrorOf(() => change(cwd, { backup: DAY }, 'trust.xlsx', open)).reason).toBe('in-use');
    expect(contentOf(cwd, 'trust.xlsx')).toBe('old');
    expect(readdirSync(cwd)).toEqual(['trust.xlsx', '~$trust.xlsx']);
  });
});

describe('is refused when another program came in between', () => {
  test('and saved the workbook', () => {
    const cwd = folderWithWorkbook();
    const save = () => {
      writeFileSync(join(cwd, 'trust.xlsx'), 'OLD');
      return toNew();
    };
    const { reason, says } = refusalOfChange(cwd, save);
    expect(reason).toBe('changed');
    expect(says).toMatch(/^trust\.xlsx was changed by another program.* Run the command again\.$/);
    expect(contentOf(cwd, 'trust.xlsx')).toBe('OLD');
  });

  test('and the copy of what is there no more is kept', () => {
    const cwd = folderWithWorkbook();
    const save = () => {
      writeFileSync(join(cwd, 'trust.xlsx'), 'OLD');
      return toNew();
    };
    expect(inputErrorOf(() => change(cwd, { backup: DAY }, 'trust.xlsx', save)).reason).toBe('changed');
    expect(contentOf(cwd, COPY)).toBe('old');
  });

  test('and took it away', () => {
    const cwd = folderWithWorkbook();
    const remove = () => {
      rmSync(join(cwd, 'trust.xlsx'));
      return toNew();
    };
    expect(inputErrorOf(() => change(cwd, {}, 'trust.xlsx', remove)).reason).toBe('changed');
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe('is refused for what can’t be changed', () => {
  test.runIf(process.platform !== 'win32')('a pipe, which is never waited for', () => {
    const cwd = scratchFolder();
    makePipe(join(cwd, 'trust.xlsx'));
    const { reason, says } = refusalOfChange(cwd);
    expect(reason).toBe('not-a-file');
    expect(says).toBe(
      'trust.xlsx is a pipe or a device, not a file. Save what comes from there as a file, and name that.',
    );
  });

  test('a read-only file, to an administrator too', () => {
    const cwd = folderWithWorkbook();
    chmodSync(join(cwd, 'trust.xlsx'), 0o444);
    const { reason, says } = refusalOfChange(cwd);
    expect(reason).toBe('read-only');
    expect(says).toMatch(/^trust\.xlsx is read-only\. .*clear Read-only/);
    expect(contentOf(cwd, 'trust.xlsx')).toBe('old');
  });

  test.each([
    ['a missing file', 'none.xlsx', 'missing', /^none\.xlsx does not exist\. Check the name/],
    ['a missing folder', join('nowhere', 'trust.xlsx'), 'missing', /does not exist\. Check the name/],
    ['a folder', 'folder', 'folder', /^folder is a folder\. Name the workbook inside it/],
    ['a link to nothing', 'lost.xlsx', 'missing', /^lost\.xlsx does not exist/],
    ['a link to itself', 'round.xlsx', 'missing', /^round\.xlsx is a link that leads round in a circle/],
  ])('%s', (_, path, reason, says) => {
    const cwd = scratchFolder();
    mkdirSync(join(cwd, 'folder'));
    symlinkSync('gone.xlsx', join(cwd, 'lost.xlsx'));
    symlinkSync('round.xlsx', join(cwd, 'round.xlsx'));
    const refusal = inputErrorOf(() => change(cwd, {}, path));
    expect(refusal.reason).toBe(reason);
    expect(`${refusal.message} ${refusal.advice}`).toMatch(says);
    expect(readdirSync(cwd)).toEqual(['folder', 'lost.xlsx', 'round.xlsx']);
  });
});
