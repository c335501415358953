import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { grouped, TEST_NUMBERS } from '../support/test-number.ts';
import { writeXlsx } from '../support/write-xlsx.ts';

const AS_OF = ['--as-of', '2024-10-14'];

/** A folder with the registers that are shipped. */
function folder(): string {
  const cwd = scratchFolder();
  for (const name of ['register.csv', 'register-wide.csv', 'staff.csv', 'attendance.csv']) {
    copyFileSync(`fixtures/measures/${name}`, join(cwd, name));
  }
  return cwd;
}

const SMALL = 'Staff ID,Job title,CTG,PROMPT,NLS\nA1,Midwife,2024-03-01,2024-03-01,2024-03-01\n';

describe('mis measure training', () => {
  test('shows each figure against its threshold, and what is still needed', async () => {
    const { exitCode, stdout } = await runCli(['measure', 'training', 'register.csv', ...AS_OF], { cwd: folder() });
    expect(stdout).toMatchSnapshot();
    expect(exitCode).toBe(1);
  });

  test('fits a narrow terminal', async () => {
    const { stdout } = await runCli(['measure', 'training', 'register.csv', ...AS_OF], { cwd: folder(), columns: 60 });
    const table = stdout.split('\n').filter((line) => !line.startsWith('mis ') && !/^ {2}8\.\d+ {2,}\S/.test(line));
    expect(Math.max(...table.map(({ length }) => length))).toBeLessThanOrEqual(60);
  });

  test('says the same of the same people in three layouts', async () => {
    const cwd = folder();
    const figures = await Promise.all(
      [['register.csv'], ['attendance.csv', 'staff.csv'], ['register-wide.csv']].map(async (exports) => {
        const { stdout } = await runCli(['measure', 'training', ...exports, ...AS_OF, '--format', 'json'], { cwd });
        const { figures: all, details, rotational } = JSON.parse(stdout);
        return { all, details, rotational };
      }),
    );
    expect(figures[1]).toEqual(figures[0]);
    expect(figures[2]).toEqual(figures[0]);
  });

  test('answers programs with the figures and all that stands beside them', async () => {
    const { stdout } = await runCli(['measure', 'training', 'register.csv', ...AS_OF, '--format', 'json'], {
      cwd: folder(),
    });
    const { figures, details, ...head } = JSON.parse(stdout);
    expect(head).toMatchObject({
      schemaVersion: 1,
      asOf: '2024-10-14',
      scheme: { id: 'year-6' },
      measure: 'training',
      window: { start: '2023-12-01', end: '2024-11-30' },
      sources: [{ path: 'register.csv', sheet: null }],
      unused: [],
      rotational: { requirement: '8.16', plan: 'needed', figures: ['8.2'] },
    });
    expect(figures).toHaveLength(14);
    // 17 of 20 are 85%; nine tenths of 20 are 18.
    expect(figures[1]).toEqual({
      requirement: '8.2',
      measure: 'attendance',
      staffGroup: 'other-obstetric-doctors',
      element: 'fetal monitoring and surveillance',
      numerator: 17,
      denominator: 20,
      excluded: 0,
      fraction: 0.85,
      target: 0.9,
      met: false,
      shortfall: 1,
      window: { start: '2023-12-01', end: '2024-11-30' },
    });
    expect(details[1]).toMatchObject({
      requirement: '8.2',
      outstanding: ['OD018', 'OD019', 'OD020'],
      expiring: ['OD018'],
    });
  });

  test('takes the name of a sheet for the staff group of rows that give none', async () => {
    const cwd = scratchFolder();
    await writeXlsx(join(cwd, 'register.xlsx'), {
      Midwives: [
        ['Staff ID', 'CTG', 'PROMPT', 'NLS'],
        ['A1', new Date('2024-03-01'), '1 Mar 2024', 'not yet attended'],
      ],
      MSW: [
        ['Staff ID', 'PROMPT'],
        ['A2', new Date('2024-03-01')],
      ],
      Notes: [['Printed on 14 October']],
    });
    const { stdout } = await runCli(['measure', 'training', 'register.xlsx', ...AS_OF, '--format', 'json'], { cwd });
    const counted = JSON.parse(stdout).figures.filter(({ met }: { met: boolean | null }) => met !== null);
    expect(counted.map(({ requirement, numerator }: Record<string, unknown>) => `${requirement} ${numerator}`)).toEqual(
      ['8.3 1', '8.6 1', '8.7 1', '8.15 0'],
    );
  });

  test('exits with 0 where all that applies is met, and reads standard input', async () => {
    const { exitCode, stdout } = await runCli(['measure', 'training', '-', ...AS_OF], {
      cwd: scratchFolder(),
      input: SMALL,
    });
    expect(stdout).toMatch(/3 of 14 figures met · 11 not applicable: nobody in post/);
    expect(exitCode).toBe(0);
  });

  test('fails where a row can’t be used, unless that is allowed, and says so beside the figures either way', async () => {
    const cwd = scratchFolder();
    writeFileSync(join(cwd, 'register.csv'), `${SMALL}A2,Consultant,2024-03-01,,\n`);
    const answers = [
      await runCli(['measure', 'training', 'register.csv', ...AS_OF], { cwd }),
      await runCli(['measure', 'training', 'register.csv', ...AS_OF, '--allow-excluded'], { cwd }),
    ];
    expect(answers.map(({ exitCode }) => exitCode)).toEqual([1, 0]);
    for (const { stdout } of answers) {
      expect(stdout).toMatch(/8\.3 +midwives +100% +1 of 1 +met, 1 row excluded/);
      expect(stdout).toContain('register.csv line 3: has a job title of no staff group: "Consultant"');
    }
  });

  test('says so where nobody attended an element, as its heading may not have been understood', async () => {
    const input = 'Staff ID,Job title,CTG,PRONPT,NLS\nA1,Midwife,2024-03-01,2024-03-01,2024-03-01\n';
    const { stdout } = await runCli(['measure', 'training', '-', ...AS_OF], { cwd: scratchFolder(), input });
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'No attendance was found of maternity emergencies and multi-professional training: --explain-layout shows which headings were read.',
    );
    expect(stdout).not.toContain('of neonatal basic life support:');
  });

  test('--explain-layout says which heading is for what', async () => {
    const cwd = folder();
    const { stdout } = await runCli(['measure', 'training', 'register-wide.csv', 'staff.csv', '--explain-layout'], {
      cwd,
    });
    expect(stdout).toMatchInlineSnapshot(`
      "register-wide.csv: headings on line 1, 270 rows below
        Employee number        person
        Job title              title
        Start date             started
        Leave date             left
        Rotational             rotational
        Long-term absence      absent
        Fetal monitoring date  on fetal monitoring and surveillance
        PROMPT date            on maternity emergencies and multi-professional training
        NLS date               on neonatal basic life support

      staff.csv: headings on line 1, 270 rows below
        Employee number    person
        Job title          title
        Start date         started
        Leave date         left
        Rotational         rotational
        Long-term absence  absent
      "
    `);
  });

  test('writes the answer to a file, but never in place of a workbook', async () => {
    const cwd = folder();
    const args = ['measure', 'training', 'register.csv', ...AS_OF, '--format', 'json', '--output'];
    expect((await runCli([...args, 'training.json'], { cwd })).stdout).toBe('Wrote training.json: 14 figures.\n');
    expect(JSON.parse(readFileSync(join(cwd, 'training.json'), 'utf8')).figures).toHaveLength(14);
    expect((await runCli([...args, 'trust.xlsx'], { cwd })).exitCode).toBe(2);
  });
});

describe('other formats', () => {
  const answer = async (format: string, text: string) => {
    const cwd = scratchFolder();
    writeFileSync(join(cwd, 'register.csv'), text);
    return (await runCli(['measure', 'training', 'register.csv', ...AS_OF, '--format', format], { cwd })).stdout;
  };
  const text = `${SMALL}A2,Midwife,2023-11-03,,\nA3,<b>Consultant|,,,\n`;

  test('csv keeps 8.10 apart from 8.1, and says what is excluded', async () => {
    const [headings, ...lines] = (await answer('csv', text)).trimEnd().split('\r\n');
    expect(headings).toMatch(/^Requirement number,Measure,Staff group,Element,Numerator,Denominator,Excluded rows,/);
    expect(lines).toHaveLength(14);
    expect(lines[2]).toMatch(
      /^SA8\.3,attendance,midwives,fetal monitoring and surveillance,1,2,1,50%,0\.9,No,1,2023-12-01,2024-11-30,/,
    );
    expect(lines[0]).toMatch(/,0,0,1,,0\.9,Not applicable,0,/);
  });

  test('markdown is a table of all figures, and of what they are without', async () => {
    const markdown = await answer('markdown', text);
    expect(markdown).toMatch(
      /\| 8\.3 \| Fetal monitoring and surveillance \| midwives \| 50% \| 1 of 2 \| 1 short, 1 row excluded \| 1 more of the 2 midwives by Sat 30 Nov 2024; 100% \(2 of 2\) today;/,
    );
    expect(markdown).toContain('- register.csv line 4: has a job title of no staff group: "\\<b\\>Consultant\\|"');
  });

  test('html needs nothing else, has a bar with words for each figure, and shows no markup of a register', async () => {
    const html = await answer('html', text);
    expect(html).not.toMatch(/<script|https?:|<b>/);
    expect(html.match(/<svg class="bar" role="img"/g)).toHaveLength(3);
    expect(html).toContain('<title>midwives: 50%, where 90% is asked for</title>');
    expect(html).toContain('&lt;b&gt;Consultant');
    expect(html.match(/<h[1-3]/g)).toEqual(['<h1', '<h2', '<h2', '<h2', '<h2']);
  });

  test.each(['csv', 'html'])('%s goes to a file', async (format) => {
    const cwd = folder();
    const args = ['measure', 'training', 'register.csv', ...AS_OF, '--format', format, '--output', 'training.out'];
    await runCli(args, { cwd });
    expect(readFileSync(join(cwd, 'training.out'), 'utf8').startsWith('\uFEFF')).toBe(format === 'csv');
  });
});

describe('what can’t be used', () => {
  test.each([
    ['a file that is not there', ['nowhere.csv'], 3, /nowhere\.csv does not exist/],
    ['a register without references', ['names.csv'], 3, /Names are never read/],
    ['the same export twice', ['register.csv', 'register.csv'], 2, /register\.csv was named twice/],
    ['a map that is not there', ['register.csv', '--map', 'none.json'], 2, /none\.json does not exist/],
    [
      'a map with a mistake',
      ['register.csv', '--map', 'map.json'],
      2,
      /unknown column "persn" \(did you mean "person"\?\)/,
    ],
  ])('%s', async (_, args, code, message) => {
    const cwd = folder();
    writeFileSync(join(cwd, 'names.csv'), 'Name,Job title,CTG\nX Y,Midwife,2024-03-01\n');
    writeFileSync(join(cwd, 'map.json'), '{"columns": {"persn": "Ref"}}');
    const { exitCode, stdout, stderr } = await runCli(['measure', 'training', ...args], { cwd });
    expect({ exitCode, stdout }).toEqual({ exitCode: code, stdout: '' });
    expect(stderr).toMatch(message);
  });
});

describe('confidentiality', () => {
  test('no format repeats a name, or a digit of an NHS number, in whichever column it stands', async () => {
    const cwd = scratchFolder();
    const [first = '', second = '', third = ''] = TEST_NUMBERS;
    await writeXlsx(join(cwd, 'register.xlsx'), {
      Staff: [
        ['NHS number', 'Name', 'Job title', 'Course', 'Date attended', 'Start date'],
        [grouped(first), 'Xanthe Quill', 'Midwife', 'CTG', new Date('2023-11-03'), undefined],
        [second, 'Yorick Quill', `Consultant ${grouped(third)}`, 'CTG', '2024-03-01', undefined],
        [grouped(first, '-'), 'Xanthe Quill', 'Midwife', `NHS no. ${third}`, 'DOB 03/04/1990', third],
      ],
    });
    for (const format of ['table', 'json', 'csv', 'markdown', 'html']) {
      const { stdout, stderr } = await runCli(['measure', 'training', 'register.xlsx', ...AS_OF, '--format', format], {
        cwd,
      });
      expect(stdout).toContain('8.3');
      expect(stdout + stderr).not.toMatch(/999 ?0|0000|Quill|1990/);
    }
  });
});
