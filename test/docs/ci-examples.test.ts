import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { words } from './console-blocks.ts';
import { type PipelineFile, pipelineFiles, read } from './pipeline-files.ts';

const PAGE = readFileSync('docs/ci.md', 'utf8');
const FILES = pipelineFiles('docs/ci.md');
const PACKAGE = JSON.parse(readFileSync('package.json', 'utf8'));
const ACTION = read(readFileSync('action.yml', 'utf8'));
const HOOKS = read(readFileSync('.pre-commit-hooks.yaml', 'utf8'));
const TARBALL = `./tools/${PACKAGE.name}-${PACKAGE.version}.tgz`;

type Step = Readonly<Record<string, unknown>> & { readonly with?: Readonly<Record<string, string>> };

const githubSteps = ({ content }: PipelineFile): Step[] =>
  Object.values<{ steps: Step[] }>(content.jobs).flatMap(({ steps }) => steps);
const lines = (text: unknown): string[] =>
  String(text ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '');

/** What a pipeline types into its shell. */
function shellLines(file: PipelineFile): string[] {
  switch (file.name) {
    case '.gitlab-ci.yml':
      return file.content['maternity-audit'].script;
    case 'azure-pipelines.yml':
      return file.content.steps.flatMap((step: Step) => lines(step.script));
    case '.pre-commit-config.yaml':
      return [];
    default:
      return githubSteps(file).flatMap((step) => lines(step.run));
  }
}

/** The files that a pipeline hands on. */
function handedOn(file: PipelineFile): string[] {
  switch (file.name) {
    case '.gitlab-ci.yml': {
      const { paths, reports } = file.content['maternity-audit'].artifacts;
      return [...paths, ...Object.values<string>(reports)];
    }
    case 'azure-pipelines.yml':
      return file.content.steps.flatMap(({ inputs = {} }: { inputs?: Record<string, string> }) =>
        lines(inputs.testResultsFiles ?? inputs.targetPath),
      );
    case '.pre-commit-config.yaml':
      return [];
    default:
      return githubSteps(file).flatMap((step) => lines(step.with?.sarif_file ?? step.with?.path));
  }
}

/** What the action is asked to write. */
const writtenByAction = (file: PipelineFile): string[] =>
  file.name.startsWith('.github/')
    ? githubSteps(file).flatMap((step) =>
        isAction(step) ? ['sarif', 'junit', 'html', 'csv', 'json'].flatMap((format) => lines(step.with?.[format])) : [],
      )
    : [];
const isAction = ({ uses }: Step): boolean => String(uses ?? '').startsWith('your-trust/mis@');

function keysOf(thing: object, allowed: readonly string[]): void {
  expect(allowed).toEqual(expect.arrayContaining(Object.keys(thing)));
}

test('the page has an example for each', () => {
  expect(FILES.map(({ name }) => name)).toEqual([
    '.github/workflows/maternity-audit.yml',
    '.github/workflows/maternity-audit.yml',
    '.gitlab-ci.yml',
    'azure-pipelines.yml',
    '.pre-commit-config.yaml',
  ]);
  expect(PAGE.split('```yaml')).toHaveLength(FILES.length + 1);
});

describe.each(FILES.map((file, index) => [`${index + 1}, ${file.name}`, file] as const))('example %s', (_, file) => {
  test('runs as it stands, and makes every file that it hands on', async () => {
    const cwd = scratchFolder();
    copyFileSync('fixtures/audit-tool/in-progress.xlsx', join(cwd, 'trust.xlsx'));
    const commands = shellLines(file).filter((line) => line.startsWith('mis '));
    for (const command of commands) {
      const { exitCode, stderr } = await runCli(words(command).slice(1), { cwd });
      expect(stderr).not.toMatch(/error:|unknown/i);
      expect([0, 1]).toContain(exitCode);
    }
    const missing = handedOn(file).filter((path) => !existsSync(join(cwd, path)));
    expect(missing.sort()).toEqual(writtenByAction(file).sort());
  });

  test('types nothing but what the page has explained', () => {
    for (const line of shellLines(file)) {
      expect(line).toMatch(/^(mis validate |npm install --global |echo )/);
      if (line.startsWith('npm')) expect(line).toBe(`npm install --global ${TARBALL}`);
      expect(line).not.toContain('${{');
    }
  });
});

describe('GitHub Actions', () => {
  test.each(FILES.filter(({ name }) => name.startsWith('.github/')))('is built as GitHub asks (%#)', (file) => {
    keysOf(file.content, ['name', 'on', 'permissions', 'jobs']);
    expect(file.content.permissions).toMatchObject({ contents: 'read' });
    const ids: unknown[] = [];
    for (const job of Object.values<Record<string, unknown>>(file.content.jobs)) {
      keysOf(job, ['runs-on', 'steps']);
      expect(job['runs-on']).toBe('ubuntu-latest');
    }
    for (const step of githubSteps(file)) {
      keysOf(step, ['id', 'if', 'uses', 'with', 'run']);
      expect([step.uses, step.run].filter((part) => part !== undefined)).toHaveLength(1);
      if (step.uses !== undefined) expect(step.uses).toMatch(/^[\w-]+\/[\w/-]+@v\d/);
      if (isAction(step)) {
        keysOf(step.with ?? {}, Object.keys(ACTION.inputs));
        expect(step.uses).toBe(`your-trust/mis@v${PACKAGE.version}`);
      }
      ids.push(step.id);
    }
    for (const [, id, output] of file.text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
      expect(ids).toContain(id);
      expect(Object.keys(ACTION.outputs)).toContain(output);
    }
    if (file.text.includes('upload-sarif')) expect(file.content.permissions['security-events']).toBe('write');
  });
});

test('GitLab CI is built as GitLab asks', () => {
  const { stages, ...jobs } = FILES.find(({ name }) => name === '.gitlab-ci.yml')?.content ?? {};
  expect(Object.keys(jobs)).toEqual(['maternity-audit']);
  const job = jobs['maternity-audit'];
  keysOf(job, ['stage', 'image', 'script', 'artifacts']);
  expect(stages).toContain(job.stage);
  keysOf(job.artifacts, ['when', 'expire_in', 'paths', 'reports']);
  // A job that fails still has its findings to show.
  expect(job.artifacts.when).toBe('always');
  keysOf(job.artifacts.reports, ['codequality', 'junit']);
});

test('Azure DevOps is built as Azure asks', () => {
  const { content } = FILES.find(({ name }) => name === 'azure-pipelines.yml') ?? {};
  keysOf(content, ['trigger', 'pool', 'steps']);
  expect(content.pool).toEqual({ vmImage: 'ubuntu-latest' });
  for (const step of content.steps) {
    keysOf(step, step.task ? ['task', 'condition', 'inputs'] : ['script', 'displayName']);
    if (step.task) expect(step.task).toMatch(/^\w+@\d+$/);
    if (/^Publish/.test(step.task ?? '')) expect(step.condition).toBe('succeededOrFailed()');
  }
});

describe('pre-commit', () => {
  const [hook] = HOOKS;
  const [repo] = FILES.find(({ name }) => name === '.pre-commit-config.yaml')?.content.repos ?? [];

  test('the example names the hook that there is, at this version', () => {
    keysOf(repo, ['repo', 'rev', 'hooks']);
    expect(repo.rev).toBe(`v${PACKAGE.version}`);
    keysOf(repo.hooks[0], ['id', 'files', 'args']);
    expect(HOOKS.map(({ id }: { id: string }) => id)).toContain(repo.hooks[0].id);
  });

  test('the hook is built as pre-commit asks', () => {
    expect(HOOKS).toHaveLength(1);
    keysOf(hook, ['id', 'name', 'description', 'entry', 'language', 'files', 'pass_filenames', 'require_serial']);
    expect(hook).toMatchObject({ language: 'node', pass_filenames: true });
    expect(Object.keys(PACKAGE.bin)).toContain(hook.entry.split(' ')[0]);
  });

  test.each([
    ['trust.xlsx', true],
    ['audits/Trust 6.xlsm', true],
    ['notes.xlsx.txt', false],
    ['trust.xls', false],
  ])('the hook takes %s: %s', (name, taken) => {
    expect(new RegExp(hook.files).test(name)).toBe(taken);
  });

  test('the package can be packed without another word: pre-commit takes what npm pack prints for the name of the file', () => {
    expect(readFileSync('.npmrc', 'utf8')).toContain('foreground-scripts=false\n');
  });

  test('checks the files it is given, with the arguments of the example', async () => {
    const cwd = scratchFolder();
    for (const name of ['trust.xlsx', 'other trust.xlsx']) {
      copyFileSync('fixtures/audit-tool/in-progress.xlsx', join(cwd, name));
    }
    const entry = [...words(hook.entry).slice(1), ...repo.hooks[0].args, '--as-of', '2024-11-08'];
    const { exitCode, stdout } = await runCli([...entry, 'trust.xlsx', 'other trust.xlsx'], { cwd });
    expect(stdout).toContain('\nother trust.xlsx: checked 89 requirements');
    expect(exitCode).toBe(0);
    expect((await runCli([...entry, 'missing.xlsx'], { cwd })).exitCode).toBe(3);
  });
});
