import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { rowsByExceljs } from '../support/rows-by-exceljs.ts';
import { runCli } from '../support/run-cli.ts';
import { REQUIREMENTS, requirementsOf } from '../support/scheme.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { type Value, writeXlsx } from '../support/write-xlsx.ts';

const IN_PROGRESS = 'fixtures/audit-tool/in-progress.xlsx';
const AS_OF = ['--as-of', '2024-11-08'];

/** What is printed, on one line, for words that may be wrapped anywhere. */
async function shown(ids: readonly string[], path = IN_PROGRESS, cwd = process.cwd()): Promise<string> {
  const { stdout, stderr, exitCode } = await runCli(['show', path, ...ids, ...AS_OF], { cwd });
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  return stdout.replace(/\s+/g, ' ');
}

const HEADINGS = ['No.', 'Requirement', 'RAG', 'Lead', 'Evidence held', 'Approved on', 'Due date', 'Comments'];

/** A workbook with one sheet of safety action 1; rows are appended as given. */
async function workbookWith(...rows: readonly (readonly Value[])[]): Promise<string> {
  const cwd = scratchFolder();
  await writeXlsx(join(cwd, 'trust.xlsx'), { SA1: [HEADINGS, ...rows] });
  return cwd;
}

const textOf = (id: string): string => REQUIREMENTS.find((requirement) => requirement.id === id)?.text ?? '';

describe('what is printed', () => {
  test('is all there is to know: the scheme’s side, the row’s, what is wrong, what changed', async () => {
    const { stdout, exitCode } = await runCli(['show', IN_PROGRESS, '3.3', ...AS_OF]);
    expect(stdout).toMatchInlineSnapshot(`
      "Maternity Incentive Scheme Year 6 · in-progress.xlsx            as of 8 Nov 2024

      3.3  Red
      Using themes from term admissions, at least one quality improvement initiative
      to reduce neonatal unit admissions or length of stay was registered with the
      Trust's quality improvement team within six months of the scheme's launch.

      Safety action       3 Transitional care
      Suggested evidence  Registration record of the initiative.
      Not applicable      Never.
      Due by the scheme   2 Oct 2024, passed 37 days ago

      In the workbook at SA3!D7
      Status              Red
      Lead                Neonatal Matron
      Evidence held       –
      Evidence location   –
      Approved by         –
      Approved on         –
      Due date            15 Nov 2024, 7 days left
      Comments            –
      Counts as           open

      Findings
        warning [MIS310 interim-date-missed] SA3!D7
        3.3 is open, and the scheme asked for it by 2 Oct 2024.
        → if it was done in time, file the evidence of that day and set it to Green;
        otherwise tell the Board now
        warning [MIS304 due-date-after-period] SA3!J7
        3.3 is due on 15 Nov 2024, but the scheme asks for it by 2 Oct 2024.
        → bring the due date forward to 2 Oct 2024 or earlier

      Safety action 3, changed from Year 5
        Removed  Auditing all neonatal unit admissions at 37 or more weeks is no
                 longer reportable.
        Updated  Transitional care pathways now focus on babies between 34+0 and 36+6
                 weeks.
        Added    Introduce a quality improvement initiative to reduce admissions to,
                 or length of stay in, the neonatal unit.

      Next, 2 others open in safety action 3:
      mis list fixtures/audit-tool/in-progress.xlsx --action 3 --status open
      "
    `);
    expect(exitCode).toBe(0);
  });

  test('is what the workbook says of every requirement', async () => {
    const words = await shown([
      '1.1-7',
      '2.1-3',
      '3.1-4',
      '4.1-23',
      '5.1-5',
      '6.1-6',
      '7.1-7',
      '8.1-16',
      '9.1-10',
      '10.1-8',
    ]);
    const rows = await rowsByExceljs('fixtures/re-saved/in-progress.xlsx');
    for (const { id, status, lead, evidence, sheet, row } of rows) {
      expect(words).toContain(` ${id} ${status} ${textOf(id)} Safety action ${id.split('.')[0]} `);
      expect(words).toContain(
        `In the workbook at ${sheet}!D${row} Status ${status} Lead ${lead} Evidence held ${evidence ?? '–'} `,
      );
    }
  });

  test.each([60, 80, 140])('fits a terminal of %d columns', async (columns) => {
    const { stdout } = await runCli(['show', IN_PROGRESS, '1.1', '4.12', '8.1-8.16', ...AS_OF], { columns });
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns);
  });

  test('fits a narrow terminal, whatever its sheets are called and though a row is missing', async () => {
    const cwd = scratchFolder();
    await writeXlsx(join(cwd, 'trust.xlsx'), {
      'Safety Action 1': [HEADINGS, ['1.1', textOf('1.1'), 'Blue']],
    });
    const { stdout } = await runCli(['show', 'trust.xlsx', '1.1', '1.2', ...AS_OF], { cwd, columns: 44 });
    const lines = stdout.split('\n').filter((line) => !line.startsWith('mis list') && !line.startsWith('Maternity'));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(44);
    expect(stdout).toMatch(/\[MIS203 evidence-missing\]\n {2}'Safety Action 1'!\w\d\n/);
  });

  test('says each measure in words', async () => {
    expect(await shown(['8.9'])).toContain(
      'Measure At least 90% of other anaesthetic doctors: attendance, maternity emergencies and multi-professional training; counted from the training records ',
    );
    expect(await shown(['2.1'])).toContain(
      'At least 10 of 11: CQIM passed; counted from the Maternity Services Data Set ',
    );
    expect(await shown(['10.1'])).toContain('Measure 100%: reported to MNSI; counted from the incident records ');
    expect(await shown(['1.6'])).not.toContain('Measure');
  });

  test('says when it may be set aside, or that it never may', async () => {
    expect(await shown(['1.1'])).toContain('Not applicable Only when: The Trust had no eligible deaths in the period.');
    expect(await shown(['1.6'])).toContain('Not applicable Never.');
  });

  test('counts the days to the due date, and since', async () => {
    expect(await shown(['1.1'])).toContain('Due date 16 Nov 2024, 8 days left ');
    expect(await shown(['1.2'])).toContain('Due date 1 Nov 2024, overdue 7 days ');
  });

  test('names the group of a safety action that has groups', async () => {
    expect(await shown(['4.14'])).toContain('Safety action 4 Clinical workforce, anaesthetic ');
  });

  test('gives several in the scheme’s order, and what changed in their safety action once', async () => {
    const words = await shown(['8.2', '8.1', '1.1']);
    expect(words.match(/ (1\.1|8\.1|8\.2) (Red|Amber|Green|Blue) /g)?.map((match) => match.trim())).toEqual([
      '1.1 Amber',
      '8.1 Amber',
      '8.2 Red',
    ]);
    expect(words.match(/changed from Year 5/g)).toHaveLength(2);
  });

  test('suggests one more command, when something else is open in the safety action', async () => {
    expect(await shown(['3.3'])).toMatch(
      / Next, 2 others open in safety action 3: mis list \S+ --action 3 --status open $/,
    );
    expect(await shown(['3.2-3.4'])).not.toContain('Next');
    expect(await shown(['2.1'])).not.toContain('Next');
    expect(await shown(['3.3', '4.12'])).not.toContain('Next');
  });
});

describe('a row that is not plain', () => {
  test('is not there: says so', async () => {
    const cwd = await workbookWith(['1.1', textOf('1.1'), 'Blue']);
    const words = await shown(['1.2'], 'trust.xlsx', cwd);
    expect(words).toContain('1.2 Not assessed');
    expect(words).toContain('The workbook has no row for it: it counts as not assessed.');
    expect(words).toContain('MIS101 requirement-missing');
  });

  test('is there twice: the worse one is shown, and where the other is', async () => {
    const cwd = await workbookWith(
      ['1.1', textOf('1.1'), 'Blue', 'Chief'],
      ['1.1', textOf('1.1'), 'Amber', 'Deputy'],
      ['1.2', textOf('1.2'), 'Red'],
    );
    const words = await shown(['1.1'], 'trust.xlsx', cwd);
    expect(words).toContain('In the workbook at SA1!C3 Status Amber Lead Deputy ');
    expect(words).toContain('Another row answers 1.1 too, at SA1!C2.');
    expect(words).not.toContain('Chief');
  });

  test('has no column for a field, or a date that can’t be read', async () => {
    const cwd = await workbookWith(['1.1', textOf('1.1'), 'Red', undefined, undefined, undefined, 'end of term']);
    const words = await shown(['1.1'], 'trust.xlsx', cwd);
    expect(words).toContain('Lead – Evidence held – Evidence location – (no column for it) ');
    expect(words).toContain('Due date a date that can’t be read for certain ');
    expect(words).toContain('MIS301 date-unreadable');
  });

  test('is set aside: says why, and whether it counts', async () => {
    const cwd = await workbookWith(
      ['1.1', textOf('1.1'), 'N/A - the Trust had no deaths'],
      ['1.6', textOf('1.6'), 'N/A - the Trust had no deaths'],
    );
    const words = await shown(['1.1', '1.6'], 'trust.xlsx', cwd);
    expect(words).toMatch(/1\.1 Not applicable .*Reason set aside the Trust had no deaths Counts as met .*1\.6 /);
    expect(words).toMatch(/1\.6 Not applicable .*Counts as open .*MIS401/);
  });

  test('is hidden: says so', async () => {
    const cwd = scratchFolder();
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('SA1');
    sheet.addRows([HEADINGS, ...requirementsOf(1).map(({ id, text }) => [id, text, 'Red'])]);
    sheet.getRow(3).hidden = true;
    await book.xlsx.writeFile(join(cwd, 'trust.xlsx'));
    expect(await shown(['1.2'], 'trust.xlsx', cwd)).toContain('This row is hidden in Excel');
    expect(await shown(['1.1'], 'trust.xlsx', cwd)).not.toContain('hidden');
  });

  test.each(['text', 'json'])('holds what must not be printed: left out of the %s', async (format) => {
    const control = String.fromCharCode(27);
    const number = ['999', '000', '0018'].join(' ');
    const hostile = `Seen${control}[2J ${number}`;
    const cwd = await workbookWith([
      '1.1',
      textOf('1.1'),
      'Red',
      `${hostile} 01/02/1990`,
      hostile,
      undefined,
      '',
      hostile,
    ]);
    const { stdout } = await runCli(['show', 'trust.xlsx', '1.1', '--format', format], { cwd });
    expect(stdout.match(/Seen/g)).toHaveLength(3);
    for (const secret of [control, number, '1990']) expect(stdout).not.toContain(secret);
  });
});

test('the JSON has the shape that is promised', async () => {
  const { stdout } = await runCli(['show', IN_PROGRESS, '8.14', '--format', 'json', ...AS_OF]);
  const { requirements, ...heading } = JSON.parse(stdout);
  expect(heading).toEqual({
    schemaVersion: 1,
    tool: { name: 'mis', version: expect.any(String) },
    asOf: '2024-11-08',
    workbook: { path: IN_PROGRESS, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    scheme: { id: 'year-6', name: 'Maternity Incentive Scheme Year 6' },
  });
  expect(requirements).toEqual([
    {
      requirement: '8.14',
      action: 8,
      title: 'Training',
      group: 'neonatal basic life support',
      text: textOf('8.14'),
      suggestedEvidence: 'Training register for the staff group.',
      notApplicableWhen: null,
      dueBy: null,
      measure: {
        source: 'training',
        name: 'attendance',
        target: 0.9,
        element: 'neonatal basic life support',
        staffGroup: 'advanced-neonatal-practitioners',
      },
      status: 'Amber',
      met: false,
      row: {
        sheet: 'SA8',
        row: 21,
        hidden: false,
        cells: expect.objectContaining({ status: 'D21', lead: 'E21', location: 'G21', due: 'J21', reason: null }),
        lead: 'Head of Midwifery',
        evidence: 'Work under way',
        location: null,
        approvedBy: null,
        approvedOn: null,
        due: '2024-11-06',
        daysLeft: -2,
        overdue: true,
        comments: 'On track',
        reason: null,
      },
      otherRows: [],
      findings: [expect.objectContaining({ code: 'MIS308', severity: 'info', requirement: '8.14', cell: 'J21' })],
      changes: [{ fromYear: 5, changes: [expect.any(Object), expect.any(Object)] }],
    },
  ]);
});

describe('wrong usage', () => {
  test.each([
    ['4.24', /^There is no requirement 4\.24: safety action 4 has 4\.1 to 4\.23\.\n$/],
    ['8.9-8.1', /^8\.9-8\.1 runs backwards: safety action 8 has 8\.1 to 8\.16\. Did you mean 8\.1-8\.9\?\n$/],
    ['twelve', /^"twelve" is not the number of a requirement\. Give numbers such as 4\.12/],
  ])('%s is named, with exit code 2', async (word, says) => {
    const { exitCode, stdout, stderr } = await runCli(['show', IN_PROGRESS, word]);
    expect(stderr).toMatch(says);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  });

  test('a requirement must be named', async () => {
    expect(await runCli(['show', IN_PROGRESS])).toMatchObject({ exitCode: 2, stdout: '' });
  });
});
