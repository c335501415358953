import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const COMMANDS = [
  'new',
  'adopt',
  'status',
  'list',
  'show',
  'set',
  'apply',
  'validate',
  'rules',
  'explain',
  'deadlines',
  'measure',
  'measure training',
  'measure cases',
  'measure roster',
  'measure deaths',
  'measure msds',
];

/** What the examples speak of. */
function exampleFolder(command: string): string {
  const cwd = scratchFolder();
  if (command !== 'new') copyFileSync('fixtures/audit-tool/in-progress.xlsx', join(cwd, 'trust.xlsx'));
  for (const name of [
    'register.csv',
    'staff.csv',
    'attendance.csv',
    'cases.csv',
    'roster.csv',
    'one-to-one.csv',
    'deaths.csv',
    'scorecard.csv',
  ])
    copyFileSync(`fixtures/measures/${name}`, join(cwd, name));
  writeFileSync(join(cwd, 'map.json'), '{"staffGroups": {"Midwifery Educator": "midwives"}}');
  writeFileSync(join(cwd, 'changes.csv'), 'Requirement,Lead\n4.12,Matron\n');
  writeFileSync(join(cwd, 'changes.json'), '[{"requirement": "4.12", "lead": "Consultant"}]');
  return cwd;
}

test('without arguments mis says what it can do', async () => {
  const { exitCode, stdout } = await runCli([]);
  expect(exitCode).toBe(0);
  for (const command of [...COMMANDS.filter((name) => !name.includes(' ')), 'completion'])
    expect(stdout).toContain(`  ${command} `);
});

test.each(COMMANDS)('mis %s --help shows three examples that work as printed', async (command) => {
  const { stdout } = await runCli([...command.split(' '), '--help']);
  const examples = [...stdout.matchAll(/^ {2}\$ mis (.*)$/gm)].map(([, example = '']) => example);
  expect(examples).toHaveLength(3);
  const cwd = exampleFolder(command);
  for (const example of examples) {
    const [typed = '', from] = example.split(' < ');
    const argv = [...typed.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    const input = from === undefined ? '' : readFileSync(join(cwd, from), 'utf8');
    const { exitCode, stderr } = await runCli(argv, { cwd, input });
    expect([0, 1], `${example}: ${stderr}`).toContain(exitCode);
  }
});

describe('wrong usage', () => {
  test.each([
    [['stats'], /Did you mean status\?/],
    [['status', '--formt', 'json'], /Did you mean --format\?/],
    [['status', '--format', 'yaml'], /text, json/],
    [['status', '--action', 'four'], /whole number/],
    [['status', 'fixtures/audit-tool/blank.xlsx', '--action', '11'], /from 1 to 10/],
    [['validate', '--fail-on', 'bug'], /error, warning, info/],
  ])('%j is named, with exit code 2', async (argv, says) => {
    const { exitCode, stdout, stderr } = await runCli(argv);
    expect(stderr).toMatch(says);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  });
});

test('the version is the package’s', async () => {
  expect((await runCli(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});
