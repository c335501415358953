import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../support/folder-with.ts';
import { runCli } from '../support/run-cli.ts';

const ON = ['--as-of', '2024-12-09'];
const BOARD = [...ON, '--stage', 'board'];

/** Where 4.12 was approved by its own lead: a warning, and an error before the Board signs. */
const OWN_LEAD = { rows: { '4.12': { approvedBy: 'Head of Midwifery' } } };
/** Where 4.12 says nothing of where its evidence is: an error at every stage. */
const UNLOCATED = { rows: { '4.12': { location: undefined } } };

async function checked(cwd: string, argv: readonly string[]) {
  const { stdout, exitCode } = await runCli(['validate', 'trust.xlsx', ...argv, '--format', 'json'], { cwd });
  return { exitCode, ...JSON.parse(stdout) };
}

const matchesSchema = new Ajv2020({ strict: false }).compile(
  JSON.parse(readFileSync('docs/schemas/validate.schema.json', 'utf8')),
);

describe('a severity in the configuration', () => {
  test.each(['MIS203', 'evidence-missing'])('by %s makes a finding milder, and the answer says so', async (rule) => {
    const cwd = await folderWith({ rules: { [rule]: 'warning' } }, UNLOCATED);
    const { stdout, exitCode } = await runCli(['validate', 'trust.xlsx', ...ON], { cwd });
    expect(stdout).toContain('trust.xlsx:SA4!F13: warning [MIS203 evidence-missing]');
    expect(stdout).toContain('with 1 rule relaxed by mis.config.json: 1 warning.');
    expect(exitCode).toBe(0);
  });

  test('for a stage leaves the others as they are', async () => {
    const cwd = await folderWith({ rules: { MIS212: { board: 'info' } } }, OWN_LEAD);
    expect((await checked(cwd, ON)).findings).toMatchObject([{ code: 'MIS212', severity: 'warning' }]);
    const board = await checked(cwd, BOARD);
    expect(board.findings).toMatchObject([{ code: 'MIS212', severity: 'info' }]);
    expect(board.changedRules).toEqual([
      { code: 'MIS212', name: 'approver-is-lead', own: 'error', severity: 'info', relaxed: true },
    ]);
    expect((await checked(cwd, ON)).changedRules).toEqual([]);
    expect(matchesSchema({ ...board, exitCode: undefined })).toBe(true);
  });

  test('can make a rule stricter, and run it before its stage', async () => {
    const config = { rules: { MIS212: 'error', 'requirement-open': { progress: 'warning' } } };
    const cwd = await folderWith(config, {
      rows: { ...OWN_LEAD.rows, '8.9': { status: 'Amber', approvedOn: undefined } },
      declaration: { D13: 'No' },
    });
    const { exitCode, findings, changedRules } = await checked(cwd, ON);
    expect(exitCode).toBe(1);
    expect(findings).toMatchObject([
      { code: 'MIS212', severity: 'error' },
      { code: 'MIS410', severity: 'warning', requirement: '8.9' },
      { code: 'MIS206', severity: 'warning', requirement: '8.9' },
    ]);
    expect(changedRules).toMatchObject([{ relaxed: false }, { relaxed: false }]);
    const { stdout } = await runCli(['validate', 'trust.xlsx', ...ON], { cwd });
    expect(stdout).not.toContain('relaxed');
  });

  test('that turns a rule off is in the sentence that the Board relies on', async () => {
    const cwd = await folderWith({ rules: { MIS212: 'off', MIS203: 'warning' } }, OWN_LEAD);
    const { stdout, exitCode } = await runCli(['validate', 'trust.xlsx', ...BOARD], { cwd });
    expect(stdout).toMatch(/^The requirements in trust\.xlsx are ready for the Board/);
    expect(stdout).toContain('rules found nothing wrong, with 2 rules relaxed by mis.config.json (rule set');
    expect(exitCode).toBe(0);
  });

  test('never makes a Green requirement reviewed, nor an open one met', async () => {
    const config = { rules: { 'evidence-not-reviewed': 'off', 'requirement-open': 'off', 'due-date-missing': 'off' } };
    for (const status of ['Green', 'Amber']) {
      const cwd = await folderWith(config, { rows: { '8.9': { status, approvedOn: undefined } } });
      const { stdout } = await runCli(['validate', 'trust.xlsx', ...BOARD], { cwd });
      expect(stdout).not.toContain('ready for the Board');
      expect(stdout).toContain('relaxed by mis.config.json');
    }
  });

  test('is heeded by every command that speaks of findings', async () => {
    const cwd = await folderWith({ rules: { MIS203: 'off' } }, UNLOCATED);
    const status = await runCli(['status', 'trust.xlsx', ...ON, '--format', 'json'], { cwd });
    expect(JSON.parse(status.stdout).findings).toEqual({ error: 0, warning: 0, info: 0 });
    const { stdout } = await runCli(['show', 'trust.xlsx', '4.12', ...ON], { cwd });
    expect(stdout).not.toContain('MIS203');
  });

  test('beside one workbook does not reach another, in one document for both', async () => {
    const cwd = await folderWith({ rules: { MIS101: 'off', MIS203: 'off' } }, UNLOCATED);
    const other = await folderWith(undefined, UNLOCATED);
    const { stdout } = await runCli(['validate', 'trust.xlsx', `${other}/trust.xlsx`, ...ON, '--format', 'sarif'], {
      cwd,
    });
    const [{ tool, results }] = JSON.parse(stdout).runs;
    expect(results).toMatchObject([{ ruleId: 'MIS203' }]);
    expect(tool.driver.rules[results[0].ruleIndex].id).toBe('MIS203');
    const ids = tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(ids).toEqual([...ids].sort());
  });
});

describe('a mistake in the configuration of rules', () => {
  test.each([
    [{ MIS2O3: 'off' }, 'unknown rule "MIS2O3" in rules (did you mean "MIS203"?)'],
    [{ 'evidence-mising': 'off' }, 'unknown rule "evidence-mising" in rules (did you mean "evidence-missing"?)'],
    [{ MIS203: 'warn' }, 'rules.MIS203 is "warn", and should be one of "error", "warning", "info", "off"'],
    [{ MIS203: 'eror' }, '(did you mean "error"?)'],
    [{ MIS203: false }, 'rules.MIS203 should be "error", "warning", "info", "off", or one of them for a stage'],
    [{ MIS203: { bord: 'off' } }, 'unknown stage "bord" in rules.MIS203 (did you mean "board"?)'],
    [{ MIS203: { board: 'of' } }, 'rules.MIS203.board is "of", and should be one of'],
    [{ MIS203: 'off', 'evidence-missing': 'info' }, 'rules names MIS203 evidence-missing twice'],
    [{ MIS601: 'warning' }, 'rules.MIS601 would relax MIS601 nhs-number, which protects patients'],
    [{ 'patient-name': { board: 'off' } }, 'would relax MIS603 patient-name'],
    [['MIS203'], 'rules should be severities by rule'],
  ])('%j is refused with the file, the place and what was meant', async (rules, says) => {
    const cwd = await folderWith({ rules });
    const { exitCode, stderr, stdout } = await runCli(['validate', 'trust.xlsx', ...ON], { cwd });
    expect(stderr).toContain('mis.config.json has a problem: ');
    expect(stderr).toContain(says);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  });

  test('what protects patients can be made stricter', async () => {
    const cwd = await folderWith({ rules: { 'patient-name': 'error' } });
    expect((await runCli(['validate', 'trust.xlsx', ...ON], { cwd })).exitCode).toBe(0);
  });
});
