import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { validateSchema } from '../../scripts/validate-schema.ts';
import { VALIDATE_FORMATS, type ValidateFormat } from '../../src/cli/validate/validate-formats.ts';
import { readJunit } from '../render/findings/read-junit.ts';
import { AWKWARD_NAME, AWKWARD_SHEET, writeAwkwardWorkbook } from '../support/awkward-workbook.ts';
import { runCli } from '../support/run-cli.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const IN_PROGRESS = 'fixtures/audit-tool/in-progress.xlsx';
const ENCRYPTED = 'fixtures/unusable/encrypted.xlsx';
const SCHEMA = 'docs/schemas/validate.schema.json';
const ON = ['--as-of', '2024-11-08'];

const matchesSchema = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));

describe('the JSON Schema that is shipped', () => {
  test('is current: run npm run docs', () => {
    expect(JSON.parse(readFileSync(SCHEMA, 'utf8'))).toEqual(JSON.parse(validateSchema()));
  });

  test.each([
    ['one workbook', [IN_PROGRESS]],
    ['several, one of them unusable', [IN_PROGRESS, ENCRYPTED]],
    ['an unusable one', [ENCRYPTED]],
    ['a blank one', ['fixtures/audit-tool/blank.xlsx']],
  ])('describes what is printed for %s', async (_, workbooks) => {
    const { stdout } = await runCli(['validate', ...workbooks, ...ON, '--format', 'json']);
    matchesSchema(JSON.parse(stdout));
    expect(matchesSchema.errors).toBeNull();
  });

  test('and not just anything', async () => {
    const { stdout } = await runCli(['validate', IN_PROGRESS, ...ON, '--format', 'json']);
    expect(matchesSchema({ ...JSON.parse(stdout), findings: [{ code: 'MIS203' }] })).toBe(false);
  });
});

describe('--report', () => {
  test('writes what --format would have printed, and says so on stderr', async () => {
    const cwd = scratchFolder();
    copyFileSync(IN_PROGRESS, join(cwd, 'trust.xlsx'));
    const printed = await runCli(['validate', 'trust.xlsx', ...ON, '--format', 'sarif'], { cwd });
    const written = await runCli(
      ['validate', 'trust.xlsx', ...ON, '--report', 'sarif=mis.sarif', '--report', 'json=a=b.json'],
      { cwd },
    );
    expect(readFileSync(join(cwd, 'mis.sarif'), 'utf8')).toBe(printed.stdout);
    expect(matchesSchema(JSON.parse(readFileSync(join(cwd, 'a=b.json'), 'utf8')))).toBe(true);
    expect(written.stdout).toBe((await runCli(['validate', 'trust.xlsx', ...ON], { cwd })).stdout);
    expect(written.stderr).toBe('Wrote mis.sarif: the findings as sarif.\nWrote a=b.json: the findings as json.\n');
  });

  test('as text, it has no colours and holds the workbooks that can’t be used', async () => {
    const cwd = scratchFolder();
    copyFileSync(ENCRYPTED, join(cwd, 'locked.xlsx'));
    copyFileSync(IN_PROGRESS, join(cwd, 'trust.xlsx'));
    const argv = ['validate', 'trust.xlsx', 'locked.xlsx', ...ON, '--report', 'text=findings.txt'];
    const { exitCode, stderr } = await runCli(argv, { cwd, isTTY: true });
    const text = readFileSync(join(cwd, 'findings.txt'), 'utf8');
    expect(text).toContain('trust.xlsx: checked 89 requirements');
    expect(text).toContain('locked.xlsx is protected with a password');
    expect(text).not.toContain('\u001b');
    expect(stderr).toContain('locked.xlsx');
    expect(exitCode).toBe(3);
  });

  test.each([
    ['a format that is none', ['--report', 'pdf=x.pdf'], 'FORMAT=FILE'],
    ['no file', ['--report', 'json'], 'FORMAT=FILE'],
    ['a workbook as the file', ['--report', 'json=trust.xlsx'], 'is the name of a workbook'],
    ['one file twice', ['--report', 'json=x', '--report', 'junit=./x'], 'Two reports'],
  ])('refuses %s before it reads anything', async (_, argv, words) => {
    const cwd = scratchFolder();
    const { exitCode, stderr, stdout } = await runCli(['validate', 'missing.xlsx', ...argv], { cwd });
    expect(stderr).toContain(words);
    expect(stdout).toBe('');
    expect(exitCode).toBe(2);
    expect(existsSync(join(cwd, 'x'))).toBe(false);
  });
});

describe('a workbook whose names hold the signs of every format', () => {
  test.each(VALIDATE_FORMATS)('is one whole document as %s', async (format) => {
    const cwd = scratchFolder();
    const name = await writeAwkwardWorkbook(cwd);
    const { stdout, exitCode } = await runCli(['validate', name, ...ON, '--format', format], { cwd });
    expect(exitCode).toBe(1);
    expect(stdout.endsWith('\n')).toBe(true);
    expect(checks[format](stdout)).toBe(true);
  });

  const issues = (text: string) => JSON.parse(text) as unknown[];
  const checks: Readonly<Record<ValidateFormat, (text: string) => boolean>> = {
    text: (text) => text.includes(AWKWARD_NAME),
    json: (text) => matchesSchema(JSON.parse(text)),
    sarif: (text) => JSON.parse(text).runs[0].results.some(({ message }: never) => says(message, AWKWARD_SHEET)),
    junit: (text) => readJunit(text).some(({ suite }) => suite.startsWith(AWKWARD_NAME)),
    gitlab: (text) => issues(text).length > 89,
    github: (text) => text.split('\n').every((line) => !/^(?!::).*##\[/.test(line)),
    azure: (text) => text.split('\n').every((line) => (line.match(/##vso\[/g) ?? []).length <= 2),
    markdown: (text) => !text.includes('<script>') && !text.includes('<b>'),
    html: (text) => !text.includes('<script>') && !text.includes('<b>'),
    csv: (text) => !/(^|,)[=+@-]/m.test(text),
  };
  const says = ({ text }: { readonly text: string }, words: string): boolean => text.includes(words);
});

describe('the summary of a GitHub job', () => {
  test('is added to what other steps wrote, when the format is github', async () => {
    const cwd = scratchFolder();
    copyFileSync(IN_PROGRESS, join(cwd, 'trust.xlsx'));
    writeFileSync(join(cwd, 'summary.md'), 'earlier\n');
    const env = { GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') };
    await runCli(['validate', 'trust.xlsx', ...ON], { cwd, env });
    expect(readFileSync(join(cwd, 'summary.md'), 'utf8')).toBe('earlier\n');
    await runCli(['validate', 'trust.xlsx', ...ON, '--format', 'github'], { cwd, env });
    expect(readFileSync(join(cwd, 'summary.md'), 'utf8')).toMatch(/^earlier\n## trust\.xlsx\n/);
  });

  test('never stops the answer', async () => {
    const env = { GITHUB_STEP_SUMMARY: join(scratchFolder(), 'no', 'such', 'folder') };
    const { exitCode, stdout, stderr } = await runCli(['validate', IN_PROGRESS, ...ON, '--format', 'github'], { env });
    expect(stderr).toContain('The job summary was not written');
    expect(stdout).toContain('checked 89 requirements');
    expect(exitCode).toBe(0);
  });
});
