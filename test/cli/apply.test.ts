import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherEdits } from '../../src/workbook/changes/gather-edits.ts';
import { readChanges } from '../../src/workbook/changes/read-changes.ts';
import { openSpreadsheet } from '../../src/xlsx/read/open-spreadsheet.ts';
import { type CliResult, runCli } from '../support/run-cli.ts';
import { YEAR_6 } from '../support/scheme.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { writeXlsx } from '../support/write-xlsx.ts';

const AS_OF = ['--as-of', '2024-11-08'];

function trust() {
  const folder = scratchFolder();
  const file = join(folder, 'trust.xlsx');
  copyFileSync('fixtures/audit-tool/in-progress.xlsx', file);
  const run = (argv: readonly string[], input?: string | Buffer): Promise<CliResult> =>
    runCli([...argv, ...AS_OF], { cwd: folder, ...(input === undefined ? {} : { input }) });
  const apply = (list: string, ...options: string[]) => {
    writeFileSync(join(folder, 'changes.csv'), list);
    return run(['apply', 'trust.xlsx', 'changes.csv', ...options]);
  };
  const rows = async (): Promise<Map<string, Record<string, unknown>>> => {
    const { stdout } = await run(['list', 'trust.xlsx', '--format', 'json']);
    const { requirements } = JSON.parse(stdout) as { requirements: { requirement: string }[] };
    return new Map(requirements.map((row) => [row.requirement, { ...row }]));
  };
  return { folder, file, run, apply, rows };
}

describe('mis apply', () => {
  it('makes all changes of a list in one write', async () => {
    const { apply, rows } = trust();
    const { exitCode, stdout } = await apply(
      'Ref;RAG rating;Owner;Target date;Append comment;Clear\n4.12;green;Obstetric Lead;20 Nov 2024;Seen at board;"approved by, approved on"\n1.1;;;15/11/2024;;\n',
    );
    expect(exitCode).toBe(0);
    expect(stdout).toContain('changed 7 cells of 2 requirements');
    const after = await rows();
    expect(after.get('4.12')).toMatchObject({
      status: 'Green',
      lead: 'Obstetric Lead',
      due: '2024-11-20',
      approvedBy: null,
      approvedOn: null,
    });
    expect(after.get('1.1')).toMatchObject({ due: '2024-11-15' });
  });

  const BROKEN = [
    'Requirement,Status,Due date,Clear',
    '4.12,green,,',
    '',
    '4.13,purple,,',
    '9.99,red,,',
    ',red,,',
    '4.12,red,,',
    '1.3,,,approved by',
    '1.4,,03/04/2024,',
    '1.5,,,colour',
    '1.6,red,2024-11-20,',
    '1.7,red,,,surplus',
  ].join('\n');

  it('names every line that is wrong and writes nothing', async () => {
    const { file, apply } = trust();
    const bytes = readFileSync(file);
    const { exitCode, stdout } = await apply(BROKEN);
    expect(exitCode).toBe(1);
    expect(stdout).toMatchInlineSnapshot(`
      "refused  lines 2 and 7: 4.12: Status is given in two ways. → keep one of the two
      refused  line 4: 4.13: "purple" is no status of the scheme. → choose Red, Amber, Green or Blue
      refused  line 5: There is no requirement 9.99: safety action 9 has 9.1 to 9.10. → correct the number
      refused  line 6: It names no requirement. → give its number, such as 4.12
      refused  line 8, SA1!D7: 1.3 can't be Blue without: Approved by. → give that as well, or set it to Green
      refused  line 9: 1.4: "03/04/2024" could be 3 Apr 2024 or 4 Mar 2024. → write 2024-04-03 or 3 Apr 2024 if that is the day
      refused  line 10: It is to clear "colour", which is no field. → mend the line
      refused  line 12: It has more values than there are headings. → mend the line

      trust.xlsx: nothing was written.
      "
    `);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('makes those that are right with --partial, and still says that some were refused', async () => {
    const { apply, rows } = trust();
    const before = await rows();
    const { exitCode, stdout } = await apply(BROKEN, '--partial');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('8 refusals, see above');
    const after = await rows();
    const changed = [...after]
      .filter(([id, row]) => JSON.stringify(row) !== JSON.stringify(before.get(id)))
      .map(([id]) => id);
    expect(changed).toEqual(['1.6']);
  });

  it('reads standard input, and JSON of its own or of mis list', async () => {
    const { run, rows } = trust();
    const list = [
      { requirement: '1.1', lead: 'Matron', appendComment: 'x' },
      { requirement: 'SA1.2', clear: ['due'] },
    ];
    expect((await run(['apply', 'trust.xlsx', '-'], JSON.stringify(list))).exitCode).toBe(0);
    expect((await rows()).get('1.1')).toMatchObject({ lead: 'Matron' });
    expect((await rows()).get('1.2')).toMatchObject({ due: null });
    expect((await run(['apply', 'trust.xlsx', '-'], 'id,lead\n1.1,Consultant\n')).exitCode).toBe(0);
    expect((await rows()).get('1.1')).toMatchObject({ lead: 'Consultant' });
  });

  it('reads a list from a workbook, and names its rows', async () => {
    const { folder, run, rows } = trust();
    await writeXlsx(join(folder, 'changes.xlsx'), {
      Changes: [
        ['Updates for November'],
        ['Requirement', 'Status', 'Due date'],
        ['4.13', 'Amber', new Date('2024-11-20')],
        ['4.99', 'Red', undefined],
      ],
    });
    const refused = await run(['apply', 'trust.xlsx', 'changes.xlsx']);
    expect(refused.stdout).toContain('line 4: There is no requirement 4.99');
    expect((await run(['apply', 'trust.xlsx', 'changes.xlsx', '--partial'])).exitCode).toBe(1);
    expect((await rows()).get('4.13')).toMatchObject({ status: 'Amber', due: '2024-11-20' });
  });

  it.each(['csv', 'json'])('changes nothing by what mis list writes as %s', async (format) => {
    const { file, folder, run } = trust();
    const bytes = readFileSync(file);
    await run(['list', 'trust.xlsx', '--format', format, '--output', `all.${format}`]);
    const { exitCode, stdout } = await run(['apply', 'trust.xlsx', `all.${format}`]);
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: 'trust.xlsx says all that already. Nothing was written.\n',
    });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    const edited = readFileSync(join(folder, `all.${format}`), 'utf8').replace('Head of Midwifery', 'Matron');
    expect((await run(['apply', 'trust.xlsx', '-'], edited)).stdout).toContain('changed 1 cell of 1 requirement');
  });

  it('keeps line breaks that a list shows as spaces', async () => {
    const folder = scratchFolder();
    await writeXlsx(join(folder, 'own.xlsx'), {
      SA1: [
        ['No.', 'Requirement', 'Status', 'Lead', 'Comments'],
        ['1.1', 'x', 'Red', 'Matron', 'one\ntwo'],
        ['1.2', 'y', 'Red', 'Matron', 'three\nfour'],
      ],
    });
    const run = (argv: readonly string[], input = '') => runCli([...argv, ...AS_OF], { cwd: folder, input });
    const { stdout: list } = await run(['list', 'own.xlsx', '--lead', 'matron', '--format', 'csv']);
    const applied = await run(
      ['apply', 'own.xlsx', '-'],
      list.replace('Matron', 'Consultant').replace('three four', 'five'),
    );
    expect(applied.stdout).toContain('changed 2 cells of 2 requirements');
    const { cells } = openSpreadsheet(readFileSync(join(folder, 'own.xlsx'))).readSheet('SA1');
    const comments = cells
      .filter(({ column }) => column === 5)
      .map(({ value }) => value?.kind === 'text' && value.text);
    expect(comments).toEqual(['Comments', 'one\ntwo', 'five']);
  });

  it('does not guess which of 4.1 and 4.10 a number is', async () => {
    const { folder, run, rows } = trust();
    await writeXlsx(join(folder, 'changes.xlsx'), {
      Changes: [
        ['Requirement', 'Lead'],
        [4.1, 'One or ten'],
        [4.3, 'Third'],
        ['4.2', 'Second'],
      ],
    });
    const refused = await run(['apply', 'trust.xlsx', 'changes.xlsx', '--partial']);
    expect(refused.stdout).toContain(
      'line 2: Its 4.1 stands as a number, and could be 4.10 as well. → write it as text: SA4.1 or SA4.10',
    );
    const leads = await rows();
    expect(['4.2', '4.3'].map((id) => leads.get(id)?.lead)).toEqual(['Second', 'Third']);
    const json = await run(['apply', 'trust.xlsx', '-'], '[{"requirement": 8.1, "lead": "x"}]');
    expect(json.stdout).toContain('line 1: Its 8.1 stands as a number, and could be 8.10 as well.');
  });

  it('tells 4.10 from 4.1 by the words beside it, which spreadsheets do not', async () => {
    const { run, rows } = trust();
    const words = (id: string) =>
      YEAR_6.safetyActions[3]?.requirements.find((requirement) => requirement.id === id)?.text ?? '';
    const list = `No.,Requirement,Lead\n4.1,"${words('4.10')}",Tenth\n`;
    expect((await run(['apply', 'trust.xlsx', '-'], list)).exitCode).toBe(0);
    expect((await rows()).get('4.10')).toMatchObject({ lead: 'Tenth' });
    const wrong = await run(['apply', 'trust.xlsx', '-'], `No.,Requirement,Lead\n4.2,"${words('4.3')}",x\n`);
    expect(wrong.stdout).toContain('line 2: It names 4.2, but has the words of 4.3.');
  });

  it.each([
    [
      'Requirement,Statuss\n4.12,Red\n',
      3,
      'changes.csv line 1 heads a column that is not known: "Statuss" (did you mean "Status"?).',
    ],
    ['Requirement,Status,RAG\n4.12,Red,Red\n', 3, 'heads two columns that mean the same: "Status" and "RAG".'],
    ['Name,Age\nx,3\n', 3, 'changes.csv is no list of changes'],
    ['', 3, 'changes.csv is no list of changes'],
    ['Requirement\n4.12\n', 3, 'changes.csv is no list of changes'],
  ])('refuses %j as a whole', async (list, code, message) => {
    const { apply } = trust();
    const { exitCode, stderr } = await apply(list);
    expect(exitCode).toBe(code);
    expect(stderr).toContain(message);
  });

  it.each([
    ['[{"requirement": "4.12", "status": "Red",}]', 'standard input is not JSON at line 1, column'],
    ['{"status": "Red"}', 'standard input is no list of changes.'],
    ['['.repeat(100_000), 'standard input is no list of changes.'],
  ])('refuses the JSON %j as a whole', async (list, message) => {
    const { run } = trust();
    const { exitCode, stderr } = await run(['apply', 'trust.xlsx', '-'], list);
    expect(exitCode).toBe(3);
    expect(stderr).toContain(message);
  });

  it('names the items of JSON by their lines', async () => {
    const { run } = trust();
    const { stdout } = await run(
      ['apply', 'trust.xlsx', '-'],
      '[\n "x",\n {"requirement": "4.12", "led": "y"},\n {"requirement": "4.12", "lead": {"name": 1}}\n]',
    );
    expect(stdout).toContain('line 2: It is no object');
    expect(stdout).toContain('line 3: It has "led", which is no field.');
    expect(stdout).toContain('line 4: Its "lead" is no text.');
  });

  it('says how a list comes through a pipe', async () => {
    const { run } = trust();
    const { exitCode, stderr } = await run(['apply', 'trust.xlsx', '/dev/null']);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 3,
      stderr:
        '/dev/null is a pipe or a device, not a file. Send the list to standard input, and give - for its name.\n',
    });
  });

  it('names a list that is not there', async () => {
    const { run } = trust();
    const { exitCode, stderr } = await run(['apply', 'trust.xlsx', 'gone.csv']);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 3,
      stderr: 'gone.csv does not exist. Check the name and the folder of the list.\n',
    });
  });
});

describe('a list of changes', () => {
  const ids = YEAR_6.safetyActions.flatMap(({ requirements }) => requirements.map(({ id }) => id));

  it('gives the same edits in whatever order its lines come', async () => {
    const line = fc.record({
      id: fc.constantFrom(...ids.slice(0, 6)),
      lead: fc.constantFrom('', 'A', 'B'),
      status: fc.constantFrom('', 'Red', 'g'),
    });
    const shuffled = fc
      .array(line, { maxLength: 8 })
      .filter((lines) => new Set(lines.map(({ id }) => id)).size === lines.length)
      .chain((lines) => fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })));
    const editsOf = async (lines: readonly { id: string; lead: string; status: string }[]) => {
      const csv = ['Requirement,Lead,Status', ...lines.map(({ id, lead, status }) => `${id},${lead},${status}`)].join(
        '\n',
      );
      const { edits, refused } = gatherEdits(await readChanges('x.csv', Buffer.from(csv)), YEAR_6, '2024-11-08');
      expect(refused).toEqual([]);
      return new Map(edits.map(({ requirement, values }) => [requirement, values]));
    };
    await fc.assert(
      fc.asyncProperty(shuffled, async ([lines, others]) => {
        expect(await editsOf(others)).toEqual(await editsOf(lines));
      }),
    );
  });

  it('never breaks on any text', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((rest) => `Requirement,Status,Clear\n${rest}`),
    );
    await fc.assert(
      fc.asyncProperty(text, async (csv) => {
        const lines = await readChanges('x.csv', Buffer.from(csv)).catch((error: Error) => error);
        if (lines instanceof Error) expect(lines.name).toBe('InputError');
        else gatherEdits(lines, YEAR_6, '2024-11-08');
      }),
    );
  });
});
