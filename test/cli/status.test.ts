import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { requirementsOf } from '../support/scheme.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { writeXlsx } from '../support/write-xlsx.ts';

const IN_PROGRESS = 'fixtures/audit-tool/in-progress.xlsx';
const AS_OF = ['--as-of', '2024-11-08'];

function folderWith(...names: string[]): string {
  const cwd = scratchFolder();
  for (const name of names) copyFileSync(IN_PROGRESS, join(cwd, name));
  return cwd;
}

describe('what is printed', () => {
  test.each([60, 80, 110])('on a terminal of %d columns', async (columns) => {
    const { stdout, stderr, exitCode } = await runCli(['status', IN_PROGRESS, ...AS_OF], { columns });
    expect(stdout).toMatchSnapshot();
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
    const longest = Math.max(
      ...stdout
        .split('\n')
        .filter((line) => !line.includes(IN_PROGRESS))
        .map((line) => line.length),
    );
    expect(longest).toBeLessThanOrEqual(columns);
  });

  test('of one safety action, in full', async () => {
    const { stdout } = await runCli(['status', IN_PROGRESS, '--action', '3', '--verbose', ...AS_OF]);
    expect(stdout).toMatchSnapshot();
  });

  test('in colour on a terminal, and without where it is not wanted', async () => {
    const colourCode = '\u001b[';
    expect((await runCli(['status', IN_PROGRESS, ...AS_OF], { isTTY: true })).stdout).toContain(colourCode);
    expect(
      (await runCli(['status', IN_PROGRESS, ...AS_OF], { isTTY: true, env: { NO_COLOR: '1' } })).stdout,
    ).not.toContain(colourCode);
    expect((await runCli(['status', IN_PROGRESS, ...AS_OF])).stdout).not.toContain(colourCode);
  });

  test('is the same words with colour and without', async () => {
    const coloured = await runCli(['status', IN_PROGRESS, ...AS_OF], { isTTY: true });
    const plain = await runCli(['status', IN_PROGRESS, ...AS_OF]);
    const codes = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');
    expect(coloured.stdout.replace(codes, '').replace(/ +$/gm, '')).toBe(plain.stdout);
  });

  test('explains how the workbook was read', async () => {
    const { stdout } = await runCli(['status', IN_PROGRESS, '--explain-layout']);
    expect(stdout.split('\n\n').slice(0, 2).join('\n\n')).toMatchSnapshot();
    expect(stdout).toContain('Overview: the overview\n');
    expect(stdout).toContain('Local notes: no requirements');
  });
});

describe('the JSON', () => {
  test('has the shape that is promised', async () => {
    const { stdout } = await runCli(['status', IN_PROGRESS, '--format', 'json', ...AS_OF]);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      schemaVersion: 1,
      tool: { name: 'mis', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) },
      asOf: '2024-11-08',
      workbook: { path: IN_PROGRESS, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      scheme: { id: 'year-6', name: 'Maternity Incentive Scheme Year 6' },
      overview: { total: { red: 17, amber: 24, green: 25, blue: 23, notApplicable: 0, notAssessed: 0, total: 89 } },
      compliance: { compliant: 1, evidenceReviewed: 1, of: 10, met: false },
      findings: { error: 0, warning: 7, info: 19 },
    });
    expect(report.overview.safetyActions[1]).toEqual({
      number: 2,
      title: 'Maternity Services Data Set',
      red: 0,
      amber: 0,
      green: 0,
      blue: 3,
      notApplicable: 0,
      notAssessed: 0,
      total: 3,
      open: 0,
      compliant: true,
      evidenceReviewed: true,
    });
    expect(report.blockers).toHaveLength(41);
    expect(report.blockers[0]).toEqual({
      requirement: '1.2',
      status: 'Amber',
      lead: 'Head of Midwifery',
      due: '2024-11-01',
      daysLeft: -7,
      overdue: true,
      sheet: 'SA1',
      cell: 'D6',
    });
    expect(report.deadlines.at(-1)).toEqual({
      id: 'submission',
      name: 'Board declaration submitted to NHS Resolution',
      at: '2025-03-03T12:00',
      state: 'upcoming',
      daysLeft: 115,
    });
  });

  test.each(['fixtures/re-saved/in-progress.xlsx', 'fixtures/re-saved/blank.xlsx'])(
    'is the same for %s as before LibreOffice saved it again',
    async (path) => {
      const parse = async (file: string) => {
        const { workbook, findings, ...rest } = JSON.parse(
          (await runCli(['status', file, '--format', 'json', ...AS_OF])).stdout,
        );
        expect(workbook.path).toBe(file);
        expect(findings.error).toBe(0);
        return rest;
      };
      expect(await parse(path)).toEqual(await parse(path.replace('re-saved', 'audit-tool')));
    },
  );
});

describe('which workbook', () => {
  test('none named: the only one in the folder, whatever lock files lie beside it', async () => {
    const cwd = folderWith('trust.xlsx');
    writeFileSync(join(cwd, '~$trust.xlsx'), '');
    const { stdout, stderr, exitCode } = await runCli(['status', ...AS_OF], { cwd });
    expect(stdout).toContain('1 of 10 safety actions compliant');
    expect(stderr).toBe(
      'trust.xlsx is open in another program (~$trust.xlsx is beside it): this is what was last saved.\n',
    );
    expect(exitCode).toBe(0);
  });

  test('none named, and none or several there: says so', async () => {
    expect(await runCli(['status'], { cwd: scratchFolder() })).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/holds none.*mis new/),
    });
    const several = await runCli(['status'], { cwd: folderWith('a.xlsx', 'b.xlsm') });
    expect(several).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/holds 2: a\.xlsx, b\.xlsm\. Name the one you mean/),
    });
  });

  test('several named: each answered in order, a bad one named and the others not stopped', async () => {
    const cwd = folderWith('a.xlsx', 'c.xlsx');
    const { stdout, stderr, exitCode } = await runCli(['status', 'a.xlsx', 'b.xlsx', 'c.xlsx', ...AS_OF], { cwd });
    expect(stdout.match(/· [ac]\.xlsx/g)).toEqual(['· a.xlsx', '· c.xlsx']);
    expect(stderr).toMatch(/^b\.xlsx does not exist/);
    expect(exitCode).toBe(3);
  });

  test('several named, as JSON: a list that keeps the place of a bad one', async () => {
    const cwd = folderWith('a.xlsx');
    const { stdout } = await runCli(['status', 'a.xlsx', 'b.xlsx', '--format', 'json'], { cwd });
    expect(
      JSON.parse(stdout).map(({ workbook, error }: { workbook: object; error?: object }) => [workbook, error]),
    ).toEqual([
      [expect.objectContaining({ path: 'a.xlsx' }), undefined],
      [{ path: 'b.xlsx' }, expect.objectContaining({ reason: 'missing' })],
    ]);
  });

  test('a pattern, on shells that leave it to the program, and a path with spaces', async () => {
    const cwd = folderWith('a.xlsx', 'b.xlsx');
    mkdirSync(join(cwd, 'more of them'));
    copyFileSync(IN_PROGRESS, join(cwd, 'more of them', 'c.xlsx'));
    const { stdout } = await runCli(['status', '*.xlsx', join('more of them', '?.xlsx'), ...AS_OF], { cwd });
    expect(stdout.match(/· .*\.xlsx/g)).toEqual(['· a.xlsx', '· b.xlsx', '· c.xlsx']);
  });
});

describe('the day', () => {
  test('is London’s, whatever the machine says', async () => {
    const before = await runCli(['status', IN_PROGRESS, '--format', 'json'], { now: '2024-07-01T22:59:00Z' });
    const after = await runCli(['status', IN_PROGRESS, '--format', 'json'], { now: '2024-07-01T23:00:00Z' });
    expect([before, after].map(({ stdout }) => JSON.parse(stdout).asOf)).toEqual([
      '2024-07-01T23:59',
      '2024-07-02T00:00',
    ]);
  });

  test.each([
    ['2025-03-03T12:00', 'today'],
    ['2025-03-03T12:01', 'passed'],
  ])('at %s the submission is %s', async (asOf, state) => {
    const { stdout } = await runCli(['status', IN_PROGRESS, '--format', 'json', '--as-of', asOf]);
    expect(JSON.parse(stdout).deadlines.at(-1).state).toBe(state);
  });

  test.each(['yesterday', '2024-02-30', '14/10/2024'])('can’t be %j', async (asOf) => {
    expect(await runCli(['status', IN_PROGRESS, '--as-of', asOf])).toMatchObject({ exitCode: 2, stdout: '' });
  });
});

describe('the configuration', () => {
  const rows = [['Key', 'How are we doing?', 'Status'], ...requirementsOf(2).map(({ id }) => [id, 'Blue', 'in hand'])];

  async function folderWithConfig(config: string): Promise<string> {
    const cwd = scratchFolder();
    mkdirSync(join(cwd, 'deep'));
    await writeXlsx(join(cwd, 'deep', 'trust.xlsx'), { SA2: rows });
    writeFileSync(join(cwd, 'mis.config.json'), config);
    return cwd;
  }

  test('is found above the workbook and names its columns', async () => {
    const cwd = await folderWithConfig('\uFEFF{"columns": {"status": "How are we doing?", "id": "Key"}}\r\n');
    const { stdout } = await runCli(['status', 'deep/trust.xlsx', '--format', 'json'], { cwd });
    expect(JSON.parse(stdout).overview.safetyActions[1]).toMatchObject({ blue: 3, compliant: true });
  });

  test.each([
    ['{"colums": {}}', /unknown key "colums" \(did you mean "columns"\?\)/],
    ['{"columns": {"stauts": "RAG"}}', /stauts.*did you mean "status"\?/],
    ['{"columns": ', /is not JSON at line 1, column \d+: /],
    ['[]', /it should be an object such as/],
  ])('%s is refused', async (config, says) => {
    const cwd = await folderWithConfig(config);
    const { exitCode, stderr, stdout } = await runCli(['status', 'deep/trust.xlsx'], { cwd });
    expect(stderr).toMatch(says);
    expect(stderr).toContain('mis.config.json');
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  });

  test('can be named, and is missed when it is not there', async () => {
    const cwd = await folderWithConfig('{}');
    expect(await runCli(['status', 'deep/trust.xlsx', '--config', 'other.json'], { cwd })).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/other\.json does not exist/),
    });
  });
});

test('absolute paths work', async () => {
  expect((await runCli(['status', resolve(IN_PROGRESS), ...AS_OF], { cwd: scratchFolder() })).exitCode).toBe(0);
});
