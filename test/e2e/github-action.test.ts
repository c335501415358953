import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { read } from '../docs/pipeline-files.ts';
import { writeBoardReady } from '../support/board-ready.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const ACTION = read(readFileSync('action.yml', 'utf8'));
const [install, check] = ACTION.runs.steps;
const EXPRESSION = /^\$\{\{ (?:inputs\.([\w-]+)|(github\.action_path)) \}\}$/;

let cwd: string;

/** Runs the step as a runner does: its shell, its environment with the inputs filled in, and files for what it says. */
function run(inputs: Readonly<Record<string, string>>) {
  const files = { GITHUB_OUTPUT: join(cwd, '.output'), GITHUB_STEP_SUMMARY: join(cwd, '.summary') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const env = Object.entries<string>(check.env).map(([name, expression]) => {
    const [, input, folder] = EXPRESSION.exec(expression) ?? [];
    const value = input === undefined ? folder && resolve('.') : (inputs[input] ?? ACTION.inputs[input]?.default);
    expect(value, `${name}: ${expression}`).toBeDefined();
    return [name, value];
  });
  const script = join(cwd, '.script.sh');
  writeFileSync(script, check.run);
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
    encoding: 'utf8',
    cwd,
    env: { PATH: process.env.PATH, ...files, ...Object.fromEntries(env) },
  });
  const outputs = Object.fromEntries(
    readFileSync(files.GITHUB_OUTPUT, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('=')),
  );
  return { exitCode: status, stdout, stderr, outputs, summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8') };
}

beforeEach(() => {
  cwd = scratchFolder();
  copyFileSync('fixtures/audit-tool/in-progress.xlsx', join(cwd, 'trust.xlsx'));
});

describe('the action', () => {
  test('is built as GitHub asks', () => {
    expect(Object.keys(ACTION)).toEqual(['name', 'description', 'branding', 'inputs', 'outputs', 'runs']);
    expect(ACTION.runs.using).toBe('composite');
    for (const step of ACTION.runs.steps) {
      expect(step.shell).toBe('bash');
      expect(['name', 'id', 'shell', 'env', 'run']).toEqual(expect.arrayContaining(Object.keys(step)));
      // What a pipeline passes in must never become part of a script.
      expect(step.run).not.toContain('${{');
    }
    for (const { description } of Object.values<{ description: string }>(ACTION.inputs))
      expect(description).toMatch(/\w/);
    for (const { value } of Object.values<{ value: string }>(ACTION.outputs))
      expect(value).toContain(`steps.${check.id}.`);
    expect(install.run).toContain('npm ci');
  });

  test('hands every input on', () => {
    const handed = Object.values<string>(check.env).flatMap((expression) => EXPRESSION.exec(expression)?.[1] ?? []);
    expect(handed.sort()).toEqual(Object.keys(ACTION.inputs).sort());
  });

  test('annotates, summarises, writes the reports, and passes', () => {
    const { exitCode, stdout, outputs, summary, stderr } = run({
      workbook: 'trust.xlsx',
      'as-of': '2024-11-08',
      sarif: 'mis.sarif',
      junit: 'my results.xml',
      html: 'findings.html',
      csv: 'findings.csv',
      json: 'findings.json',
    });
    expect(stdout).toContain('::warning file=trust.xlsx,line=');
    expect(summary).toContain('## trust.xlsx');
    expect(summary.split('## trust.xlsx')).toHaveLength(2);
    for (const file of ['mis.sarif', 'my results.xml', 'findings.html', 'findings.csv', 'findings.json']) {
      expect(stderr).toContain(`Wrote ${file}`);
      expect(existsSync(join(cwd, file))).toBe(true);
    }
    expect(outputs).toEqual({ 'exit-code': '0', ready: 'false' });
    expect(exitCode).toBe(0);
  });

  test('fails with the exit code of the check', () => {
    const { exitCode, outputs } = run({ workbook: 'trust.xlsx', stage: 'board', 'as-of': '2024-11-08' });
    expect(outputs).toEqual({ 'exit-code': '1', ready: 'false' });
    expect(exitCode).toBe(1);
    expect(run({ workbook: 'missing.xlsx' })).toMatchObject({
      exitCode: 3,
      outputs: { 'exit-code': '3', ready: 'false' },
    });
    expect(run({ workbook: '\n' })).toMatchObject({ exitCode: 2, outputs: { 'exit-code': '2' } });
  });

  test('says ready where the requirements are, at whatever stage', async () => {
    await writeBoardReady(join(cwd, 'ready.xlsx'));
    const question = { 'as-of': '2024-12-09', stage: 'progress' };
    expect(run({ ...question, workbook: 'ready.xlsx' }).outputs).toEqual({ 'exit-code': '0', ready: 'true' });
    expect(run({ ...question, workbook: 'ready.xlsx\ntrust.xlsx' }).outputs.ready).toBe('false');
  });

  test('takes several workbooks, patterns and names with blanks, a line each', () => {
    for (const name of ['a b.xlsx', 'c.xlsx']) copyFileSync(join(cwd, 'trust.xlsx'), join(cwd, name));
    const { stdout, exitCode } = run({ workbook: 'a b.xlsx\r\nc*.xlsx\n\n', 'as-of': '2024-11-08' });
    expect(stdout).toContain('a b.xlsx: checked 89 requirements');
    expect(stdout).toContain('c.xlsx: checked 89 requirements');
    expect(exitCode).toBe(0);
  });

  test('reads the configuration it is given', () => {
    writeFileSync(join(cwd, 'ours.json'), '{"ignoreSheets": ["SA1"]}');
    const { stdout } = run({ workbook: 'trust.xlsx', config: 'ours.json', 'as-of': '2024-11-08' });
    expect(stdout).toContain('on 9 sheets');
  });

  test.each(['$(touch pwned).xlsx', '"; touch pwned; ".xlsx', '`touch pwned`', '--fix'])(
    'takes %s for the name of a workbook, and runs nothing',
    (workbook) => {
      const { exitCode } = run({ workbook });
      expect(exitCode).toBe(3);
      expect(existsSync(join(cwd, 'pwned'))).toBe(false);
    },
  );
});
