import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { requirementsOf, YEAR_6 } from '../support/scheme.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { type Value, writeXlsx } from '../support/write-xlsx.ts';

const HEADINGS = [
  'No.',
  'Requirement',
  'Status',
  'Lead',
  'Evidence held',
  'Evidence location',
  'Approved by',
  'Approved on',
  'Due date',
];

/** What is asked for only where another requirement is not met, and here every one is. */
const CONDITION = /\(\d+\.\d+\)\.$/;

/** A workbook in which all is Blue and complete, but for the location of 4.12 when it is to be broken. */
async function workbookIn(
  folder: string,
  { broken, overview }: { broken: boolean; overview?: readonly (readonly Value[])[] },
): Promise<string> {
  const sheets = Object.fromEntries(
    YEAR_6.safetyActions.map(({ number }) => [
      `SA${number}`,
      [
        HEADINGS,
        ...requirementsOf(number).map(({ id, text, notApplicableWhen }) => {
          if (CONDITION.test(notApplicableWhen ?? '')) return [id, text, `Not applicable: ${notApplicableWhen}`];
          const location = broken && id === '4.12' ? undefined : `\\\\trust-fs01\\Maternity\\${id}`;
          return [
            id,
            text,
            'Blue',
            'Head of Midwifery',
            `Pack for ${id}`,
            location,
            'Quality Assurance Lead',
            new Date('2024-12-02T00:00Z'),
            undefined,
          ];
        }),
      ],
    ]),
  );
  await writeXlsx(join(folder, 'trust.xlsx'), overview ? { Overview: overview, ...sheets } : sheets);
  return 'trust.xlsx';
}

test('a finding is one line: where, how bad, which rule, what is wrong, what to do', async () => {
  const cwd = scratchFolder();
  await workbookIn(cwd, { broken: true });
  const { stdout, exitCode } = await runCli(['validate', 'trust.xlsx', '--as-of', '2024-12-09'], { cwd });
  expect(stdout).toMatchInlineSnapshot(`
    "trust.xlsx:SA4!F13: error [MIS203 evidence-missing] 4.12 is Blue but says nothing of where its evidence is saved. → add the folder or link in "Evidence location"

    trust.xlsx: checked 89 requirements of Maternity Incentive Scheme Year 6 on 10 sheets, against 36 rules: 1 error.
    "
  `);
  expect(exitCode).toBe(1);
});

test('nothing wrong is said in words, with what was checked', async () => {
  const cwd = scratchFolder();
  await workbookIn(cwd, { broken: false });
  const { stdout, exitCode } = await runCli(['validate', 'trust.xlsx', '--as-of', '2024-12-09'], { cwd });
  expect(stdout).toMatchInlineSnapshot(`
    "trust.xlsx: checked 89 requirements of Maternity Incentive Scheme Year 6 on 10 sheets, against 36 rules: nothing wrong found.
    "
  `);
  expect(exitCode).toBe(0);
});

test('the JSON names everything a machine needs', async () => {
  const cwd = scratchFolder();
  await workbookIn(cwd, { broken: true });
  const { stdout } = await runCli(['validate', 'trust.xlsx', '--as-of', '2024-12-09', '--format', 'json'], { cwd });
  const { findings, counts, checked } = JSON.parse(stdout);
  expect(findings).toEqual([
    {
      code: 'MIS203',
      name: 'evidence-missing',
      severity: 'error',
      message: '4.12 is Blue but says nothing of where its evidence is saved.',
      hint: 'add the folder or link in "Evidence location"',
      requirement: '4.12',
      field: 'location',
      sheet: 'SA4',
      cell: 'F13',
      row: 13,
      column: 6,
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
  await workbookIn(cwd, {
    broken: false,
    overview: [
      ['Safety action', 'Red', 'Amber', 'Green', 'Blue'],
      [1, 0, 0, 0, { formula: 'COUNTIF(A1:A2,"Blue")' }],
    ],
  });
  const failOn = ['--fail-on', severity, '--as-of', '2024-12-09'];
  expect((await runCli(['validate', 'trust.xlsx', ...failOn], { cwd })).exitCode).toBe(forInformation);
  expect((await runCli(['validate', 'fixtures/audit-tool/blank.xlsx', ...failOn])).exitCode).toBe(withWarnings);
});
