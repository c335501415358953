import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { conditionsOf } from '../../src/scheme/conditions.ts';
import type { EntryField } from '../../src/workbook/fields.ts';
import { readAudit } from '../../src/workbook/read-audit.ts';
import { patchSpreadsheet } from '../../src/xlsx/patch/patch-spreadsheet.ts';
import { openSpreadsheet } from '../../src/xlsx/read/open-spreadsheet.ts';
import { runCli } from '../support/run-cli.ts';
import { YEAR_6 } from '../support/scheme.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { editsOf } from '../xlsx/patch/patch-one.ts';

type Cells = Parameters<typeof editsOf>[0];

const day = (date: string): Date => new Date(`${date}T00:00Z`);
const SIGNED = day('2025-02-10');

/** Where `mis new` has the declaration: declared, signed by name, role and date, discussed, contacts. */
const DECLARED: Cells = {
  ...Object.fromEntries(
    YEAR_6.safetyActions.map(({ number }, index) => [`D${6 + index}`, number === 8 ? 'No' : 'Yes']),
  ),
  ...Object.fromEntries(
    [19, 20, 22].flatMap((row) => [
      [`C${row}`, `Given Surname ${row}`],
      [`D${row}`, 'Chair'],
      [`E${row}`, SIGNED],
    ]),
  ),
  E21: SIGNED,
  C25: 'Head of commissioning',
  E25: day('2025-02-03'),
  C28: 'Second Surname',
  E28: 'clinical@trust.example',
  C29: 'Third Surname',
  E29: 'finance@trust.example',
};
const PLANNED: Cells = {
  A5: 8,
  B5: 'Two staff groups below 90%',
  C5: 'Extra training days',
  D5: 'Practice educator',
  E5: 12_500,
  F5: 'Trust',
  G5: day('2025-06-30'),
};

/** A workbook of `mis new` in which everything is reviewed but 8.3, then the cells given on the Board's sheets. */
async function fresh(declaration: Cells, plan: Cells): Promise<string> {
  const cwd = scratchFolder();
  await runCli(['new', 'trust.xlsx', '--trust', 'Example NHS Trust', '--as-of', '2024-10-14'], { cwd });
  const bytes = readFileSync(join(cwd, 'trust.xlsx'));
  const edits = [...answers(bytes), ...editsOf(declaration, 'Board declaration'), ...editsOf(plan, 'Action plan')];
  writeFileSync(join(cwd, 'trust.xlsx'), patchSpreadsheet(bytes, edits).bytes);
  return cwd;
}

function answers(bytes: Buffer) {
  const conditional = new Set(conditionsOf(YEAR_6).map(({ requirement }) => requirement));
  return readAudit(openSpreadsheet(bytes), YEAR_6, {}).rows.flatMap(({ requirement = '', sheet, place }) => {
    const values: Partial<Record<EntryField, string | Date>> = conditional.has(requirement)
      ? { status: 'Not applicable', comments: 'The standard is met' }
      : requirement === '8.3'
        ? { status: 'Amber', lead: 'Practice educator', due: day('2024-11-29') }
        : {
            status: 'Blue',
            evidence: `Pack for ${requirement}`,
            location: `\\\\trust-fs01\\Maternity\\${requirement}`,
            approvedBy: 'Quality Assurance Lead',
            approvedOn: day('2024-12-02'),
          };
    const cells = Object.entries(values).map(([field, value]) => [place(field as EntryField)?.cell, value]);
    return editsOf(Object.fromEntries(cells), sheet);
  });
}

async function validated(cwd: string) {
  const { stdout, exitCode } = await runCli(
    ['validate', 'trust.xlsx', '--stage', 'board', '--as-of', '2025-02-12', '--format', 'json'],
    { cwd },
  );
  const { findings } = JSON.parse(stdout) as { findings: { code: string; sheet: string; cell: string }[] };
  const ofTheBoard = findings.filter(({ code }) => code.startsWith('MIS5'));
  return { exitCode, findings: ofTheBoard.map(({ code, sheet, cell }) => `${code} ${sheet}!${cell}`), stdout };
}

test('a fresh workbook that is signed, with a plan for what is not met, has nothing wrong on the Board’s sheets', async () => {
  const { findings } = await validated(await fresh(DECLARED, PLANNED));
  expect(findings).toEqual([]);
});

test('what is wrong on them is found where it stands, and nobody is named', async () => {
  const { findings, stdout, exitCode } = await validated(
    await fresh(
      { ...DECLARED, D13: 'Yes', E20: day('2024-11-29'), C22: null, D22: null, E22: null, E29: 'Third Surname' },
      { ...PLANNED, E5: 'TBC', F5: null },
    ),
  );
  expect(findings).toEqual([
    'MIS511 Action plan!E5',
    'MIS511 Action plan!F5',
    'MIS503 Board declaration!D13',
    'MIS505 Board declaration!E20',
    'MIS506 Board declaration!C22',
    'MIS508 Board declaration!E29',
  ]);
  expect(stdout).not.toContain('Given Surname');
  expect(stdout).not.toContain('Third Surname');
  expect(exitCode).toBe(1);
});

test('while work is under way, only a declaration that says too much is an error', async () => {
  const cwd = await fresh({ D13: 'Yes' }, {});
  const { stdout } = await runCli(['validate', 'trust.xlsx', '--as-of', '2024-12-09'], { cwd });
  expect(stdout.match(/error \[MIS\d+/g)).toEqual(['error [MIS503']);
  expect(stdout).toContain("trust.xlsx:'Board declaration'!D13: error [MIS503 declaration-disagrees]");
});
