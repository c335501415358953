import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { grouped, TEST_NUMBERS } from '../support/test-number.ts';
import { writeXlsx } from '../support/write-xlsx.ts';

const AS_OF = ['--as-of', '2024-10-14'];

/** A folder with the case log that is shipped. */
function folder(): string {
  const cwd = scratchFolder();
  copyFileSync('fixtures/measures/cases.csv', join(cwd, 'cases.csv'));
  return cwd;
}

const HEADINGS = 'Ref,Date of incident,Qualifies for MNSI,Reported to MNSI,Qualifies for EN';

describe('mis measure cases', () => {
  test('shows each figure, and names what each case lacks', async () => {
    const { exitCode, stdout } = await runCli(['measure', 'cases', 'cases.csv', ...AS_OF], { cwd: folder() });
    expect(stdout).toMatchSnapshot();
    expect(exitCode).toBe(1);
  });

  test('fits a narrow terminal', async () => {
    const { stdout } = await runCli(['measure', 'cases', 'cases.csv', ...AS_OF], { cwd: folder(), columns: 60 });
    const lines = stdout.split('\n').filter((line) => !line.startsWith('mis ') && !/^ {2}10\.\d+ {2,}\S/.test(line));
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(60);
  });

  test('answers programs with the figures, the gaps and what is apart', async () => {
    const { stdout } = await runCli(['measure', 'cases', 'cases.csv', ...AS_OF, '--format', 'json'], { cwd: folder() });
    const { figures, gaps, cases, ...head } = JSON.parse(stdout);
    expect(head).toMatchObject({ schemaVersion: 1, asOf: '2024-10-14', measure: 'cases', unused: [] });
    expect(figures).toHaveLength(5);
    expect(gaps[0]).toEqual({
      case: 'INC-2004',
      path: 'cases.csv',
      sheet: null,
      line: 5,
      missing: [
        { requirement: '10.1', what: 'no report to MNSI in the log' },
        { requirement: '10.2', what: 'not reported to Early Notification' },
        {
          requirement: '10.4',
          what: 'format recorded as not needed: write yes where the one given was accessible to the family',
        },
      ],
    });
    expect(cases).toEqual({ qualifying: 5, notQualifying: 1, outside: 1, later: 0, withoutCandour: 1 });
  });

  test('exits with 0 where no case qualifies, and says what may be set aside', async () => {
    const input = `${HEADINGS}\nA1,2024-03-01,no,,no\n`;
    const { exitCode, stdout } = await runCli(['measure', 'cases', '-', ...AS_OF], { cwd: scratchFolder(), input });
    expect(exitCode).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      '10.1, 10.2, 10.3 and 10.4 may be set aside as not applicable, if the log is complete: The Trust had no qualifying case in the period.',
    );
  });

  test('says where the log has no column for a figure', async () => {
    const input = `${HEADINGS}\nA1,2024-03-01,yes,yes,no\n`;
    const { stdout } = await runCli(['measure', 'cases', '-', ...AS_OF], { cwd: scratchFolder(), input });
    expect(stdout).toContain('10.4 no column for it was recognised; --explain-layout shows what is read');
    expect(stdout).not.toContain('10.1 no column');
  });

  test('fails where a row can’t be used, unless that is allowed', async () => {
    const input = `${HEADINGS}\nA1,3/4/24,yes,yes,no\n`;
    const args = ['measure', 'cases', '-', ...AS_OF];
    const codes = [
      (await runCli(args, { cwd: scratchFolder(), input })).exitCode,
      (await runCli([...args, '--allow-excluded'], { cwd: scratchFolder(), input })).exitCode,
    ];
    expect(codes).toEqual([1, 0]);
  });

  test.each(['markdown', 'html', 'csv'])('%s', async (format) => {
    const { stdout } = await runCli(['measure', 'cases', 'cases.csv', ...AS_OF, '--format', format], { cwd: folder() });
    if (format === 'csv') expect(stdout).toMatch(/SA10\.1,reported-to-mnsi,,,4,5,0,80%,1,No,1,/);
    else expect(stdout).toMatch(/INC-2006.*10\.3.*line 7.*family not informed/);
    expect(stdout).not.toContain('<script');
  });
});

test('no format repeats a name, a date of birth, or a digit of an NHS number', async () => {
  const cwd = scratchFolder();
  const [first = '', second = ''] = TEST_NUMBERS;
  await writeXlsx(join(cwd, 'cases.xlsx'), {
    Log: [
      [
        'NHS number',
        'Mother',
        'Date of birth',
        'Date of incident',
        'Qualifies for MNSI',
        'Reported to MNSI',
        'Qualifies for EN',
      ],
      [grouped(first), 'Xanthe Quill', '03/04/1990', new Date('2024-03-01'), 'yes', `no, see ${second}`, 'no'],
      [second, 'Yorick Quill', '03/04/1990', '2024-03-01', 'yes', `Xanthe Quill ${second}`, 'no'],
      ['Quill, Xanthe', 'Yorick Quill', '03/04/1990', 'born 03/04/1990', 'yes', 'no', 'no'],
    ],
  });
  writeFileSync(join(cwd, 'map.json'), '{"columns": {"case": "NHS number"}}');
  for (const format of ['table', 'json', 'csv', 'markdown', 'html']) {
    const args = ['measure', 'cases', 'cases.xlsx', ...AS_OF, '--map', 'map.json', '--format', format];
    const { stdout, stderr } = await runCli(args, { cwd });
    expect(stdout).toContain('10.1');
    expect(stdout + stderr).not.toMatch(/999 ?0|0000|Quill|1990/);
  }
});
