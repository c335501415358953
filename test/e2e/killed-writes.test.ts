import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { expect, onTestFinished, test } from 'vitest';
import { changeFile } from '../../src/workbook/change-file.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const BYTES = 200_000;
const DAY = '2024-10-14';
const LOCK = '.~trust.xlsx.mis-lock';
const LONGEST_WORK = 60;

/** The process that changes a workbook, as one file that node runs at once. */
function changer(): string {
  const outfile = join(scratchFolder(), 'change-workbook.cjs');
  const source = fileURLToPath(new URL('./change-workbook.ts', import.meta.url));
  buildSync({ entryPoints: [source], outfile, bundle: true, platform: 'node', format: 'cjs' });
  return outfile;
}

/** A folder with nothing but a workbook in it. */
function folderWith(content: string | Buffer): string {
  const cwd = scratchFolder();
  writeFileSync(join(cwd, 'trust.xlsx'), content);
  return cwd;
}

function start(script: string, cwd: string, ...args: string[]): ChildProcess {
  return spawn(process.execPath, [script, ...args], { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Kills a process while it changes the workbook. It has no chance to tidy up. */
async function killAtWork(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  if (child.stdout !== null) await once(child.stdout, 'data');
  await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_WORK));
  child.kill('SIGKILL');
  const [code, signal] = await gone;
  // It never ends by itself: an error would show here.
  expect({ code, signal }).toEqual({ code: null, signal: 'SIGKILL' });
}

/** Whole: as many bytes as were written, all of them the same. */
function expectWhole(file: string): void {
  const bytes = readFileSync(file);
  expect(bytes.equals(Buffer.alloc(BYTES, 'a')) || bytes.equals(Buffer.alloc(BYTES, 'b'))).toBe(true);
}

const backupsIn = (cwd: string) => readdirSync(cwd).filter((name) => name.startsWith('trust (backup '));

async function killAgainAndAgain(script: string, times: number, day?: string): Promise<void> {
  const cwd = folderWith(Buffer.alloc(BYTES, 'a'));
  for (let kill = 0; kill < times; kill++) {
    await killAtWork(start(script, cwd, 'alternate', 'trust.xlsx', String(BYTES), ...(day === undefined ? [] : [day])));
    for (const name of ['trust.xlsx', ...backupsIn(cwd)]) expectWhole(join(cwd, name));
    for (const name of backupsIn(cwd)) rmSync(join(cwd, name));
  }
  const last = changeFile('trust.xlsx', { cwd }, () => ({ bytes: Buffer.from('done'), result: undefined }));
  expect(last.written).toBe(true);
  expect(readFileSync(join(cwd, 'trust.xlsx'), 'utf8')).toBe('done');
  expect(readdirSync(cwd)).toEqual(['trust.xlsx']);
}

test('killed 300 times at work, the workbook and every backup are whole, and the next run tidies up', async () => {
  const script = changer();
  await Promise.all([
    killAgainAndAgain(script, 100),
    killAgainAndAgain(script, 100),
    killAgainAndAgain(script, 100, DAY),
  ]);
}, 120_000);

/** Starts processes that count in one workbook, and says what is there when all are done. */
async function countTogether(cwd: string, times: number): Promise<string> {
  const script = changer();
  const children = [1, 2, 3, 4].map(() => start(script, cwd, 'add', 'trust.xlsx', String(times)));
  const codes = await Promise.all(children.map((child) => once(child, 'exit').then(([code]) => code)));
  expect(codes).toEqual([0, 0, 0, 0]);
  expect(readdirSync(cwd)).toEqual(['trust.xlsx']);
  return readFileSync(join(cwd, 'trust.xlsx'), 'utf8');
}

test('of several at once none is lost, though one before them was killed', async () => {
  const cwd = folderWith('0');
  const { pid } = spawnSync(process.execPath, ['-e', '0']);
  writeFileSync(join(cwd, LOCK), JSON.stringify({ pid, host: hostname(), id: '0123456789abcdef' }));
  expect(await countTogether(cwd, 25)).toBe('100');
}, 60_000);

test('of several at once none is lost, though their locks are taken away', async () => {
  const cwd = folderWith('0');
  let left = 40;
  const thief = setInterval(() => {
    if (left === 0 || !existsSync(join(cwd, LOCK))) return;
    rmSync(join(cwd, LOCK), { force: true });
    left--;
  }, 3);
  onTestFinished(() => clearInterval(thief));
  expect(await countTogether(cwd, 25)).toBe('100');
}, 60_000);

test.runIf(process.platform !== 'win32')('where a file may not grow so large, the old one stands', () => {
  const cwd = folderWith('old');
  const command = `ulimit -f 100; "${process.execPath}" "${changer()}" grow trust.xlsx 1000000 ${DAY}`;
  const { status, stderr } = spawnSync('bash', ['-c', command], { cwd, encoding: 'utf8' });
  expect(status).not.toBe(0);
  expect(stderr).toContain('trust.xlsx could not be written: it is larger than a file may be here.');
  expect(readFileSync(join(cwd, 'trust.xlsx'), 'utf8')).toBe('old');
  expect(readdirSync(cwd)).toEqual(['trust.xlsx']);
});
