import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withAnyRuleCount } from '../support/any-rule-count.ts';
import { writeBoardReady } from '../support/board-ready.ts';
import { runCli } from '../support/run-cli.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

/** Where 4.12 says nothing of where its evidence is. */
const BROKEN = { rows: { '4.12': { location: undefined } } };

test('a finding is one line: where, how bad, which rule, what is wrong, what to do', async () => {
  const cwd = scratchFolder();
  await writeBoardReady(join(cwd, 'trust.xlsx'), BROKEN);
  const { stdout, exitCode } = await runCli(['validate', 'trust.xlsx', '--as-of', '2024-12-09'], { cwd });
  expect(withAnyRuleCount(stdout)).toMatchInlineSnapshot(`
    "trust.xlsx:SA4!F13: error [MIS203 evidence-missing] 4.12 is Blue but says nothing of where its evidence is saved. → add the folder or link in "Evidence location"

    trust.xlsx: checked 89 requirements of Maternity Incentive Scheme Year 6 on 10 sheets, against N rules: 1 error.
    "
  `);
  expect(exitCode).toBe(1);
});

test('nothing wrong is said in words, with what was checked', async () => {
  const cwd = scratchFolder();
  await writeBoardReady(join(cwd, 'trust.xlsx'));
  const { stdout, exitCode } = await runCli(['validate', 'trust.xlsx', '--as-of', '2024-12-09'], { cwd });
  expect(withAnyRuleCount(stdout)).toMatchInlineSnapshot(`
    "trust.xlsx: checked 89 requirements of Maternity Incentive Scheme Year 6 on 10 sheets, against N rules: nothing wrong found.
    "
  `);
  expect(exitCode).toBe(0);
});

test('the JSON names everything a machine needs', async () => {
  const cwd = scratchFolder();
  await writeBoardReady(join(cwd, 'trust.xlsx'), BROKEN);
  const { stdout } = await runCli(['validate', 'trust.xlsx', '--as-of', '2024-12-09', '--format', 'json'], { cwd });
  const { findings, counts, checked } = JSON.parse(stdout);
  expect(findings).toEqual([
    {
      id: 'MIS203:4.12:location',
      code: 'MIS203',
      name: 'evidence-missing',
      severity: 'error',
      message: '4.12 is Blue but says nothing of where its evidence is saved.',
      hint: 'add the folder or link in "Evidence location"',
      url: 'docs/rules.md#mis203-evidence-missing',
      requirement: '4.12',
      field: 'location',
      sheet: 'SA4',
      cell: 'F13',
      row: 13,
      column: 6,
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      suppressed: false,
    },
  ]);
  expect(counts).toEqual({ error: 1, warning: 0, info: 0 });
  expect(checked).toMatchObject({ requirements: 89, rows: 89, sheets: 10 });
});

test.each([
  ['error', 0, 0],
  ['warning', 0, 1],
  ['info', 1, 1],
])('--fail-on %s decides the exit code', async (severity, forInformation, withWarnings) => {
  const cwd = scratchFolder();
  await writeBoardReady(join(cwd, 'trust.xlsx'), {
    overview: [
      ['Safety action', 'Red', 'Amber', 'Green', 'Blue'],
      [1, 0, 0, 0, { formula: 'COUNTIF(A1:A2,"Blue")' }],
    ],
  });
  const failOn = ['--fail-on', severity, '--as-of', '2024-12-09'];
  expect((await runCli(['validate', 'trust.xlsx', ...failOn], { cwd })).exitCode).toBe(forInformation);
  expect((await runCli(['validate', 'fixtures/audit-tool/blank.xlsx', ...failOn])).exitCode).toBe(withWarnings);
});
