import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const AS_OF = ['--as-of', '2024-10-14'];

/** A folder with the register that is shipped and the workbook in progress. */
function folder(): string {
  const cwd = scratchFolder();
  copyFileSync('fixtures/measures/register.csv', join(cwd, 'register.csv'));
  copyFileSync('fixtures/audit-tool/in-progress.xlsx', join(cwd, 'trust.xlsx'));
  return cwd;
}

async function measured(cwd: string, ...args: string[]) {
  const argv = [
    'measure',
    'training',
    'register.csv',
    '--workbook',
    'trust.xlsx',
    ...AS_OF,
    '--format',
    'json',
    ...args,
  ];
  const { exitCode, stdout, stderr } = await runCli(argv, { cwd });
  return { exitCode, stderr, answer: JSON.parse(stdout || 'null') };
}

async function rowOf(cwd: string, requirement: string): Promise<{ status: string; evidence: string | null }> {
  const { stdout } = await runCli(['list', 'trust.xlsx', ...AS_OF, '--format', 'json'], { cwd });
  return JSON.parse(stdout).requirements.find((row: { requirement: string }) => row.requirement === requirement);
}

describe('--workbook', () => {
  test('names each row whose status its figure contradicts, and changes nothing', async () => {
    const cwd = folder();
    const before = readFileSync(join(cwd, 'trust.xlsx'));
    const { exitCode, answer } = await measured(cwd);
    const said = answer.workbook.findings.map(
      ({ requirement, code, severity, cell }: Record<string, string>) => `${requirement} ${code} ${severity} ${cell}`,
    );
    expect(said).toEqual([
      '8.3 MIS413 info D8',
      '8.4 MIS413 info D10',
      '8.7 MIS412 error D13',
      '8.9 MIS412 error D15',
      '8.12 MIS413 info D19',
    ]);
    expect(exitCode).toBe(1);
    expect(answer.edit).toBeNull();
    expect(readFileSync(join(cwd, 'trust.xlsx'))).toEqual(before);
  });

  test('says what is wrong and what to do, for people', async () => {
    const { stdout } = await runCli(['measure', 'training', 'register.csv', '--workbook', 'trust.xlsx', ...AS_OF], {
      cwd: folder(),
    });
    expect(stdout).toContain(
      'trust.xlsx:SA8!D13: error [MIS412 figure-short] 8.7 is Green, but it is 86.7% (26 of 30) of maternity support workers and HCAs, maternity emergencies and multi-professional training: 1 short. → set it back, or correct what the figure is counted from\n',
    );
    expect(stdout).toMatch(/mis measure training register\.csv --workbook trust\.xlsx --apply --dry-run\n$/);
  });

  test('lets a minuted plan stand in for doctors on rotation who started late', async () => {
    const cwd = folder();
    const short = async () =>
      (await measured(cwd)).answer.workbook.findings.find(
        (each: { requirement: string }) => each.requirement === '8.2',
      );
    await runCli(['set', 'trust.xlsx', '8.2', '--status', 'Green', ...AS_OF], { cwd });
    await runCli(['set', 'trust.xlsx', '8.16', '--status', 'Red', ...AS_OF], { cwd });
    expect(await short()).toMatchObject({ severity: 'error' });
    await runCli(['set', 'trust.xlsx', '8.16', '--status', 'Green', ...AS_OF], { cwd });
    expect(await short()).toMatchObject({ severity: 'info', hint: expect.stringMatching(/plan/) });
  });

  test('does not let a plan be set aside that the figures ask for', async () => {
    const cwd = folder();
    await runCli(['new', 'trust.xlsx', '--force', ...AS_OF], { cwd });
    await runCli(['set', 'trust.xlsx', '8.16', '--not-applicable', 'No rotation here', ...AS_OF], { cwd });
    expect((await measured(cwd)).answer.workbook.findings.at(-1)).toMatchObject({
      requirement: '8.16',
      code: 'MIS412',
      severity: 'error',
      message: expect.stringMatching(/8\.2 would be met without/),
    });
  });

  test('finds what the configuration asks for, and nothing that is waived', async () => {
    const cwd = folder();
    const waiver = { code: 'MIS412', requirement: '8.7', reason: 'Agreed', approvedBy: 'Board', expires: '2024-12-31' };
    writeFileSync(
      join(cwd, 'mis.config.json'),
      JSON.stringify({ waivers: [waiver], rules: { MIS412: 'warning', MIS413: 'off' } }),
    );
    expect((await measured(cwd)).answer.workbook.findings).toMatchObject([
      { requirement: '8.9', code: 'MIS412', severity: 'warning' },
    ]);
  });

  test('compares no figure that rows are missing from, unless that is allowed', async () => {
    const cwd = folder();
    const register = readFileSync(join(cwd, 'register.csv'), 'utf8');
    writeFileSync(join(cwd, 'register.csv'), `${register}X1,Maternity Support Worker,never,,No,No,,\n`);
    const codes = async (...args: string[]) => (await measured(cwd, ...args)).answer.workbook;
    expect((await codes()).notCompared).toEqual(['8.7']);
    expect((await codes('--allow-excluded')).findings).toContainEqual(expect.objectContaining({ requirement: '8.7' }));
  });
});

describe('--apply', () => {
  test('writes each figure as evidence below what stands there, and leaves every status', async () => {
    const cwd = folder();
    const before = await rowOf(cwd, '8.1');
    const { answer } = await measured(cwd, '--apply');
    expect(answer.edit).toMatchObject({ outcome: 'written', refusals: [] });
    expect(answer.edit.changes.every(({ field }: { field: string }) => field === 'evidence')).toBe(true);
    expect(await rowOf(cwd, '8.1')).toMatchObject({
      status: before.status,
      evidence: `${before.evidence} 100% (12 of 12) of obstetric consultants, fetal monitoring and surveillance, 1 Dec 2023 to 30 Nov 2024, as of 14 Oct 2024`,
    });
  });

  test('on another day takes the place of what it wrote before, and on the same day changes nothing', async () => {
    const cwd = folder();
    await measured(cwd, '--apply');
    expect((await measured(cwd, '--apply')).answer.edit.outcome).toBe('unchanged');
    await measured(cwd, '--apply', '--as-of', '2024-10-20');
    const { evidence } = await rowOf(cwd, '8.3');
    expect(evidence).toMatch(/^96\.6% \(112 of 116\) of midwives, .* as of 20 Oct 2024$/);
    expect(evidence?.match(/of midwives/g)).toHaveLength(1);
  });

  test('with --set-status sets what the figures come to, and no Blue to anything', async () => {
    const cwd = folder();
    const blue = await rowOf(cwd, '8.5');
    const before = await Promise.all(['8.2', '8.3', '8.7'].map((id) => rowOf(cwd, id)));
    expect([blue, ...before].map(({ status }) => status)).toEqual(['Blue', 'Red', 'Red', 'Green']);
    await measured(cwd, '--apply', '--set-status');
    const after = await Promise.all(['8.5', '8.2', '8.3', '8.7'].map((id) => rowOf(cwd, id)));
    // 8.2 is short and stays Red; 8.3 is met; 8.7 is short, with a month and a half to go.
    expect(after.map(({ status }) => status)).toEqual(['Blue', 'Red', 'Green', 'Amber']);
  });

  test('sets back what is short where the plan for it is set aside, and nothing where it is minuted', async () => {
    const statusUnder = async (...plan: string[]) => {
      const cwd = folder();
      await runCli(['set', 'trust.xlsx', '8.2', '--status', 'Green', ...AS_OF], { cwd });
      await runCli(['set', 'trust.xlsx', '8.16', ...plan, ...AS_OF], { cwd });
      await measured(cwd, '--apply', '--set-status');
      return (await rowOf(cwd, '8.2')).status;
    };
    expect(await statusUnder('--status', 'Green')).toBe('Green');
    expect(await statusUnder('--not-applicable', 'Nobody was on rotation')).toBe('Amber');
  });

  test('once the window is over, what is short is Red', async () => {
    const cwd = folder();
    const register = readFileSync(join(cwd, 'register.csv'), 'utf8');
    writeFileSync(join(cwd, 'register.csv'), register.replaceAll('19/11/2024', ''));
    await measured(cwd, '--apply', '--set-status', '--as-of', '2025-01-10');
    expect((await rowOf(cwd, '8.9')).status).toBe('Red');
  });

  test('with --dry-run changes nothing, and with --backup keeps the workbook as it was', async () => {
    const cwd = folder();
    const before = readFileSync(join(cwd, 'trust.xlsx'));
    expect((await measured(cwd, '--apply', '--dry-run')).answer.edit.outcome).toBe('dry-run');
    expect(readFileSync(join(cwd, 'trust.xlsx'))).toEqual(before);
    const { answer } = await measured(cwd, '--apply', '--backup');
    expect(readFileSync(join(cwd, answer.edit.backup))).toEqual(before);
  });

  test('writes no figure that rows are missing from, and says which', async () => {
    const cwd = folder();
    const register = readFileSync(join(cwd, 'register.csv'), 'utf8');
    writeFileSync(join(cwd, 'register.csv'), `${register}X1,Maternity Support Worker,never,,No,No,,\n`);
    const { answer } = await measured(cwd, '--apply');
    expect(answer.edit.notes).toContain('Left as they are, as nothing certain was counted for them: 8.7.');
    expect((await rowOf(cwd, '8.7')).evidence).not.toMatch(/of maternity support workers/);
  });

  test.each([
    [['--apply', '--format', 'html'], /answers as table or json/],
    [['--set-status'], /--set-status goes with --apply/],
    [['--dry-run'], /--dry-run goes with --apply/],
  ])('%j is refused', async (args, message) => {
    const { exitCode, stderr } = await measured(folder(), ...args);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(message);
  });

  test('without a workbook is refused', async () => {
    const { exitCode, stderr } = await runCli(['measure', 'training', 'register.csv', '--apply'], { cwd: folder() });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/--apply goes with --workbook/);
  });
});
