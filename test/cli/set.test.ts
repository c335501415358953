import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { rowsByExceljs } from '../support/rows-by-exceljs.ts';
import { type CliResult, runCli } from '../support/run-cli.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { writeXlsx } from '../support/write-xlsx.ts';

const AS_OF = ['--as-of', '2024-11-08'];

/** As LibreOffice saved it; exceljs can't read the original. */
const RE_SAVED = 'fixtures/re-saved/in-progress.xlsx';

/** A Trust's workbook in a folder of its own, and a way to run commands there. */
function trust(source = 'fixtures/audit-tool/in-progress.xlsx'): {
  folder: string;
  file: string;
  run: (...argv: string[]) => Promise<CliResult>;
} {
  const folder = scratchFolder();
  const file = join(folder, 'trust.xlsx');
  copyFileSync(source, file);
  return { folder, file, run: (...argv) => runCli([...argv, ...AS_OF], { cwd: folder }) };
}

async function rowOf(file: string, id: string) {
  return (await rowsByExceljs(file)).find((row) => row.id === id);
}

describe('mis set', () => {
  it('changes the cells concerned, shows them before and after, and leaves all else as it was', async () => {
    const { file, run } = trust(RE_SAVED);
    const before = await rowsByExceljs(file);
    const { exitCode, stdout } = await run(
      'set',
      'trust.xlsx',
      '1.1',
      '--status',
      'blue',
      '--evidence',
      'Case list, signed',
      '--location',
      String.raw`\\trust-fs01\MIS6\SA1`,
      '--approved-by',
      'Quality Assurance Lead',
      '--approved-on',
      'today',
      '--due',
      '30 Nov 2024',
      '--append-comment',
      'Seen at board',
    );
    expect(exitCode).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      " 1.1  Status             Amber → Blue                         SA1!D5
            Evidence held      Work under way → Case list, signed   SA1!F5
            Evidence location  blank → \\\\trust-fs01\\MIS6\\SA1        SA1!G5
            Approved by        blank → Quality Assurance Lead       SA1!H5
            Approved on        blank → 8 Nov 2024                   SA1!I5
            Due date           16 Nov 2024 → 30 Nov 2024            SA1!J5
            Comments           On track → On track / Seen at board  SA1!K5

      trust.xlsx: changed 7 cells of 1 requirement. Nothing else was touched.
      Next, where that leaves you: mis status trust.xlsx
      "
    `);
    const after = await rowsByExceljs(file);
    expect(after.filter(({ id }) => id !== '1.1')).toEqual(before.filter(({ id }) => id !== '1.1'));
    expect(after.find(({ id }) => id === '1.1')).toMatchObject({
      status: 'Blue',
      evidence: 'Case list, signed',
      location: String.raw`\\trust-fs01\MIS6\SA1`,
      approvedBy: 'Quality Assurance Lead',
      approvedOn: '2024-11-08',
      due: '2024-11-30',
      lead: before.find(({ id }) => id === '1.1')?.lead,
    });
  });

  it('counts in mis status at once', async () => {
    const { run } = trust();
    const counts = async () =>
      JSON.parse((await run('status', 'trust.xlsx', '--format', 'json')).stdout).overview.total;
    const before = await counts();
    await run('set', 'trust.xlsx', '1.1', '1.2', '--status', 'red');
    expect(await counts()).toEqual({ ...before, red: before.red + 2, amber: before.amber - 2 });
  });

  it('takes ranges and lists of requirements', async () => {
    const { file, run } = trust(RE_SAVED);
    const { stdout } = await run('set', 'trust.xlsx', '8.1-8.9', '9.1,9.2', '--lead', 'Education Lead');
    expect(stdout).toContain('11 requirements');
    const leads = (await rowsByExceljs(file)).filter(({ lead }) => lead === 'Education Lead').map(({ id }) => id);
    expect(leads).toEqual(['8.1', '8.2', '8.3', '8.4', '8.5', '8.6', '8.7', '8.8', '8.9', '9.1', '9.2']);
  });

  it.each([
    [
      'Blue without what goes with it',
      '1.1',
      ['--status', 'blue'],
      /can't be Blue without: Evidence location, Approved by and Approved on\. → add --location, --approved-by and --approved-on, or set it to Green/,
    ],
    [
      'a requirement set aside that the scheme asks of everyone',
      '4.12',
      ['--not-applicable', 'no neonatal unit'],
      /can't be set aside/,
    ],
    ['an approval still to come', '1.1', ['--approved-on', '2024-12-01'], /can't be approved on 1 Dec 2024/],
    [
      'a status that the drop-down list does not offer',
      '4.17',
      ['--not-applicable', 'x y z'],
      /The drop-down list of D24 does not offer Not applicable; it offers Red, Amber, Green, Blue\./,
    ],
  ])('refuses %s and writes nothing', async (_what, id, options, message) => {
    const { file, run } = trust();
    const bytes = readFileSync(file);
    const { exitCode, stdout } = await run('set', 'trust.xlsx', id, ...options);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(message);
    expect(stdout).toContain('nothing was written');
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  describe('of a row', () => {
    const headings = [
      ...[
        'No.',
        'Requirement',
        'Status',
        'Evidence held',
        'Evidence location',
        'Approved by',
        'Approved on',
        'Comments',
      ],
    ];
    const own = async (...rows: readonly (readonly (string | Date | undefined)[])[]) => {
      const folder = scratchFolder();
      await writeXlsx(join(folder, 'own.xlsx'), { SA1: [headings, ...rows] });
      return (...argv: string[]) => runCli(['set', 'own.xlsx', ...argv, ...AS_OF], { cwd: folder });
    };
    const ahead = new Date('2024-12-01T00:00Z');

    it('that was set aside, refuses to take away the reason among its comments', async () => {
      const set = await own(['1.1', 'x', 'Not applicable', '', '', '', undefined, 'The Trust had no deaths']);
      for (const options of [
        ['--clear', 'comment'],
        ['--comment', 'TBC'],
        ['--comment', '-'],
      ]) {
        const { exitCode, stdout } = await set('1.1', ...options);
        expect(exitCode).toBe(1);
        expect(stdout).toContain("1.1 can't be set aside without: Reason not applicable.");
      }
      for (const options of [
        ['--append-comment', 'Asked in May'],
        ['--comment', 'No deaths, as the register shows'],
        ['--clear', 'comment', '--status', 'red'],
      ]) {
        expect(await set('1.1', ...options)).toMatchObject({ exitCode: 0 });
      }
    });

    it.each(['evidence', 'location', 'approved-by'])('that is to be Blue, takes no TBC for its %s', async (option) => {
      const given = { evidence: 'Pack', location: 'S:/MIS', 'approved-by': 'QA Lead', [option]: 'TBC' };
      const set = await own(['1.1', 'x', 'Red', given.evidence, given.location, given['approved-by'], undefined, '']);
      const blue = ['1.1', '--status', 'blue', '--approved-on', 'today'];
      const { exitCode, stdout } = await set(...blue);
      expect(exitCode).toBe(1);
      expect(stdout).toMatch(/1\.1 can't be Blue without: [\w ]+\. "TBC" and the like do not count\. → add --/);
      expect(await set(...blue, `--${option}`, '?')).toMatchObject({ exitCode: 1 });
      expect(await set(...blue, `--${option}`, 'Said')).toMatchObject({ exitCode: 0 });
    });

    it('that is to be Blue, takes no approval that is still to come; one that is Blue can be commented on', async () => {
      const set = await own(
        ['1.1', 'x', 'Green', 'Pack', 'S:/MIS', 'QA Lead', ahead, ''],
        ['1.2', 'y', 'Blue', 'Pack', 'S:/MIS', 'QA Lead', ahead, ''],
      );
      const { exitCode, stdout } = await set('1.1', '--status', 'blue');
      expect(exitCode).toBe(1);
      expect(stdout).toContain("1.1 can't be approved on 1 Dec 2024, which is still to come.");
      expect(await set('1.2', '--comment', 'Seen', '--approved-on', '2024-12-01')).toMatchObject({ exitCode: 0 });
      expect(await set('1.2', '--approved-on', '2024-12-02')).toMatchObject({ exitCode: 1 });
    });
  });

  it('takes a status and the reason that goes with it, and a field cleared twice', async () => {
    const folder = scratchFolder();
    await writeXlsx(join(folder, 'own.xlsx'), {
      SA1: [
        ['No.', 'Requirement', 'Status', 'Lead', 'Due date', 'Reason not applicable'],
        ['1.1', 'x', 'Red', 'Matron', '30 Nov 2024', undefined],
      ],
    });
    const run = (...argv: string[]) => runCli([...argv, ...AS_OF], { cwd: folder });
    const refused = await run('set', 'own.xlsx', '1.1', '--status', 'n/a');
    expect(refused.stdout).toContain('add --not-applicable');
    const options = ['--status', 'n/a', '--not-applicable', 'No deaths', '--clear', 'lead,due', '--clear', 'lead'];
    expect(await run('set', 'own.xlsx', '1.1', ...options)).toMatchObject({ exitCode: 0 });
    const [row] = JSON.parse(
      (await run('list', 'own.xlsx', '--status', 'n/a', '--format', 'json')).stdout,
    ).requirements;
    expect(row).toMatchObject({ met: true, lead: null, due: null, reason: 'No deaths' });
  });

  it('takes a new reason in place of the one beside the status', async () => {
    const folder = scratchFolder();
    await writeXlsx(join(folder, 'own.xlsx'), {
      SA1: [
        ['No.', 'Requirement', 'Status', 'Comments'],
        ['1.1', 'x', 'N/A - to be confirmed by the panel', undefined],
        ['1.2', 'y', 'N/A', 'The Trust had no deaths'],
      ],
    });
    const run = (...argv: string[]) => runCli([...argv, ...AS_OF], { cwd: folder });
    const { stdout } = await run('set', 'own.xlsx', '1.1', '--not-applicable', 'No deaths in the period');
    expect(stdout).toMatch(/Status +N\/A - to be confirmed by the panel → N\/A +SA1!C2\n/);
    const shown = JSON.parse((await run('show', 'own.xlsx', '1.1', '--format', 'json')).stdout);
    expect(shown.requirements[0]).toMatchObject({ met: true, row: { reason: 'No deaths in the period' } });
  });

  it('says how much fits into a cell', async () => {
    const { run } = trust();
    const { exitCode, stdout } = await run('set', 'trust.xlsx', '1.1', '--comment', 'x'.repeat(32_768));
    expect(exitCode).toBe(1);
    expect(stdout).toContain(
      "can't hold 32768 characters; 32767 fit into a cell. → give something that a cell can hold",
    );
  });

  it('refuses to take from a Blue row what it needs, but not to mend or comment one that lacks it', async () => {
    const folder = scratchFolder();
    await writeXlsx(join(folder, 'own.xlsx'), {
      SA1: [
        [
          'No.',
          'Requirement',
          'Status',
          'Evidence held',
          'Evidence location',
          'Approved by',
          'Approved on',
          'Comments',
        ],
        ['1.1', 'x', 'Blue', 'Pack', 'Folder', 'QA Lead', '1 Oct 2024', undefined],
        ['1.2', 'y', 'Blue', undefined, undefined, undefined, undefined, undefined],
      ],
    });
    const run = (...argv: string[]) => runCli([...argv, ...AS_OF], { cwd: folder });
    expect(await run('set', 'own.xlsx', '1.1', '--clear', 'approved-by')).toMatchObject({ exitCode: 1 });
    expect(await run('set', 'own.xlsx', '1.2', '--comment', 'Chased')).toMatchObject({ exitCode: 0 });
    expect(await run('set', 'own.xlsx', '1.2', '--evidence', 'Minutes')).toMatchObject({ exitCode: 0 });
    expect(await run('set', 'own.xlsx', '1.1', '--clear', 'approved-by', '--status', 'green')).toMatchObject({
      exitCode: 0,
    });
  });

  it.each([
    [['1.1', '--status', 'gren'], '"gren" is no status of the scheme; did you mean Green?'],
    [['1.1', '--due', '03/04/2024'], '"03/04/2024" could be 3 Apr 2024 or 4 Mar 2024. Write 2024-04-03 or 3 Apr 2024'],
    [['1.1', '--due', '31/02/2024'], 'is a day that does not exist'],
    [['1.1', '--due', 'Mon 30 Nov 2024'], 'is a day that does not exist'],
    [['1.1', '--due', '30/11/24'], 'can’t be read as a date for certain: its year has two digits'],
    [['1.1', '--due', '30 Nov'], 'can’t be read as a date for certain: it has no year'],
    [['1.1', '--due', '11/30/2024'], 'can’t be read as a date for certain: it has the month before the day'],
    [['1.1', '--due', '30 Nov 1999'], 'can’t be read as a date for certain: its year is not of this century'],
    [['1.1', '--due', 'soon'], 'can’t be read as a date for certain'],
    [['1.1', '--approved-on', '1/2/24'], 'can’t be read as a date for certain'],
    [['1.1', '--lead', ''], 'Lead is given without a value. Say what to put there, or clear the field.'],
    [['1.1', '--status', ''], 'Status is given without a value. Choose Red, Amber, Green or Blue.'],
    [['1.1', '--not-applicable', 'TBC'], '"TBC" is no reason. Say why it does not apply.'],
    [['1.1', '--not-applicable', '-'], '"-" is no reason.'],
    [['1.1', '--status', 'amber', '--not-applicable', 'No deaths'], 'Status is given twice.'],
    [['1.1', '--lead', `a${String.fromCharCode(27)}[2Jb`], 'Lead holds a character that can’t be seen.'],
    [['1.1', '--lead', 'a\rb'], 'Lead is to stand on one line.'],
    [['1.1', '--lead', 'a\nb'], 'Lead is to stand on one line.'],
    [['1.1', '--comment', 'a', '--clear', 'comment'], 'Comments is given twice.'],
    [['1.1', '--clear', 'status'], 'can’t be cleared'],
    [
      ['1.1', '--clear', 'sponsor'],
      'These can be cleared: lead, evidence, location, approved-by, approved-on, due, comment',
    ],
    [['1.1', '--clear', 'leed'], 'Did you mean lead?'],
    [['4.24', '--status', 'red'], 'There is no requirement 4.24: safety action 4 has 4.1 to 4.23.'],
    [['1.1'], 'Nothing was said to change.'],
  ])('takes no %j for an answer', async (argv, message) => {
    const { file, run } = trust();
    const bytes = readFileSync(file);
    const { exitCode, stderr, stdout } = await run('set', 'trust.xlsx', ...argv);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it.each(['2024-11-30', '30/11/2024', '30 Nov 2024', '30.11.2024', '30th November 2024'])(
    'reads the date %s',
    async (date) => {
      const { file, run } = trust(RE_SAVED);
      expect((await run('set', 'trust.xlsx', '1.1', '--due', date)).exitCode).toBe(0);
      expect((await rowOf(file, '1.1'))?.due).toBe('2024-11-30');
    },
  );

  it('says so where nothing changes, and writes nothing', async () => {
    const { folder, file, run } = trust();
    const bytes = readFileSync(file);
    const { exitCode, stdout } = await run(
      'set',
      'trust.xlsx',
      '1.1',
      '--status',
      'AMBER',
      '--lead',
      'Head of Midwifery',
      '--backup',
    );
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: 'trust.xlsx says all that already. Nothing was written.\n',
    });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(readdirSync(folder)).toEqual(['trust.xlsx']);
  });

  it('only tells with --dry-run, and keeps a dated copy with --backup', async () => {
    const { folder, file, run } = trust();
    const bytes = readFileSync(file);
    const told = await run('set', 'trust.xlsx', '1.1', '--lead', 'Matron', '--dry-run');
    expect(told.stdout).toContain('1 cell of 1 requirement would change. Nothing was written.');
    expect(readFileSync(file).equals(bytes)).toBe(true);
    const done = await run('set', 'trust.xlsx', '1.1', '--lead', 'Matron', '--backup');
    expect(done.stdout).toContain('The workbook as it was: trust (backup 2024-11-08).xlsx');
    expect(readdirSync(folder).sort()).toEqual(['trust (backup 2024-11-08).xlsx', 'trust.xlsx']);
    expect(readFileSync(join(folder, 'trust (backup 2024-11-08).xlsx')).equals(bytes)).toBe(true);
  });

  it('leads the link of an evidence location to the new place, or takes it away, and says so', async () => {
    const { run } = trust();
    const led = await run('set', 'trust.xlsx', '1.3', '--location', 'https://evidence.example.nhs.uk/new.pdf');
    expect(led.stdout).toContain(
      'Note: The hyperlink of SA1!G7 (1.3) now leads to https://evidence.example.nhs.uk/new.pdf.',
    );
    const gone = await run('set', 'trust.xlsx', '1.3', '--location', 'In the audit folder');
    expect(gone.stdout).toContain(
      'Note: The hyperlink of SA1!G7 (1.3) led to what was there before and was taken away.',
    );
    const shown = JSON.parse((await run('show', 'trust.xlsx', '1.3', '--format', 'json')).stdout);
    expect(JSON.stringify(shown)).not.toContain('evidence.example.nhs.uk');
  });

  it('says so where a row is hidden', async () => {
    const folder = scratchFolder();
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('SA1');
    sheet.addRows([
      ['No.', 'Requirement', 'Status', 'Lead'],
      ['1.1', 'x', 'Red', 'Matron'],
      ['1.2', 'y', 'Red', 'Matron'],
    ]);
    sheet.getRow(3).hidden = true;
    writeFileSync(join(folder, 'own.xlsx'), Buffer.from(await book.xlsx.writeBuffer()));
    const { stdout } = await runCli(['set', 'own.xlsx', '1.1', '1.2', '--lead', 'Consultant', ...AS_OF], {
      cwd: folder,
    });
    expect(stdout).toContain('Note: Hidden in Excel, or filtered away, and changed all the same: 1.2.');
  });

  it('says what is wrong with a row from then on', async () => {
    const { run } = trust();
    const { stdout, exitCode } = await run('set', 'trust.xlsx', '1.1', '--status', 'green');
    expect(exitCode).toBe(0);
    expect(stdout).toContain(
      'error [MIS203 evidence-missing] 1.1 is Green but says nothing of where its evidence is saved.',
    );
  });

  it('answers machines', async () => {
    const { run } = trust();
    const done = JSON.parse((await run('set', 'trust.xlsx', '1.1', '--lead', 'Matron', '--format', 'json')).stdout);
    expect(done).toMatchObject({
      schemaVersion: 1,
      outcome: 'written',
      workbook: { path: 'trust.xlsx' },
      changes: [
        { requirement: '1.1', field: 'lead', before: 'Head of Midwifery', after: 'Matron', sheet: 'SA1', cell: 'E5' },
      ],
      refusals: [],
      backup: null,
    });
    const refused = await run('set', 'trust.xlsx', '1.1', '--status', 'blue', '--format', 'json');
    expect(refused.exitCode).toBe(1);
    expect(JSON.parse(refused.stdout)).toMatchObject({
      outcome: 'refused',
      changes: [],
      refusals: [
        { requirement: '1.1', field: 'status', lacking: ['location', 'approvedBy', 'approvedOn'], cell: 'D5' },
      ],
    });
  });

  it('is refused where the workbook is open, with exit code 3', async () => {
    const { folder, run } = trust();
    writeFileSync(join(folder, '~$trust.xlsx'), '');
    const { exitCode, stderr } = await run('set', 'trust.xlsx', '1.1', '--lead', 'Matron');
    const advice = 'Close it there and run the command again.';
    expect(exitCode).toBe(3);
    expect(stderr).toContain(`trust.xlsx is open in Excel (locked by ~$trust.xlsx). ${advice}`);
    const { stdout } = await run('set', 'trust.xlsx', '1.1', '--lead', 'Matron', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({
      error: { path: 'trust.xlsx', reason: 'in-use', advice: expect.stringContaining(advice) },
    });
  });
});

describe('mis set in a workbook of a layout of its own', () => {
  const headings = ['Ref', 'Requirement', 'RAG', 'Owner', 'Target date', 'Notes'];
  const made = async (rows: readonly (readonly (string | number | Date | undefined | { formula: string })[])[]) => {
    const folder = scratchFolder();
    await writeXlsx(join(folder, 'own.xlsx'), { 'Safety Action 4': [headings, ...rows] });
    return (...argv: string[]) => runCli([...argv, ...AS_OF], { cwd: folder });
  };

  it('writes statuses and dates as that workbook does', async () => {
    const run = await made([
      ['SA4.12', 'x', 'A', 'Matron', '14/10/2024', undefined],
      ['SA4.13', 'y', 'R', 'Matron', '15/10/2024', undefined],
    ]);
    const { stdout } = await run('set', 'own.xlsx', '4.12', '--status', 'green', '--due', '3 Nov 2024');
    expect(stdout).toContain('A → G');
    expect(stdout).toContain('14/10/2024 → 03/11/2024');
  });

  it('names what has no place in it', async () => {
    const run = await made([['4.12', 'x', 'Red', undefined, undefined, undefined]]);
    const { exitCode, stdout } = await run('set', 'own.xlsx', '4.12', '4.13', '--evidence', 'Minutes');
    expect(exitCode).toBe(1);
    expect(stdout).toContain(
      '4.12 has no place for "Evidence held": its table on sheet Safety Action 4 has no such column.',
    );
    expect(stdout).toContain('4.13 has no row in the workbook.');
  });

  it('never takes the place of a formula', async () => {
    const run = await made([['4.12', 'x', 'Red', { formula: '"Matron"' }, undefined, undefined]]);
    const { exitCode, stdout } = await run('set', 'own.xlsx', '4.12', '--lead', 'Consultant');
    expect(exitCode).toBe(1);
    expect(stdout).toContain("4.12 was not changed: 'Safety Action 4'!D2 holds a formula.".replaceAll("'", ''));
  });

  it('leaves to Excel what would change the words that a formula gives for another row, and says where', async () => {
    const run = await made([
      ['4.12', 'x', 'Red', 'Matron', undefined, undefined],
      ['4.13', 'y', 'Red', { formula: 'D2&""' }, undefined, undefined],
    ]);
    const { exitCode, stdout } = await run('set', 'own.xlsx', '4.12', '--lead', 'Consultant');
    expect(exitCode).toBe(1);
    expect(stdout).toContain("'Safety Action 4'!D3: Nothing was changed: after it, 4.13 would not read as it should.");
  });

  it('leaves a formula alone that was never worked out and that the change does not concern', async () => {
    const run = await made([
      ['4.12', 'x', 'Red', 'Matron', undefined, undefined],
      ['4.13', 'y', 'Red', { formula: 'D2&""' }, undefined, undefined],
    ]);
    expect(await run('set', 'own.xlsx', '4.12', '--status', 'amber')).toMatchObject({ exitCode: 0 });
    const { stdout } = await run('list', 'own.xlsx', '--action', '4', '--format', 'json');
    const rows: { requirement: string; lead: string | null }[] = JSON.parse(stdout).requirements;
    expect(rows.find(({ requirement }) => requirement === '4.13')?.lead).toBeNull();
  });

  it('says which totals of an overview that somebody typed no longer fit, and leaves them', async () => {
    const folder = scratchFolder();
    await writeXlsx(join(folder, 'own.xlsx'), {
      Overview: [
        ['Safety action', 'Red', 'Amber', 'Green', 'Blue'],
        ['4', 1, 0, 0, 0],
        ['5', 7, 0, 0, 0],
      ],
      'Safety Action 4': [headings, ['4.12', 'x', 'Red', 'Matron', undefined, undefined]],
    });
    const run = (...argv: string[]) => runCli([...argv, ...AS_OF], { cwd: folder });
    const { exitCode, stdout } = await run('set', 'own.xlsx', '4.12', '--status', 'amber');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('MIS105 overview-disagrees] The overview says Red 1 for safety action 4; the rows say 0.');
    expect(stdout).toContain('The overview says Amber 0 for safety action 4; the rows say 1.');
    // It was wrong before.
    expect(stdout).not.toContain('safety action 5');
    expect((await run('set', 'own.xlsx', '4.12', '--lead', 'Consultant')).stdout).not.toContain('MIS105');
  });

  it('does not choose between two rows of one requirement', async () => {
    const run = await made([
      ['4.12', 'x', 'Red', undefined, undefined, undefined],
      ['4.12', 'x', 'Blue', undefined, undefined, undefined],
    ]);
    const { exitCode, stdout } = await run('set', 'own.xlsx', '4.12', '--lead', 'Consultant');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('4.12 has two rows: Safety Action 4 row 2 and Safety Action 4 row 3.');
  });

  it('puts the reason for setting a requirement aside among the comments, below those there', async () => {
    const run = await made([['4.17', 'x', 'Red', undefined, undefined, 'Asked in May']]);
    await run('set', 'own.xlsx', '4.17', '--not-applicable', 'The standard of 4.16 is met');
    const { stdout } = await run('show', 'own.xlsx', '4.17', '--format', 'json');
    expect(stdout).toContain('Asked in May The standard of 4.16 is met');
    expect(JSON.parse((await run('list', 'own.xlsx', '--status', 'n/a', '--format', 'json')).stdout).count).toBe(1);
  });
});
