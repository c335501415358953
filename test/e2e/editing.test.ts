import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openSpreadsheet } from '../../src/xlsx/read/open-spreadsheet.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const BIN = resolve('bin/mis.js');
const AS_OF = ['--as-of', '2024-11-08'];
const KILLS = 100;
const LONGEST_RUN = 160;

function folderWithTrust(): string {
  const folder = scratchFolder();
  copyFileSync('fixtures/audit-tool/in-progress.xlsx', join(folder, 'trust.xlsx'));
  return folder;
}

const start = (cwd: string, ...argv: string[]) =>
  spawn(process.execPath, [BIN, ...argv, ...AS_OF], { cwd, stdio: 'ignore' });

/** What the cells of a column on a sheet hold. */
function column(folder: string, sheet: string, index: number): (string | undefined)[] {
  const { cells } = openSpreadsheet(readFileSync(join(folder, 'trust.xlsx'))).readSheet(sheet);
  return cells
    .filter((cell) => cell.column === index)
    .map(({ value }) => (value?.kind === 'text' ? value.text : undefined));
}

test('of several mis set at once none is lost', async () => {
  const folder = folderWithTrust();
  const ids = ['4.1', '4.2', '4.3', '4.4', '4.5', '4.6', '4.7', '4.8'];
  const runs = ids.map((id) => once(start(folder, 'set', 'trust.xlsx', id, '--lead', `Lead of ${id}`), 'exit'));
  expect((await Promise.all(runs)).map(([code]) => code)).toEqual(ids.map(() => 0));
  expect(column(folder, 'SA4', 5)).toEqual(expect.arrayContaining(ids.map((id) => `Lead of ${id}`)));
  expect(readdirSync(folder)).toEqual(['trust.xlsx']);
}, 60_000);

test(`killed ${KILLS} times, mis set leaves the workbook as it was or as it is to be`, async () => {
  const folder = folderWithTrust();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const lead = kill % 2 === 0 ? 'Matron' : 'Consultant';
    const before = column(folder, 'SA8', 5);
    const run = start(folder, 'set', 'trust.xlsx', '8.1-8.16', '--lead', lead);
    const gone = once(run, 'exit');
    await new Promise((done) => setTimeout(done, Math.random() * LONGEST_RUN));
    run.kill('SIGKILL');
    await gone;
    const after = column(folder, 'SA8', 5);
    const isNew = after.filter((each) => each === lead).length === 16;
    expect(isNew || JSON.stringify(after) === JSON.stringify(before)).toBe(true);
  }
  const last = spawnSync(process.execPath, [BIN, 'set', 'trust.xlsx', '8.1', '--lead', 'Education Lead', ...AS_OF], {
    cwd: folder,
  });
  expect(last.status).toBe(0);
  expect(readdirSync(folder)).toEqual(['trust.xlsx']);
}, 120_000);

test('the bundle reads a list of changes from standard input', () => {
  const folder = folderWithTrust();
  const { status, stdout } = spawnSync(process.execPath, [BIN, 'apply', 'trust.xlsx', '-', ...AS_OF], {
    cwd: folder,
    encoding: 'utf8',
    input: 'Requirement;Lead\n8.1;Müller\n',
  });
  expect(stdout).toContain('Müller');
  expect(status).toBe(0);
  expect(column(folder, 'SA8', 5)).toContain('Müller');
});
