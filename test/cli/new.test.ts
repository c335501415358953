import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const AS_OF = ['--as-of', '2024-10-14'];

test('makes a workbook that mis status and mis validate read without a word', async () => {
  const cwd = scratchFolder();
  const made = await runCli(
    ['new', 'trust one.xlsx', '--trust', 'Example & Sons NHS Trust', '--ods', 'rxx', ...AS_OF],
    { cwd },
  );
  expect(made).toMatchInlineSnapshot(`
    {
      "exitCode": 0,
      "stderr": "",
      "stdout": "Made trust one.xlsx: Maternity Incentive Scheme Year 6, 89 requirements in 10 safety actions, all Red.
    Fill it in with Excel, then ask: mis status "trust one.xlsx"
    ",
    }
  `);
  const report = JSON.parse((await runCli(['status', '--format', 'json', ...AS_OF], { cwd })).stdout);
  expect(report).toMatchObject({
    trust: 'Example & Sons NHS Trust',
    overview: { total: { red: 89, amber: 0, notAssessed: 0, total: 89 } },
    compliance: { compliant: 0, of: 10, met: false },
    findings: { error: 0, info: 0 },
  });
  expect(readdirSync(cwd)).toEqual(['trust one.xlsx']);
});

test('tells machines what it made', async () => {
  const { stdout } = await runCli(['new', 'trust.xlsx', '--format', 'json', ...AS_OF], { cwd: scratchFolder() });
  expect(JSON.parse(stdout)).toMatchObject({
    schemaVersion: 1,
    asOf: '2024-10-14',
    workbook: { path: 'trust.xlsx' },
    scheme: { id: 'year-6' },
    requirements: 89,
  });
});

test('makes the same bytes from the same input', async () => {
  const cwd = scratchFolder();
  for (const name of ['a.xlsx', 'b.xlsx'])
    await runCli(['new', name, '--trust', 'Example NHS Trust', ...AS_OF], { cwd });
  expect(readFileSync(join(cwd, 'a.xlsx')).equals(readFileSync(join(cwd, 'b.xlsx')))).toBe(true);
});

test('names the workbook after the scheme when no name is given', async () => {
  const cwd = scratchFolder();
  expect((await runCli(['new', ...AS_OF], { cwd })).stdout).toMatch(/^Made mis-year-6\.xlsx/);
});

describe('a file that exists', () => {
  test('is left as it is', async () => {
    const cwd = scratchFolder();
    writeFileSync(join(cwd, 'trust.xlsx'), 'precious');
    const { exitCode, stderr, stdout } = await runCli(['new', 'trust.xlsx'], { cwd });
    expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' });
    expect(stderr).toBe(
      'trust.xlsx exists already and was left as it is. Choose another name, or replace it with --force.\n',
    );
    expect(readFileSync(join(cwd, 'trust.xlsx'), 'utf8')).toBe('precious');
  });

  test('is replaced with --force, and nothing is left beside it', async () => {
    const cwd = scratchFolder();
    writeFileSync(join(cwd, 'trust.xlsx'), 'old');
    expect((await runCli(['new', 'trust.xlsx', '--force', ...AS_OF], { cwd })).exitCode).toBe(0);
    expect(readFileSync(join(cwd, 'trust.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expect(readdirSync(cwd)).toEqual(['trust.xlsx']);
  });
});

test('a workbook that is open in Excel is not replaced, even with --force', async () => {
  const cwd = scratchFolder();
  writeFileSync(join(cwd, 'trust.xlsx'), 'precious');
  writeFileSync(join(cwd, '~$trust.xlsx'), '');
  const { exitCode, stderr } = await runCli(['new', 'trust.xlsx', '--force'], { cwd });
  expect(stderr).toMatch(/^trust\.xlsx is open in Excel \(locked by ~\$trust\.xlsx\)\. Close it there/);
  expect(exitCode).toBe(3);
  expect(readFileSync(join(cwd, 'trust.xlsx'), 'utf8')).toBe('precious');
});

describe('what can’t be made is refused', () => {
  test.each([
    [['new', 'trust.xls'], 2, /^trust\.xls does not end in \.xlsx.* Try trust\.xlsx/],
    [
      ['new', join('nowhere', 'trust.xlsx')],
      3,
      /^nowhere.trust\.xlsx is in a folder that does not exist\. Make the folder first/,
    ],
    [['new', 'folder.xlsx', '--force'], 3, /^folder\.xlsx is a folder/],
    [['new', '--ods', 'not a code'], 2, /three to six letters and digits/],
    [['new', '--trust', ' '], 2, /a name on one line/],
    [['new', '--scheme', 'year-66'], 2, /year-6\b/],
  ] as const)('%j', async (argv, exitCode, says) => {
    const cwd = scratchFolder();
    mkdirSync(join(cwd, 'folder.xlsx'));
    const result = await runCli(argv, { cwd });
    expect(result.stderr).toMatch(says);
    expect(result.exitCode).toBe(exitCode);
    expect(readdirSync(cwd)).toEqual(['folder.xlsx']);
  });
});
