import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { matchHeading } from '../../src/workbook/header-words.ts';
import { type RowByExceljs, rowsByExceljs } from '../support/rows-by-exceljs.ts';
import { runCli } from '../support/run-cli.ts';
import { REQUIREMENTS, requirementsOf } from '../support/scheme.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { type Value, writeXlsx } from '../support/write-xlsx.ts';

const IN_PROGRESS = 'fixtures/audit-tool/in-progress.xlsx';
/** The same audit in a file that exceljs can read. */
const ROWS = await rowsByExceljs('fixtures/re-saved/in-progress.xlsx');
const TODAY = '2024-11-08';
const AS_OF = ['--as-of', TODAY];

const isOpen = ({ status }: RowByExceljs) => status === 'Red' || status === 'Amber';

async function listed(options: readonly string[], path = IN_PROGRESS, cwd = process.cwd()): Promise<string[]> {
  const { stdout, stderr } = await runCli(['list', path, '--format', 'json', ...AS_OF, ...options], { cwd });
  expect(stderr).toBe('');
  const { count, requirements } = JSON.parse(stdout);
  expect(count).toBe(requirements.length);
  return requirements.map(({ requirement }: { requirement: string }) => requirement);
}

/** A workbook of safety action 2 alone, each row as given. */
async function workbookWith(rows: Readonly<Record<string, readonly Value[]>>, ...headings: string[]): Promise<string> {
  const cwd = scratchFolder();
  await writeXlsx(join(cwd, 'trust.xlsx'), {
    SA2: [
      ['No.', 'Requirement', 'Status', 'Lead', 'Due date', 'Comments', 'Evidence location', ...headings],
      ...requirementsOf(2).flatMap(({ id, text }) => (rows[id] ? [[id, text, ...rows[id]]] : [])),
    ],
  });
  return cwd;
}

describe('lists', () => {
  test('every requirement of the scheme, in its order, when nothing is asked', async () => {
    expect(await listed([])).toEqual(REQUIREMENTS.map(({ id }) => id));
  });

  const filters: readonly [string[], (row: RowByExceljs) => boolean][] = [
    [['--status', 'red,amber'], ({ status }) => status === 'Red' || status === 'Amber'],
    // As PowerShell hands on red,not-assessed.
    [['--status', 'red not-assessed'], ({ status }) => status === 'Red'],
    [['--status', 'GREEN'], ({ status }) => status === 'Green'],
    [['--status', 'open'], isOpen],
    [['--status', 'open, blue'], (row) => isOpen(row) || row.status === 'Blue'],
    [['--status', 'n/a,not-assessed'], () => false],
    [['--action', '4,8'], ({ action }) => action === 4 || action === 8],
    [['--action', '4-6,SA8'], ({ action }) => [4, 5, 6, 8].includes(action)],
    [['--lead', 'HEAD of'], ({ lead }) => lead === 'Head of Midwifery'],
    [['--overdue'], (row) => isOpen(row) && row.due !== undefined && row.due < TODAY],
    [['--due-within', '7d'], (row) => isOpen(row) && row.due !== undefined && row.due <= '2024-11-15'],
    [['--due-within', '8'], (row) => isOpen(row) && row.due !== undefined && row.due <= '2024-11-16'],
    [['--due-within', '2w'], (row) => isOpen(row) && row.due !== undefined && row.due <= '2024-11-22'],
    [['--missing', 'evidence'], ({ evidence }) => evidence === undefined],
    [['--missing', 'location'], ({ location }) => location === undefined],
    [['--missing', 'approval'], ({ approvedBy, approvedOn }) => approvedBy === undefined || approvedOn === undefined],
    [['--missing', 'lead'], ({ lead }) => lead === undefined],
    [['--missing', 'due,evidence'], ({ due, evidence }) => due === undefined || evidence === undefined],
    [
      ['--status', 'amber', '--action', '8', '--lead', 'midwifery', '--due-within', '14d', '--missing', 'location'],
      (row) =>
        row.status === 'Amber' &&
        row.action === 8 &&
        row.lead === 'Head of Midwifery' &&
        row.due !== undefined &&
        row.due <= '2024-11-22' &&
        row.location === undefined,
    ],
  ];
  test.each(filters)('with %j what the workbook says is so', async (options, holds) => {
    expect(await listed(options)).toEqual(ROWS.filter(holds).map(({ id }) => id));
  });

  test('by due date: soonest first, what has none last', async () => {
    const ids = await listed(['--sort', 'due']);
    const dueOf = new Map(ROWS.map(({ id, due }) => [id, due ?? '9999']));
    const dates = ids.map((id) => dueOf.get(id));
    expect(dates).toEqual([...dates].sort());
    expect(dates[0]).toBe('2024-11-01');
    expect(ids).toHaveLength(89);
  });

  test('by status: worst first, then soonest due', async () => {
    const byId = new Map(ROWS.map((row) => [row.id, row]));
    const keys = (await listed(['--sort', 'status'])).map((id) => {
      const { status = '', due = '9999' } = byId.get(id) ?? {};
      return `${['Red', 'Amber', 'Green', 'Blue'].indexOf(status)} ${due}`;
    });
    expect(keys).toEqual([...keys].sort());
    expect(keys[0]?.[0]).toBe('0');
  });
});

describe('a requirement that is not plain', () => {
  const na = 'Not applicable';

  test('without a row is open, not assessed, and without anything', async () => {
    const cwd = await workbookWith({ '2.1': ['Blue', 'Analyst', undefined, undefined, 'S:\\MIS'] });
    const ask = (...options: string[]) => listed(['--action', '2', ...options], 'trust.xlsx', cwd);
    expect(await ask('--status', 'not assessed')).toEqual(['2.2', '2.3']);
    expect(await ask('--status', 'open')).toEqual(['2.2', '2.3']);
    for (const field of ['lead', 'due', 'location']) {
      expect(await ask('--missing', field)).toEqual(field === 'due' ? ['2.1', '2.2', '2.3'] : ['2.2', '2.3']);
    }
  });

  test('set aside with a reason lacks nothing; set aside where it may not be is open', async () => {
    const cwd = scratchFolder();
    await writeXlsx(join(cwd, 'trust.xlsx'), {
      SA1: [
        ['No.', 'Requirement', 'Status', 'Comments'],
        ...requirementsOf(1).map(({ id, text }) => [id, text, na, 'The Trust had no deaths in the period']),
      ],
    });
    const ask = (...options: string[]) => listed(['--action', '1', ...options], 'trust.xlsx', cwd);
    expect(await ask('--status', 'n/a')).toHaveLength(7);
    expect(await ask('--status', 'open')).toEqual(['1.6', '1.7']);
    expect(await ask('--missing', 'lead')).toEqual(['1.6', '1.7']);
  });

  test('with a date that can’t be read is neither overdue nor without a date', async () => {
    const cwd = await workbookWith({ '2.1': ['Red', 'Analyst', '11/13/2024'] });
    expect(await listed(['--action', '2', '--missing', 'due'], 'trust.xlsx', cwd)).toEqual(['2.2', '2.3']);
    const { stdout } = await runCli(['list', 'trust.xlsx', '--lead', 'analyst', ...AS_OF], { cwd });
    expect(stdout).toContain('unreadable due date');
  });

  test.each(["zoe o'brien", 'ZOË O\u2019BRIEN', 'Zoe\u0308 O'])(
    'is found by its lead as people type it: %s',
    async (lead) => {
      const cwd = await workbookWith({ '2.1': ['Red', 'Dr Zo\u00eb  O\u2019Brien'], '2.2': ['Red', 'Dr Zola'] });
      expect(await listed(['--lead', lead], 'trust.xlsx', cwd)).toEqual(['2.1']);
    },
  );

  test('due today is not overdue; met is never overdue, however old its date', async () => {
    const cwd = await workbookWith({
      '2.1': ['Red', 'Analyst', new Date('2024-11-08T00:00Z')],
      '2.2': ['Green', 'Analyst', new Date('2024-11-01T00:00Z')],
    });
    expect(await listed(['--overdue'], 'trust.xlsx', cwd)).toEqual([]);
    expect(await listed(['--due-within', '0'], 'trust.xlsx', cwd)).toEqual(['2.1']);
    const { stdout } = await runCli(['list', 'trust.xlsx', '--lead', 'analyst', ...AS_OF], { cwd });
    expect(stdout).toMatch(/2\.1 +Red +Analyst +due today/);
    expect(stdout).toMatch(/2\.2 +Green +Analyst +was due 1 Nov/);
  });
});

describe('the table', () => {
  test('says what was asked, how many of all there are, and where to read on', async () => {
    const { stdout, exitCode } = await runCli(['list', IN_PROGRESS, '--overdue', '--action', '1,8', ...AS_OF]);
    expect(stdout).toMatchInlineSnapshot(`
      "Maternity Incentive Scheme Year 6 · in-progress.xlsx            as of 8 Nov 2024

      2 of 89 requirements: in safety action 1 or 8, overdue
       1.2   Amber  Head of Midwifery  overdue 7 days  SA1!D6
              For at least 95% of the babies whose deaths are eligible for PMRT revie…
       8.14  Amber  Head of Midwifery  overdue 2 days  SA8!D21
              At least 90% of advanced neonatal nurse practitioners attended neonatal…

      Next, all about one of them: mis show fixtures/audit-tool/in-progress.xlsx 1.2
      "
    `);
    expect(exitCode).toBe(0);
  });

  test('says of each requirement what it lacks, where several fields were asked about', async () => {
    const { stdout } = await runCli(['list', IN_PROGRESS, '--missing', 'evidence,location', '--action', '3', ...AS_OF]);
    expect(stdout).toMatchInlineSnapshot(`
      "Maternity Incentive Scheme Year 6 · in-progress.xlsx            as of 8 Nov 2024

      3 of 89 requirements: in safety action 3, with no evidence or evidence location
       3.2  Amber  Governance Lead  overdue 4 days      SA3!D6
              Where the pathway is not fully in place, an action plan towards it with…
              no evidence location
       3.3  Red    Neonatal Matron  due 15 Nov, 7 days  SA3!D7
              Using themes from term admissions, at least one quality improvement ini…
              no evidence, no evidence location
       3.4  Red    Governance Lead  due 15 Nov, 7 days  SA3!D8
              An update on the initiative's development and progress was presented to…
              no evidence, no evidence location

      Next, all about one of them: mis show fixtures/audit-tool/in-progress.xlsx 3.2
      "
    `);
  });

  test.each([60, 80, 120])('fits a terminal of %d columns', async (columns) => {
    const { stdout } = await runCli(['list', IN_PROGRESS, ...AS_OF], { columns });
    const lines = stdout.split('\n').filter((line) => !line.startsWith('Next'));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
    for (const { id, status } of ROWS) expect(stdout).toMatch(new RegExp(`^ ${id} +${status} `, 'm'));
  });

  test('fits a narrow terminal though the sheets have long names, and says where to click', async () => {
    const cwd = scratchFolder();
    await writeXlsx(join(cwd, 'trust.xlsx'), {
      'Safety Action 10': [
        ['No.', 'Requirement', 'Status', 'Lead', 'Due date'],
        ...requirementsOf(10).map(({ id, text }) => [id, text, 'Red', 'Matron', new Date('2026-11-25T00:00Z')]),
      ],
    });
    const { stdout } = await runCli(['list', 'trust.xlsx', '--action', '10', ...AS_OF], { cwd, columns: 50 });
    const lines = stdout.split('\n').filter((line) => !line.startsWith('mis show'));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(50);
    expect(stdout).toMatch(/ 10\.8 +Red +due 25 Nov 2026, 747 days\n +Matron\n +'Safety Action 10'!C9\n/);
  });

  test('says no more than overdue where both were asked, as that is due within any time', async () => {
    const { stdout } = await runCli(['list', IN_PROGRESS, '--overdue', '--due-within', '3d', ...AS_OF]);
    expect(stdout).toContain('5 of 89 requirements: overdue\n');
  });

  test('has room for the words beside the rest on a wide terminal', async () => {
    const { stdout } = await runCli(['list', IN_PROGRESS, '--action', '2', ...AS_OF], { columns: 130 });
    expect(stdout).toMatch(/^ 2\.1 .*SA2!D5 +At least 10 of the 11 /m);
  });

  test('says in a sentence when nothing matches', async () => {
    const argv = ['list', IN_PROGRESS, '--status', 'red,n/a', '--lead', 'Porter', '--missing', 'lead,due', ...AS_OF];
    const { stdout, exitCode } = await runCli(argv);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'None of the 89 requirements is Red or Not applicable, led by "Porter", with no lead or due date.',
    );
    expect(exitCode).toBe(0);
  });

  test('repeats the scheme and the configuration in the command it suggests', async () => {
    const cwd = scratchFolder();
    copyFileSync(IN_PROGRESS, join(cwd, 'our trust.xlsx'));
    writeFileSync(join(cwd, 'ours.json'), '{}');
    const { stdout } = await runCli(['list', '--scheme', 'year-6', '--config', 'ours.json'], { cwd });
    expect(stdout).toMatch(/:\nmis show "our trust\.xlsx" 1\.1 --scheme year-6 --config ours\.json\n$/);
  });
});

test('the JSON has the shape that is promised', async () => {
  const { stdout } = await runCli(['list', IN_PROGRESS, '--format', 'json', '--lead', 'matron', ...AS_OF]);
  const answer = JSON.parse(stdout);
  expect(answer).toMatchObject({
    schemaVersion: 1,
    tool: { name: 'mis' },
    asOf: TODAY,
    workbook: { path: IN_PROGRESS, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    scheme: { id: 'year-6' },
    filters: { status: null, action: null, lead: 'matron', overdue: false, dueWithinDays: null, missing: null },
    of: 89,
  });
  expect(answer.requirements.find(({ requirement }: { requirement: string }) => requirement === '1.6')).toEqual({
    requirement: '1.6',
    action: 1,
    status: 'Red',
    met: false,
    lead: 'Neonatal Matron',
    evidence: null,
    location: null,
    approvedBy: null,
    approvedOn: null,
    due: '2024-11-15',
    daysLeft: 7,
    overdue: false,
    comments: null,
    reason: null,
    text: REQUIREMENTS.find(({ id }) => id === '1.6')?.text,
    sheet: 'SA1',
    cell: 'D10',
  });
});

describe('the CSV', () => {
  const parse = (csv: string) => Papa.parse<Record<string, string>>(csv.trim(), { header: true, delimiter: ',' });

  test('holds what the workbook says, every requirement with its sheet and cell', async () => {
    const { stdout } = await runCli(['list', IN_PROGRESS, '--format', 'csv', ...AS_OF]);
    const { data, errors } = parse(stdout);
    expect(errors).toEqual([]);
    expect(
      data.map((line) => [
        line['Requirement number'],
        line.Status,
        line.Lead,
        line['Evidence held'],
        line['Approved by'],
        line['Approved on'],
        line['Due date'],
        line.Sheet,
        line.Cell,
      ]),
    ).toEqual(
      ROWS.map(({ id, status, lead, evidence, approvedBy, approvedOn, due, sheet, row }) =>
        [`SA${id}`, status, lead, evidence, approvedBy, approvedOn, due, sheet, `D${row}`].map((text) => text ?? ''),
      ),
    );
  });

  test('has headings that mis knows, each for a column of its own', async () => {
    const { stdout } = await runCli(['list', IN_PROGRESS, '--format', 'csv', ...AS_OF]);
    const headings = stdout.split('\r\n')[0]?.split(',') ?? [];
    expect(headings.map((heading) => matchHeading(heading)?.field)).toEqual([
      ...['id', 'action', 'text', 'status', 'lead', 'evidence', 'location', 'approvedBy', 'approvedOn', 'due'],
      ...['comments', 'reason', undefined, undefined],
    ]);
  });

  test('holds no formula, whatever the workbook says', async () => {
    const cwd = await workbookWith({
      '2.1': ['Red', '=cmd|" /C calc"!A0', undefined, '+1, then\n"=2"', '@SUM(1)'],
      '2.2': ['Red', '\t-1', undefined, '＝1+1', 'S:\\MIS, 6'],
    });
    const { stdout } = await runCli(['list', 'trust.xlsx', '--status', 'red', '--format', 'csv'], { cwd });
    const fields = parse(stdout).data.map((line) => [line.Lead, line.Comments, line['Evidence location']]);
    expect(fields).toEqual([
      [`'=cmd|" /C calc"!A0`, `'+1, then "=2"`, `'@SUM(1)`],
      [`'-1`, `'＝1+1`, 'S:\\MIS, 6'],
    ]);
  });

  test('printed has no byte order mark; written to a file it has, for Excel', async () => {
    const cwd = scratchFolder();
    copyFileSync(IN_PROGRESS, join(cwd, 'trust.xlsx'));
    const argv = ['list', 'trust.xlsx', '--status', 'red', '--format', 'csv'];
    const printed = (await runCli(argv, { cwd })).stdout;
    expect(printed).toMatch(/^Requirement number,/);
    const { stdout } = await runCli([...argv, '--output', 'red.csv'], { cwd });
    expect(stdout).toBe('Wrote red.csv: 17 of 89 requirements of Maternity Incentive Scheme Year 6.\n');
    expect(readFileSync(join(cwd, 'red.csv'), 'utf8')).toBe(`\uFEFF${printed}`);
  });
});

describe('what is listed', () => {
  const AWKWARD = [
    ...[
      '=1+1',
      "'=1+1",
      "''=1",
      '\uff1d1+1',
      "'\uff0b1",
      ' @x',
      '- a\n- b',
      "'quoted'",
      'a;"b",c',
      '=1\r\n=2',
      '\u00a0-1',
    ],
    ...['007', '30/11/2024', 'two  spaces', 'N/A', '\u202eturned', `seen ${['999', '000', '0018'].join(' ')}`],
  ];

  test.each(['csv', 'json'])('as %s is applied again without a change, on any day', async (format) => {
    const cwd = scratchFolder();
    await writeXlsx(join(cwd, 'trust.xlsx'), {
      MIS: [
        [
          'No.',
          'Requirement',
          'Status',
          'Lead',
          'Evidence held',
          'Evidence location',
          'Approved by',
          'Approved on',
          'Comments',
        ],
        ...REQUIREMENTS.slice(0, AWKWARD.length).map(({ id, text }, index) => {
          const words = AWKWARD[index];
          return [id, text, 'Blue', words, words, words, words, new Date('2024-11-01T00:00Z'), words];
        }),
      ],
    });
    for (const day of ['2023-01-01', TODAY, '2026-01-01']) {
      const list = `list.${format}`;
      await runCli(['list', 'trust.xlsx', '--format', format, '--output', list, '--as-of', day], { cwd });
      const { stdout } = await runCli(['apply', 'trust.xlsx', list, '--as-of', day], { cwd });
      expect(stdout).toBe('trust.xlsx says all that already. Nothing was written.\n');
    }
  });
});

test('the Markdown is a table that no lead can break or turn into a link', async () => {
  const cwd = await workbookWith({ '2.1': ['Red', '[a](http://x) | **b**\nc <i>', new Date('2024-11-05T00:00Z')] });
  const argv = ['list', 'trust.xlsx', '--status', 'red', '--format', 'markdown', ...AS_OF];
  const { stdout } = await runCli(argv, { cwd });
  expect(stdout).toMatchInlineSnapshot(`
    "## Maternity Incentive Scheme Year 6 · trust.xlsx

    As of 8 Nov 2024. 1 of 89 requirements: Red

    | No. | Status | Lead | Due | Cell | Requirement |
    | --- | --- | --- | --- | --- | --- |
    | 2.1 | Red | \\[a\\](http://x) \\| \\*\\*b\\*\\* c \\<i\\> | overdue 3 days | SA2!C2 | At least 10 of the 11 MSDS-only Clinical Quality Improvement Metrics passed their data quality criteria in the CNST scorecard for activity in July 2024. |
    "
  `);
});

describe('words of the workbook', () => {
  const control = String.fromCharCode(27);
  const number = ['999', '000', '0018'].join(' ');

  test.each(['table', 'json', 'csv', 'markdown'])('are safe to print as %s', async (format) => {
    const cwd = await workbookWith({ '2.1': ['Red', `Lead${control}[2J for ${number}`, undefined, `born 01/02/1990`] });
    const { stdout } = await runCli(['list', 'trust.xlsx', '--status', 'red', '--format', format], { cwd });
    expect(stdout).toContain('Lead');
    expect(stdout).not.toContain(control);
    expect(stdout).not.toContain(number);
    expect(stdout).not.toContain('1990');
  });
});

describe('wrong usage', () => {
  test.each([
    [['--status', 'gren'], /"gren" is none of red, .*Did you mean green\?/],
    [['--status', ','], /Give at least one/],
    [['--action', '4,11'], /There is no safety action 11\. Give a number from 1 to 10/],
    [['--action', '4.12'], /whole number/],
    [['--action', '6-4'], /"6-4" runs backwards\. Did you mean 4-6\?/],
    [['--action', '9-11'], /There is no safety action 11/],
    [['--missing', 'evidense'], /Did you mean evidence\?/],
    [['--due-within', '1m'], /days or weeks, such as 14d, 14 or 2w/],
    [['--lead', ' '], /a part of the name/],
    [['--sort', 'lead'], /id, status, due/],
    [['--format', 'csv', '--output', 'red.xlsx'], /name of a workbook.*such as open\.csv/],
    [['other.xlsx'], /too many arguments/],
  ])('%j is named, with exit code 2', async (options, says) => {
    const { exitCode, stdout, stderr } = await runCli(['list', IN_PROGRESS, ...options]);
    expect(stderr).toMatch(says);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  });

  test('a pattern that means several workbooks', async () => {
    const cwd = scratchFolder();
    for (const name of ['a.xlsx', 'b.xlsx']) copyFileSync(IN_PROGRESS, join(cwd, name));
    expect(await runCli(['list', '*.xlsx'], { cwd })).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: '*.xlsx means 2 workbooks. Name one of them.\n',
    });
  });

  test('a workbook that is not there', async () => {
    const answer = { exitCode: 3, stderr: expect.stringMatching(/^nowhere\.xlsx does not exist/) };
    expect(await runCli(['list', 'nowhere.xlsx'])).toMatchObject({ ...answer, stdout: '' });
    const { stdout, ...rest } = await runCli(['list', 'nowhere.xlsx', '--format', 'json', ...AS_OF]);
    expect(rest).toMatchObject(answer);
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      error: { path: 'nowhere.xlsx', reason: 'missing', message: 'nowhere.xlsx does not exist.' },
    });
  });
});
