import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { withAnyRuleCount } from '../support/any-rule-count.ts';
import { writeBoardReady } from '../support/board-ready.ts';
import { runCli } from '../support/run-cli.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const AS_OF = ['--as-of', '2024-12-09'];

/** A workbook that says all it must, with some of it in other forms than it should have. */
async function untidy(): Promise<string> {
  const folder = scratchFolder();
  await writeBoardReady(join(folder, 'trust.xlsx'), {
    rows: {
      '4.10': { id: 4.1, status: ' BLUE ' },
      '4.11': { lead: 'Matron ', approvedOn: '1 Oct 2024' },
      '4.12': { approvedOn: '03/04/2024', status: 'Blue - reviewed' },
      '4.13': { status: 'B' },
    },
  });
  return folder;
}

describe('mis validate --fix', () => {
  it('mends what is certain, shows it before and after, and leaves the rest alone', async () => {
    const cwd = await untidy();
    const { exitCode, stdout } = await runCli(['validate', 'trust.xlsx', '--fix', ...AS_OF], { cwd });
    expect(exitCode).toBe(0);
    expect(withAnyRuleCount(stdout)).toMatchInlineSnapshot(`
      " 4.10  Requirement number  4.1 as a number → 4.10                 SA4!A11
             Status              BLUE with blanks around it → Blue      SA4!C11
       4.11  Lead                Matron with blanks around it → Matron  SA4!D12
             Approved on         1 Oct 2024 as text → 1 Oct 2024        SA4!H12
       4.13  Status              B → Blue                               SA4!C14

      trust.xlsx: changed 5 cells of 3 requirements. Nothing else was touched.
      Next, where that leaves you: mis status trust.xlsx

      trust.xlsx: checked 89 requirements of Maternity Incentive Scheme Year 6 on 10 sheets, against N rules: nothing wrong found.
      "
    `);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(cwd, 'trust.xlsx'));
    const cells = ['A11', 'C11', 'D12', 'H12', 'C13', 'H13', 'C14'].map(
      (cell) => book.getWorksheet('SA4')?.getCell(cell).value,
    );
    expect(cells).toEqual([
      '4.10',
      'Blue',
      'Matron',
      new Date('2024-10-01T00:00Z'),
      'Blue - reviewed',
      '03/04/2024',
      'Blue',
    ]);
  });

  it('only tells with --dry-run, and has nothing left to do the second time', async () => {
    const cwd = await untidy();
    const bytes = readFileSync(join(cwd, 'trust.xlsx'));
    const told = await runCli(['validate', 'trust.xlsx', '--fix', '--dry-run', ...AS_OF], { cwd });
    expect(told.stdout).toContain('would change. Nothing was written.');
    expect(readFileSync(join(cwd, 'trust.xlsx')).equals(bytes)).toBe(true);
    await runCli(['validate', 'trust.xlsx', '--fix', ...AS_OF], { cwd });
    const again = await runCli(['validate', 'trust.xlsx', '--fix', ...AS_OF], { cwd });
    expect(again.stdout).toContain('trust.xlsx has nothing that can be mended with certainty. Nothing was written.');
  });

  it('changes nothing that the audit says', async () => {
    const cwd = await untidy();
    const list = async () =>
      JSON.parse((await runCli(['list', 'trust.xlsx', '--format', 'json', ...AS_OF], { cwd })).stdout);
    const before = await list();
    await runCli(['validate', 'trust.xlsx', '--fix', ...AS_OF], { cwd });
    expect((await list()).requirements).toEqual(before.requirements);
  });

  it('answers machines with both', async () => {
    const cwd = await untidy();
    const { stdout } = await runCli(['validate', 'trust.xlsx', '--fix', '--format', 'json', ...AS_OF], { cwd });
    const { fixes, findings } = JSON.parse(stdout);
    expect(fixes).toMatchObject({ outcome: 'written', changes: { length: 5 } });
    expect(findings).toEqual([]);
  });

  it.each(['--dry-run', '--backup'])('goes with %s, which alone means nothing', async (option) => {
    const { exitCode, stderr } = await runCli(['validate', 'fixtures/audit-tool/blank.xlsx', option]);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: `${option} goes with --fix. mis validate alone changes nothing.\n`,
    });
  });

  it('gives status cells the drop-down list back that their neighbours have, where they hold what it offers', async () => {
    const cwd = await withLists({ '1.3': { status: 'Not met' }, '1.5': { status: 'blue' } }, 'Red,Amber,Green,Blue');
    const { stdout } = await runCli(['validate', 'trust.xlsx', '--fix', ...AS_OF], { cwd });
    expect(stdout.split('\n\n')[0]).toMatchInlineSnapshot(`
      " 1.4  Status  no drop-down list → the drop-down list of C3  SA1!C5
       1.5  Status  blue → Blue                                   SA1!C6
            Status  no drop-down list → the drop-down list of C7  SA1!C6"
    `);
    const after = await statusRules(cwd);
    expect(after).toEqual(['list', 'list', undefined, 'list', 'list', 'list', 'list', undefined]);
    const again = await runCli(['validate', 'trust.xlsx', '--fix', ...AS_OF], { cwd });
    expect(again.stdout).toContain('SA1!C4');
    expect(again.stdout).not.toContain('drop-down list of');
  });

  it('leaves a cell whose list is not certain to a person', async () => {
    const cwd = await withLists({}, 'Red,Amber,Green,Blue', 'Red,Blue');
    const before = readFileSync(join(cwd, 'trust.xlsx'));
    const { stdout } = await runCli(['validate', 'trust.xlsx', '--fix', ...AS_OF], { cwd });
    expect(stdout).not.toContain('the drop-down list of');
    expect(readFileSync(join(cwd, 'trust.xlsx')).equals(before)).toBe(true);
  });
});

/** A workbook in which 1.1 and 1.6 have one list for their status, 1.2 and 1.7 another, and 1.3 to 1.5 have lost theirs. */
async function withLists(rows: Record<string, { status: string }>, words: string, others = words): Promise<string> {
  const path = join(scratchFolder(), 'trust.xlsx');
  await writeBoardReady(path, { rows });
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  for (const [cells, offered] of [
    [['C2', 'C7'], words],
    [['C3', 'C8'], others],
  ] as const) {
    for (const cell of cells) {
      const sheet = book.getWorksheet('SA1');
      if (sheet) sheet.getCell(cell).dataValidation = { type: 'list', formulae: [`"${offered}"`] };
    }
  }
  await book.xlsx.writeFile(path);
  return dirname(path);
}

/** What rule each of the first status cells has, in the eyes of another program. */
async function statusRules(cwd: string): Promise<(string | undefined)[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(cwd, 'trust.xlsx'));
  return [2, 3, 4, 5, 6, 7, 8, 9].map((row) => book.getWorksheet('SA1')?.getCell(row, 3).dataValidation?.type);
}
