import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { partsOf, propertyOf, readCalendar } from '../render/deadlines/read-calendar.ts';
import { runCli } from '../support/run-cli.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { grouped, TEST_NUMBERS } from '../support/test-number.ts';
import { writeXlsx } from '../support/write-xlsx.ts';

const AS_OF = ['--as-of', '2024-10-14'];
const DEATHS = ['measure', 'deaths', 'deaths.csv', ...AS_OF];

/** A folder with the list that is shipped. */
function folder(): string {
  const cwd = scratchFolder();
  copyFileSync('fixtures/measures/deaths.csv', join(cwd, 'deaths.csv'));
  return cwd;
}

describe('mis measure deaths', () => {
  test('shows each figure against its target, and the next step of each case, worst first', async () => {
    const { exitCode, stdout } = await runCli(DEATHS, { cwd: folder() });
    expect(stdout).toMatchSnapshot();
    expect(exitCode).toBe(1);
  });

  test('fits a narrow terminal', async () => {
    const { stdout } = await runCli(DEATHS, { cwd: folder(), columns: 60 });
    const printed = stdout.split('\n').filter((line) => !line.startsWith('mis '));
    expect(Math.max(...printed.map(({ length }) => length))).toBeLessThanOrEqual(60);
  });

  test('answers programs with the figures, and with every case that has a step to come', async () => {
    const { stdout } = await runCli([...DEATHS, '--format', 'json'], { cwd: folder() });
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({
      measure: 'deaths',
      window: { start: '2023-12-08', end: '2024-11-30' },
      finished: 4,
      outside: 1,
      later: 0,
      notEligible: 0,
    });
    // Since 2 April: C-004 to C-009 were notified in time, C-010 is late, C-011 has three working days left.
    expect(answer.figures[0]).toEqual({
      requirement: '1.1',
      measure: 'notified-within-7-working-days',
      numerator: 6,
      denominator: 7,
      excluded: 0,
      fraction: 6 / 7,
      target: 1,
      met: false,
      shortfall: 1,
      window: { start: '2023-12-08', end: '2024-11-30' },
    });
    expect(answer.details[0]).toEqual({
      requirement: '1.1',
      step: 'notification',
      within: { amount: 7, unit: 'working days' },
      pending: 1,
      outOfReach: true,
      missed: ['PMRT-2024-010'],
      undated: 0,
      unverified: { before: '2024-04-02', numerator: 2, denominator: 3, pending: 0 },
    });
    expect(answer.cases).toHaveLength(7);
    expect(answer.cases[2]).toEqual({
      reference: 'PMRT-2024-011',
      requirement: '1.1',
      step: 'notification',
      lastDay: '2024-10-17',
      daysLeft: 3,
      workingDaysLeft: 3,
      overdue: false,
      verified: true,
      others: expect.arrayContaining([expect.objectContaining({ step: 'review-start', lastDay: '2024-12-08' })]),
    });
  });

  test('exits with 0 where nothing is missed, and reads standard input', async () => {
    const list =
      'Case,Date of death,Born here,Died here,Notified,Parents’ views,Review started,Factual questions,Panel,Report published\nC1,2024-10-08,Y,Y,2024-10-09,,,,,\n';
    const answer = await runCli(['measure', 'deaths', '-', ...AS_OF], { input: list });
    expect(answer.stdout).toMatch(/1 of 5 figures met · 4 not applicable: no case to count yet/);
    expect(answer.exitCode).toBe(0);
  });

  test('fails where a row can’t be used, unless that is allowed', async () => {
    const cwd = folder();
    const list = readFileSync(join(cwd, 'deaths.csv'), 'utf8');
    const [headings = '', , , , , fourth = ''] = list.split('\n');
    writeFileSync(join(cwd, 'some.csv'), [headings, fourth, fourth.replace('PMRT-2024-004', '')].join('\n'));
    const args = ['measure', 'deaths', 'some.csv', ...AS_OF];
    const answers = [await runCli(args, { cwd }), await runCli([...args, '--allow-excluded'], { cwd })];
    expect(answers.map(({ exitCode }) => exitCode)).toEqual([1, 0]);
    for (const { stdout } of answers) expect(stdout).toContain('some.csv line 3: has no reference of a case');
  });

  test('--explain-layout says which heading is for what', async () => {
    const { stdout } = await runCli(['measure', 'deaths', 'deaths.csv', '--explain-layout'], { cwd: folder() });
    expect(stdout).toMatchInlineSnapshot(`
      "deaths.csv: headings on line 1, 12 rows below
        Case reference              case
        Date of death               died
        Born here                   bornHere
        Died here                   diedHere
        Notified date               notified
        Parents' views sought       parentsViews
        Review started              started
        Factual questions complete  factual
        Multidisciplinary panel     panel
        Report published            published
      "
    `);
  });

  test.each([
    ['a register of training', ['register.csv'], 3, /register\.csv is no list of cases/],
    ['a calendar in place of a workbook', ['deaths.csv', '--ics', 'trust.xlsx'], 2, /is the name of a workbook/],
    ['a calendar in place of the list', ['deaths.csv', '--ics', './deaths.csv'], 2, /is named twice/],
    [
      'a calendar and an answer in one file',
      ['deaths.csv', '--ics', 'out.ics', '--output', 'out.ics'],
      2,
      /is named twice/,
    ],
  ])('%s is refused', async (_, args, code, message) => {
    const cwd = folder();
    writeFileSync(join(cwd, 'register.csv'), 'Employee number,Job title,CTG\nA1,Midwife,2024-03-01\n');
    const before = readFileSync(join(cwd, 'deaths.csv'));
    const { exitCode, stdout, stderr } = await runCli(['measure', 'deaths', ...args], { cwd });
    expect({ exitCode, stdout }).toEqual({ exitCode: code, stdout: '' });
    expect(stderr).toMatch(message);
    expect(readFileSync(join(cwd, 'deaths.csv'))).toEqual(before);
  });
});

describe('a workbook', () => {
  test('is read whichever way Trusts keep it: a cover, titles, line breaks in headings, dates as dates and as words', async () => {
    const cwd = scratchFolder();
    await writeXlsx(join(cwd, 'deaths.xlsx'), {
      Cover: [['Perinatal deaths'], ['Kept by the governance team']],
      Cases: [
        ['Perinatal mortality reviews 2024'],
        [],
        ['Case ID', 'Date of\r\ndeath', 'Born here (Y/N)', 'Died here?', 'Date notified', 'Review  started ', 'Notes'],
        ['C1 ', new Date('2024-04-02'), 'Y', 'y ', 'Thursday 11 April 2024', new Date('2024-05-01'), 'a\r\nb'],
        [' C2', '02.04.2024', 'Yes', 'No', new Date('2024-04-12'), undefined, undefined],
        [undefined, undefined, undefined, undefined, undefined, undefined, 'Checked on 1 Oct'],
      ],
    });
    const args = ['measure', 'deaths', 'deaths.xlsx', ...AS_OF, '--format', 'json'];
    const { figures, unused, sources } = JSON.parse((await runCli(args, { cwd })).stdout);
    expect(sources).toEqual([{ path: 'deaths.xlsx', sheet: 'Cases', rows: 3 }]);
    expect(figures[0]).toMatchObject({ numerator: 1, denominator: 2, excluded: 0 });
    expect(unused.map(({ line }: { line: number }) => line)).toEqual([4, 4, 4, 4, 5, 5, 5]);
    const { stdout } = await runCli(args.slice(0, -2), { cwd });
    expect(stdout).toContain('2 rows can’t be used; the figures are without them');
    expect(stdout).toMatch(
      /sheet Cases, lines 4 and 5: has no column that says whether a\s+multidisciplinary panel met/,
    );
  });
});

describe('other formats', () => {
  test('csv has a line for each figure', async () => {
    const { stdout } = await runCli([...DEATHS, '--format', 'csv'], { cwd: folder() });
    const lines = stdout.trimEnd().split('\r\n');
    expect(lines).toHaveLength(6);
    expect(lines[1]).toMatch(/^SA1\.1,notified-within-7-working-days,,,6,7,0,85\.7%,1,No,1,2023-12-08,2024-11-30,/);
  });

  test('markdown has the figures and the cases in tables', async () => {
    const { stdout } = await runCli([...DEATHS, '--format', 'markdown'], { cwd: folder() });
    expect(stdout).toContain('### Next step of each case, worst first: 2 overdue, 5 to come');
    expect(stdout).toContain('| PMRT-2024-010 | 1.1 | notify MBRRACE-UK | Thu 10 Oct 2024 | overdue 4 days |');
  });

  test('html has the cases in a table with its headings', async () => {
    const { stdout } = await runCli([...DEATHS, '--format', 'html'], { cwd: folder() });
    expect(stdout).not.toMatch(/<script|https?:/);
    expect(stdout).toContain('<th scope="row">PMRT-2024-007</th><td>1.3</td><td>factual questions</td>');
    expect(stdout.match(/<h[1-3]/g)).toEqual(['<h1', '<h2', '<h2']);
  });
});

describe('--ics', () => {
  async function eventsOn(asOf: string, list?: string) {
    const cwd = folder();
    if (list !== undefined) writeFileSync(join(cwd, 'deaths.csv'), list);
    const args = ['measure', 'deaths', 'deaths.csv', '--as-of', asOf, '--ics', 'deaths.ics', '--format', 'json'];
    const { stdout, stderr } = await runCli(args, { cwd });
    const text = readFileSync(join(cwd, 'deaths.ics'), 'utf8');
    return { events: partsOf(readCalendar(text), 'VEVENT'), stdout, stderr, text };
  }

  test('is a calendar of every step still to be done, each all day on its last day', async () => {
    const { events, stdout, stderr } = await eventsOn('2024-10-14');
    const { cases } = JSON.parse(stdout);
    const steps = cases.flatMap(({ others }: { others: object[] }) => [1, ...others]);
    expect(events).toHaveLength(steps.length);
    expect(stderr).toBe(`Wrote deaths.ics: ${steps.length} steps still to be done.\n`);
    expect(new Set(events.map((event) => propertyOf(event, 'UID'))).size).toBe(events.length);
    const notify = events.find((event) => propertyOf(event, 'SUMMARY') === 'PMRT-2024-011: notify MBRRACE-UK');
    expect(propertyOf(notify, 'DTSTART')).toBe('20241017');
    expect(propertyOf(notify, 'DESCRIPTION')).toBe(
      'Maternity Incentive Scheme Year 6, 1.1\nLast day.\nAs of 14 Oct 2024: 3 working days left.',
    );
    // On the 14th only the alarms of two days before and one are still to ring.
    expect(partsOf(notify, 'VALARM').map((alarm) => propertyOf(alarm, 'TRIGGER'))).toEqual(['-P2D', '-P1D']);
  });

  test('rings seven days, two and one before, and never once it is overdue', async () => {
    const { events } = await eventsOn('2024-10-14');
    const of = (summary: string) => events.find((event) => propertyOf(event, 'SUMMARY') === summary);
    const far = partsOf(of('PMRT-2024-006: seek the parents’ views'), 'VALARM');
    expect(far.map((alarm) => propertyOf(alarm, 'TRIGGER'))).toEqual(['-P7D', '-P2D', '-P1D']);
    expect(partsOf(of('Overdue: PMRT-2024-010: notify MBRRACE-UK'), 'VALARM')).toEqual([]);
  });

  test('keeps the UID of a step from day to day, whatever else the list holds', async () => {
    const uids = ({ events }: { events: Parameters<typeof propertyOf>[0][] }) =>
      new Set(events.map((event) => propertyOf(event, 'UID')));
    const list = readFileSync('fixtures/measures/deaths.csv', 'utf8');
    const first = uids(await eventsOn('2024-10-14'));
    const next = uids(await eventsOn('2024-10-15', `${list}${TEST_NUMBERS[0]},09/10/2024,Yes,Yes,,,,,,\n`));
    for (const uid of first) expect(next).toContain(uid);
  });
});

describe('confidentiality', () => {
  test('no format repeats a name, an NHS number, a date of birth or a date of death', async () => {
    const cwd = scratchFolder();
    const [first = '', second = ''] = TEST_NUMBERS;
    const headings = ['Case ref', 'NHS number', 'Mother', 'Date of birth', 'Date of death', 'Notified', 'Panel'];
    await writeXlsx(join(cwd, 'deaths.xlsx'), {
      Cases: [
        headings,
        ['C1', first, 'Xanthe Quill', '03/04/1990', '2024-06-13', '2024-06-01', undefined],
        [grouped(second), first, 'Yorick Quill', '03/04/1990', '2024-06-13', `Quill ${first}`, 'Ms Quill'],
        ['13/06/2024', first, 'Yorick Quill', '03/04/1990', '2024-06-13', undefined, undefined],
      ],
    });
    for (const format of ['table', 'json', 'csv', 'markdown', 'html']) {
      const args = ['measure', 'deaths', 'deaths.xlsx', ...AS_OF, '--format', format, '--ics', 'deaths.ics'];
      const { stdout, stderr } = await runCli(args, { cwd });
      const printed = stdout + stderr + readFileSync(join(cwd, 'deaths.ics'), 'utf8');
      expect(printed).toContain('1.1');
      expect(printed).not.toMatch(/999 ?0|0000 ?0|Quill|1990|13.06.2024|2024-06-13|13 Jun 2024|20240613/);
    }
  });

  test('a reference that is a date is a hash, also where no other one is', async () => {
    const cwd = scratchFolder();
    writeFileSync(join(cwd, 'deaths.csv'), 'Case ref,Date of death,Notified\n13-06-2024,2024-06-13,\nC2,2024-06-14,\n');
    const { stdout } = await runCli([...DEATHS, '--format', 'json'], { cwd });
    const references = JSON.parse(stdout).cases.map(({ reference }: { reference: string }) => reference);
    expect(references).toEqual([expect.stringMatching(/^[0-9a-f]{8}$/), 'C2']);
  });
});

test('a figure that pending cases could still make fall short turns no row Green', async () => {
  const cwd = folder();
  copyFileSync('fixtures/audit-tool/in-progress.xlsx', join(cwd, 'trust.xlsx'));
  const argv = [...DEATHS, '--workbook', 'trust.xlsx', '--apply', '--set-status', '--format', 'json'];
  const { stdout } = await runCli(argv, { cwd });
  const fields = JSON.parse(stdout).edit.changes.map(({ field }: { field: string }) => field);
  // 1.2 is 7 of 7 with 4 pending, and 7 of 11 is short of 95%; 1.4 is 3 of 4 with 7 pending, and 3 of 11 short of 60%.
  expect(fields).toEqual(Array(5).fill('evidence'));
});
