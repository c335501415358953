import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, copyFileSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const BIN = resolve('bin/mis.js');
const IN_PROGRESS = resolve('fixtures/audit-tool/in-progress.xlsx');
const AS_OF = ['--as-of', '2024-11-08'];

function mis(args: readonly string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    encoding: 'utf8',
    cwd: options.cwd ?? process.cwd(),
    env: { ...process.env, ...options.env },
  });
  return { exitCode: status, stdout, stderr };
}

test.each([
  [['status', IN_PROGRESS, ...AS_OF]],
  [['status', IN_PROGRESS, '--format', 'json', ...AS_OF]],
  [['status', IN_PROGRESS, '--explain-layout']],
  [['list', IN_PROGRESS, '--status', 'open', ...AS_OF]],
  [['list', IN_PROGRESS, '--format', 'csv', ...AS_OF]],
  [['show', IN_PROGRESS, '4.12', '8.1-8.9', ...AS_OF]],
  [['set', IN_PROGRESS, '4.12', '1.1', '--status', 'amber', '--due', '30 Nov 2024', '--dry-run', ...AS_OF]],
  [['set', IN_PROGRESS, '1.1', '--status', 'blue', ...AS_OF]],
  [['adopt', IN_PROGRESS, 'nowhere-to-be-made.xlsx', '--dry-run', ...AS_OF]],
  [['adopt', IN_PROGRESS, 'nowhere-to-be-made.xlsx', '--carry-forward', '--dry-run', '--format', 'json', ...AS_OF]],
  [['completion', 'fish']],
  [['validate', IN_PROGRESS, ...AS_OF]],
  [['deadlines', IN_PROGRESS, ...AS_OF]],
  [['deadlines', '--format', 'ics', ...AS_OF]],
  [['deadlines', '--scheme', 'fixtures/schemes/year-4-history.json', ...AS_OF]],
  [['status', 'nowhere.xlsx']],
  [['list', 'nowhere.xlsx', '--format', 'json']],
  [['status', '--format', 'yaml']],
])('the bundle answers %j as the source does', async (argv) => {
  const { exitCode, stdout, stderr } = await runCli(argv);
  expect(mis(argv, { env: { COLUMNS: '80' } })).toEqual({ exitCode, stdout, stderr });
});

test('the bundle edits and adopts as the source does, byte for byte', async () => {
  const cwd = scratchFolder();
  for (const name of ['bundle.xlsx', 'source.xlsx']) copyFileSync(IN_PROGRESS, join(cwd, name));
  const argv = ['1.1-1.7', '--status', 'green', '--due', '2024-11-20', ...AS_OF];
  expect(mis(['set', 'bundle.xlsx', ...argv], { cwd }).exitCode).toBe(0);
  await runCli(['set', 'source.xlsx', ...argv], { cwd });
  expect(readFileSync(join(cwd, 'bundle.xlsx')).equals(readFileSync(join(cwd, 'source.xlsx')))).toBe(true);
  expect(mis(['adopt', 'bundle.xlsx', 'by-bundle.xlsx', ...AS_OF], { cwd }).exitCode).toBe(0);
  await runCli(['adopt', 'source.xlsx', 'by-source.xlsx', ...AS_OF], { cwd });
  expect(readFileSync(join(cwd, 'by-bundle.xlsx')).equals(readFileSync(join(cwd, 'by-source.xlsx')))).toBe(true);
});

test('the bundle makes the same workbook, byte for byte, as the source does', async () => {
  const cwd = scratchFolder();
  const argv = ['--trust', 'Example NHS Trust', '--ods', 'RXX', '--protect', ...AS_OF];
  expect(mis(['new', 'bundle.xlsx', ...argv], { cwd }).exitCode).toBe(0);
  await runCli(['new', 'source.xlsx', ...argv], { cwd });
  expect(readFileSync(join(cwd, 'bundle.xlsx')).equals(readFileSync(join(cwd, 'source.xlsx')))).toBe(true);
});

describe('exit codes', () => {
  test.each([
    [0, ['validate', IN_PROGRESS, ...AS_OF]],
    [1, ['validate', IN_PROGRESS, '--fail-on', 'warning', ...AS_OF]],
    [2, ['validat']],
    [3, ['validate', 'fixtures/unusable/encrypted.xlsx']],
  ])('%d: %j', (expected, argv) => {
    expect(mis(argv).exitCode).toBe(expected);
  });
});

test('a broken configuration or scheme file is refused by the bundle too', () => {
  expect(mis(['status', IN_PROGRESS, '--scheme', 'package.json'])).toMatchObject({
    exitCode: 2,
    stderr: expect.stringMatching(/^The scheme file package\.json has \d+ problems:/),
  });
  expect(mis(['status', IN_PROGRESS, '--config', 'package.json'])).toMatchObject({
    exitCode: 2,
    stderr: expect.stringMatching(/unknown key "name"/),
  });
});

test('the bundle waives, relaxes and knows a baseline as the source does', async () => {
  const cwd = scratchFolder();
  copyFileSync(IN_PROGRESS, join(cwd, 'trust.xlsx'));
  const waiver = { code: 'MIS304', requirement: '3.3', reason: 'Agreed', approvedBy: 'Board', expires: '2024-11-08' };
  writeFileSync(join(cwd, 'mis.config.json'), JSON.stringify({ rules: { MIS309: 'off' }, waivers: [waiver] }));
  expect(mis(['validate', '--write-baseline', 'known.json', ...AS_OF], { cwd }).exitCode).toBe(0);
  const argv = ['validate', '--baseline', 'known.json', ...AS_OF];
  const { stdout } = mis(argv, { cwd });
  expect(stdout).toContain('; 1 waived; ');
  expect(stdout).toBe((await runCli(argv, { cwd })).stdout);
  writeFileSync(join(cwd, 'known.json'), '[]');
  expect(mis(argv, { cwd })).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('The baseline known.json') });
});

test('a slip in a JSON file is named with its line by the bundle too', () => {
  const cwd = scratchFolder();
  writeFileSync(join(cwd, 'bad.json'), '{\n  "columns": {"status": "x",}\n}');
  expect(mis(['status', IN_PROGRESS, '--config', 'bad.json'], { cwd })).toMatchObject({
    exitCode: 2,
    stderr: expect.stringMatching(/^The configuration bad\.json is not JSON at line 2, column \d+: /),
  });
});

test('a reader that has seen enough may close the pipe', async () => {
  const child = spawn(process.execPath, [BIN, 'status', IN_PROGRESS, '--verbose'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.destroy();
  let stderr = '';
  child.stderr.on('data', (text) => {
    stderr += text;
  });
  const code = await new Promise((done) => child.on('close', done));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test('the machine’s time zone changes nothing', () => {
  const answers = ['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/London', 'America/Sao_Paulo'].map(
    (TZ) => mis(['status', IN_PROGRESS, '--format', 'json', ...AS_OF], { env: { TZ } }).stdout,
  );
  expect(new Set(answers).size).toBe(1);
});

test('a piped answer has no colour, and one of many workbooks is whole', () => {
  const answer = execFileSync(
    process.execPath,
    [BIN, 'status', ...Array<string>(150).fill(IN_PROGRESS), '--format', 'json', ...AS_OF],
    {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  expect(JSON.parse(answer)).toHaveLength(150);
  expect(answer).not.toContain('\u001b');
});

test('Ctrl+C ends mis validate --watch with the exit code of the last check', async () => {
  const child = spawn(process.execPath, [BIN, 'validate', IN_PROGRESS, '--watch', '--fail-on', 'warning', ...AS_OF]);
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (text.includes('Watching')) child.kill('SIGINT');
  });
  child.stdout.resume();
  const [exitCode, signal] = await once(child, 'exit');
  expect({ exitCode, signal }).toEqual({ exitCode: 1, signal: null });
});

test.runIf(existsSync('/dev/full'))('a disk that is full is said to be, without a stack', () => {
  for (const argv of [['list', IN_PROGRESS], ['list', 'nowhere.xlsx', '--format', 'json'], ['--help']]) {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [BIN, ...argv], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    expect(status).toBe(3);
    expect(stderr).toMatch(/^(The answer can't be written to standard output \(ENOSPC\)|nowhere\.xlsx does not exist)/);
    expect(stderr).not.toMatch(/^\s+at /m);
  }
});
