import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { scratchFolder } from '../support/scratch-folder.ts';

/** Two people and the group they share. Where the tests aren't run by an administrator, all are whoever runs them. */
const isAdministrator = process.getuid?.() === 0;
const me = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
const ANN = isAdministrator ? { uid: 20_001, gid: 20_100 } : me;
const BEN = isAdministrator ? { uid: 20_002, gid: 20_100 } : me;

/** A folder of Ann's with a workbook of hers in it. */
function folderOfAnn(folderMode: number, mode: number): string {
  const cwd = scratchFolder();
  const file = join(cwd, 'trust.xlsx');
  writeFileSync(file, 'old');
  chownSync(file, ANN.uid, ANN.gid);
  chmodSync(file, mode);
  chownSync(cwd, ANN.uid, ANN.gid);
  chmodSync(cwd, folderMode);
  return cwd;
}

/** What comes of a change that somebody makes: `written`, or why not. */
function changeBy({ uid, gid }: typeof ANN, cwd: string): string {
  const outfile = join(scratchFolder(), 'change-as-another.cjs');
  const source = fileURLToPath(new URL('./change-as-another.ts', import.meta.url));
  buildSync({ entryPoints: [source], outfile, bundle: true, platform: 'node', format: 'cjs' });
  const argv = [outfile, 'trust.xlsx', String(uid), String(gid)];
  const { stdout, stderr } = spawnSync(process.execPath, argv, { cwd, encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout;
}

describe.runIf(process.platform !== 'win32')('what a person without an administrator’s rights', () => {
  test.each([
    ['may not write, though the folder would let them', 0o770, 0o460, 'no-permission'],
    ['may not read', 0o770, 0o060, 'no-permission'],
    ['has made read-only', 0o770, 0o440, 'read-only'],
    ['has in a folder that can’t be written to', 0o550, 0o660, 'no-permission'],
  ])('%s stands as it was', (_, folderMode, mode, reason) => {
    const cwd = folderOfAnn(folderMode, mode);
    expect(changeBy(ANN, cwd)).toBe(reason);
    chmodSync(cwd, 0o770);
    expect(readdirSync(cwd)).toEqual(['trust.xlsx']);
    chmodSync(join(cwd, 'trust.xlsx'), 0o660);
    expect(readFileSync(join(cwd, 'trust.xlsx'), 'utf8')).toBe('old');
  });

  test('changes for a colleague stays with the group, with the rights it had', () => {
    const cwd = folderOfAnn(0o770, 0o660);
    expect(changeBy(BEN, cwd)).toBe('written');
    for (const name of ['trust.xlsx', 'trust (backup 2024-10-14).xlsx']) {
      const { mode, uid, gid } = statSync(join(cwd, name));
      expect({ mode: mode & 0o7777, uid, gid }).toEqual({ mode: 0o660, ...BEN });
    }
  });

  test('owns is theirs still when somebody with more rights has changed it', () => {
    const cwd = folderOfAnn(0o750, 0o640);
    expect(changeBy(me, cwd)).toBe('written');
    for (const name of readdirSync(cwd)) {
      const { mode, uid, gid } = statSync(join(cwd, name));
      expect({ mode: mode & 0o7777, uid, gid }).toEqual({ mode: 0o640, ...ANN });
    }
  });
});
