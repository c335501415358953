import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { gatherEdits } from '../../src/workbook/changes/gather-edits.ts';
import { readChanges } from '../../src/workbook/changes/read-changes.ts';
import { type CliResult, runCli } from '../support/run-cli.ts';
import { YEAR_6 } from '../support/scheme.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { writeXlsx } from '../support/write-xlsx.ts';

const AS_OF = ['--as-of', '2024-11-08'];

function trust() {
  const folder = scratchFolder();
  const file = join(folder, 'trust.xlsx');
  copyFileSync('fixtures/audit-tool/in-progress.xlsx', file);
  const before = readFileSync(file);
  const run = (argv: readonly string[], input: string | Buffer = ''): Promise<CliResult> =>
    runCli([...argv, ...AS_OF], { cwd: folder, input });
  const apply = (list: string | Buffer, name = 'changes.csv', ...options: string[]) => {
    writeFileSync(join(folder, name), list);
    return run(['apply', 'trust.xlsx', name, ...options]);
  };
  return { folder, run, apply, isUntouched: () => readFileSync(file).equals(before) };
}

/** The lines that are refused, without what to do about them. */
function refused({ stdout }: CliResult): string[] {
  return [...stdout.matchAll(/^refused {2}(.*?) →/gm)].map(([, words = '']) => words);
}

describe('a list as spreadsheet programs write it', () => {
  it.each([
    ['sep=;\r\nRequirement;Lead\r\n4.12;Sue\r\n9.99;x\r\n', 4],
    ['"sep=,"\r\nRequirement,Lead\r\n4.12,Sue\r\n9.99,x\r\n', 4],
    ['sep=\t\t\nRequirement\tLead\n4.12\tSue\n9.99\tx\n', 4],
    ['Updates for November,\r\n,\r\nRequirement,Lead\r\n4.12,Sue\r\n9.99,x\r\n', 5],
  ])('%j is read, and its lines keep their numbers', async (list, line) => {
    const { apply, isUntouched } = trust();
    const answer = await apply(list);
    expect(refused(answer)).toEqual([`line ${line}: There is no requirement 9.99: safety action 9 has 9.1 to 9.10.`]);
    expect(isUntouched()).toBe(true);
    expect((await apply(list, 'changes.csv', '--partial')).stdout).toContain('→ Sue');
  });

  it('says how far a quote runs on, for what it takes in is not carried out', async () => {
    const { apply } = trust();
    const answer = await apply('Requirement,Lead\n4.12,"A" x\n4.13,B\n4.14,"C"\n4.15,D\n', 'changes.csv', '--partial');
    expect(refused(answer)).toEqual(['line 2: It has a quote in the middle of a field, and runs on to line 4.']);
    expect(answer.stdout).toContain('changed 1 cell of 1 requirement');
  });

  it('takes no change from above the headings in silence', async () => {
    const { apply } = trust();
    expect(refused(await apply('4.13,Red\nRequirement,Status\n4.12,Red\n'))).toEqual([
      'line 1: It stands above the headings.',
    ]);
  });

  it('sees that a spreadsheet has made 4.1 of 4.10', async () => {
    const { apply } = trust();
    const numbers = ['4.1', '4.2', '4.8', '4.9', '4.1', '4.11'];
    const list = ['Requirement,Lead', ...numbers.map((number) => `${number},Sue`)].join('\n');
    expect(refused(await apply(list))).toEqual([
      'line 2: Its 4.1 stands as a number, and could be 4.10 as well.',
      'line 6: Its 4.1 stands as a number, and could be 4.10 as well.',
    ]);
    expect((await apply('Requirement,Lead\n4.1,Sue\n4.1,Sue\n')).exitCode).toBe(0);
    expect((await apply(`${list}\n4.10,Sue`)).exitCode).toBe(0);
  });

  it('gives back words that begin as a formula does, apostrophes and all', async () => {
    const { folder, run } = trust();
    const words = ['=1', "'=1", "''-1", '\uff1d1', "'quoted'", '@home'];
    await writeXlsx(join(folder, 'own.xlsx'), {
      SA4: [
        ['No.', 'Requirement', 'Status', 'Comments'],
        ...words.map((each, index) => [`4.${index + 1}`, 'x', 'Red', each]),
      ],
    });
    for (const format of ['csv', 'json']) {
      const { stdout } = await run(['list', 'own.xlsx', '--format', format]);
      expect((await run(['apply', 'own.xlsx', '-'], stdout)).stdout).toBe(
        'own.xlsx says all that already. Nothing was written.\n',
      );
    }
  });
});

describe('all that is wrong with a list is named at once', () => {
  it('every trouble of a line', async () => {
    const { apply } = trust();
    const answer = await apply('Requirement,Status,Due date,Clear\n9.99,purple,31/02/2024,"colour, size"\n');
    expect(refused(answer)).toEqual([
      'line 2: It is to clear "colour", which is no field.',
      'line 2: It is to clear "size", which is no field.',
      'line 2: There is no requirement 9.99: safety action 9 has 9.1 to 9.10.',
      'line 2: "purple" is no status of the scheme.',
      'line 2: "31/02/2024" is a day that does not exist.',
    ]);
  });

  it('every line that contradicts another, and no other is lost with them', async () => {
    const { apply } = trust();
    const answer = await apply(
      'Requirement,Status,Comments\n4.12,Amber,\n4.12,Red,\n4.12,amber,\n4.12,Green,\n4.12,,Seen\n',
      'changes.csv',
      '--partial',
    );
    expect(refused(answer)).toEqual(['lines 2, 3, 4 and 5: 4.12: Status is given in 3 ways.']);
    expect(answer.stdout).toContain('blank → Seen');
    expect(answer.stdout).toContain('changed 1 cell of 1 requirement');
  });

  it('what could be a patient, or what a terminal obeys, is not repeated', async () => {
    const { apply } = trust();
    const { stdout } = await apply(
      'Requirement,Status\n999 111 1111,Red\n4.12,\u001b[31mpurple\n4.13,999 111 1111\n4.14,born 01/02/1990\n',
    );
    expect(stdout).not.toContain('999');
    expect(stdout).not.toContain('1990');
    expect(stdout).not.toContain('\u001b');
    for (const line of [2, 3, 4, 5]) expect(stdout).toContain(`line ${line}: `);
    expect(stdout.match(/█+/g)).toHaveLength(3);
  });
});

describe('a line never changes another row than the one it is about', () => {
  it.each([
    ['[{"requirement": "4.12", "requirement": "4.13", "lead": "x"}]', 'It has "requirement" more than once.'],
    ['[{"requirement": "4.12", "lead": "x", "lead": "y"}]', 'It has "lead" more than once.'],
    ['[{"requirement": "4.12", "rag": "Amber", "status": "Red"}]', 'Its "rag" and "status" mean the same.'],
    ['[{"requirement": "4.12", "id": "4.13", "lead": "x"}]', 'It names 4.13, but has the number of 4.12.'],
  ])('JSON %s', async (list, message) => {
    const { apply, isUntouched } = trust();
    expect(refused(await apply(list, 'changes.json'))).toEqual([`line 1: ${message}`]);
    expect(isUntouched()).toBe(true);
  });

  it('CSV with two numbers', async () => {
    const { apply } = trust();
    expect(refused(await apply('No.,Requirement,Lead\n4.13,SA4.12,x\n'))).toEqual([
      'line 2: It names 4.13, but has the number of 4.12.',
    ]);
  });
});

describe('JSON', () => {
  it('on one line has its items counted', async () => {
    const { apply } = trust();
    const list = '[{"requirement": "1.1", "lead": "x"}, {"requirement": "9.99", "lead": "x"}]';
    expect(refused(await apply(list, 'changes.json'))).toEqual([
      'line 1: Item 2: There is no requirement 9.99: safety action 9 has 9.1 to 9.10.',
    ]);
  });

  it('has its lines counted however they end', async () => {
    const { apply } = trust();
    for (const end of ['\n', '\r\n', '\r']) {
      const list = `[${end} {"requirement": "1.1"},${end} {"requirement": "9.99"}${end}]`;
      expect((await apply(list, 'changes.json')).stdout).toContain('line 3: There is no requirement 9.99');
    }
  });

  it('of very many items is read in a moment', async () => {
    const { apply } = trust();
    const items = Array.from({ length: 40_000 }, () => '{"requirement": "1.1", "lead": "Head of Midwifery"}');
    expect((await apply(`[\n${items.join(',\n')}\n]`, 'changes.json')).stdout).toContain('says all that already');
  });
});

describe('a list in a workbook', () => {
  it('names cells that hold no value for certain', async () => {
    const { folder, run } = trust();
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Changes');
    sheet.addRows([
      ['Requirement', 'Status', 'Lead'],
      ['4.12', { formula: 'B4' }, 'x'],
      ['4.13', { error: '#REF!' }, 'x'],
      ['4.14', 'Amber', 'x'],
      ['4.15', 'Red', 'x'],
      [{ formula: 'A5' }, undefined, 'x'],
    ]);
    sheet.mergeCells('B4:B5');
    await book.xlsx.writeFile(join(folder, 'changes.xlsx'));
    expect(refused(await run(['apply', 'trust.xlsx', 'changes.xlsx']))).toEqual([
      'line 2: Its B2 holds a formula whose result was not saved.',
      'line 3: Its B3 holds the error #REF!.',
      'line 5: Its B5 is merged with the row above.',
      'line 6: Its A6 holds a formula whose result was not saved.',
    ]);
  });

  it('is not taken from a hidden sheet', async () => {
    const { folder, run } = trust();
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Notes').addRow(['Nothing here']);
    const hidden = book.addWorksheet('Old', { state: 'hidden' });
    hidden.addRows([
      ['Requirement', 'Status'],
      ['4.12', 'Red'],
    ]);
    await book.xlsx.writeFile(join(folder, 'changes.xlsx'));
    const { exitCode, stderr } = await run(['apply', 'trust.xlsx', 'changes.xlsx']);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 3,
      stderr:
        'changes.xlsx has a list of changes on a hidden sheet alone: "Old". Unhide the sheet in Excel, look it through, and save the file.\n',
    });
  });

  test.each([
    ['encrypted.xlsx', 'is protected with a password'],
    ['legacy.xls', '(.xls). Save the list as'],
    ['spreadsheet.ods', '(.ods). Save the list as'],
  ])('%s is told by what it is, whatever it is called and from standard input', async (name, words) => {
    const { run, apply } = trust();
    const bytes = readFileSync(join('fixtures/unusable', name));
    expect((await apply(bytes, 'changes.csv')).stderr).toContain(words);
    expect((await run(['apply', 'trust.xlsx', '-'], bytes)).stderr).toContain(words);
  });
});

describe('what a list says of a row as it stands', () => {
  it('a status cannot be taken back by "Not assessed", and that is said', async () => {
    const { apply } = trust();
    expect(refused(await apply('Requirement,Status\n1.3,Not assessed\n'))).toEqual([
      'line 2, SA1!D7: 1.3 is Blue, and can\'t be taken back to "Not assessed".',
    ]);
  });

  it('a requirement without a status, or without a row, is left as it is', async () => {
    const { folder, run } = trust();
    await writeXlsx(join(folder, 'own.xlsx'), {
      SA4: [
        ['No.', 'Requirement', 'Status', 'Approved on'],
        ['4.1', 'x', undefined, undefined],
        ['4.2', 'x', 'Red', new Date('2030-01-01')],
      ],
    });
    for (const format of ['csv', 'json']) {
      const { stdout } = await run(['list', 'own.xlsx', '--format', format]);
      expect((await run(['apply', 'own.xlsx', '-'], stdout)).stdout).toBe(
        'own.xlsx says all that already. Nothing was written.\n',
      );
    }
  });
});

it('refuses a text that no list of changes is as large as', async () => {
  const { apply } = trust();
  const { exitCode, stderr } = await apply(`Requirement,Lead\n${'\n'.repeat(10 * 2 ** 20)}`);
  expect({ exitCode, stderr }).toEqual({
    exitCode: 3,
    stderr:
      'changes.csv is 11 MB; lists of changes are read up to 10 MB. Check that it is the list you meant; if so, make several lists of it.\n',
  });
});

it('comes to what the same changes come to, made one by one', async () => {
  const ids = ['1.1', '1.6', '3.3', '4.11', '8.4'];
  const change = fc.record({
    id: fc.constantFrom(...ids),
    lead: fc.constantFrom('', 'Matron', 'A, "B"'),
    status: fc.constantFrom('', 'Red', 'amber', 'G'),
    due: fc.constantFrom('', '2024-12-24', '30 Nov 2024'),
  });
  const changes = fc.uniqueArray(change, { selector: ({ id }) => id, minLength: 1 });
  await fc.assert(
    fc.asyncProperty(changes, async (asked) => {
      const [whole, single] = [trust(), trust()];
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const lines = asked.map(({ id, lead, status, due }) => [id, lead, status, due].map(quoted).join(','));
      const { exitCode } = await whole.apply(['Requirement,Lead,Status,Due date', ...lines].join('\n'));
      expect(exitCode).toBe(0);
      for (const { id, lead, status, due } of asked) {
        const options = Object.entries({ '--lead': lead, '--status': status, '--due': due }).filter(
          ([, text]) => text !== '',
        );
        if (options.length > 0) await single.run(['set', 'trust.xlsx', id, ...options.flat()]);
      }
      const [one, other] = await Promise.all(
        [whole, single].map(({ run }) => run(['list', 'trust.xlsx', '--format', 'csv'])),
      );
      expect(one?.stdout).toBe(other?.stdout);
    }),
    { numRuns: 15 },
  );
});

it('comes to the same in whatever order lines stand, contradictions and all', async () => {
  const line = fc.record({
    id: fc.constantFrom('4.12', '4.13', '4.12-4.13'),
    lead: fc.constantFrom('', 'A', 'B'),
    status: fc.constantFrom('', 'Red', 'g'),
  });
  const shuffled = fc
    .array(line, { maxLength: 6 })
    .chain((lines) => fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })));
  const outcomeOf = async (lines: readonly { id: string; lead: string; status: string }[]) => {
    const list = ['Requirement,Lead,Status', ...lines.map(({ id, lead, status }) => `${id},${lead},${status}`)].join(
      '\n',
    );
    const { edits, refused: left } = gatherEdits(await readChanges('x.csv', Buffer.from(list)), YEAR_6, '2024-11-08');
    return {
      edits: new Map(edits.map(({ requirement, values }) => [requirement, values])),
      refused: left.map(({ message }) => message).sort(),
    };
  };
  await fc.assert(
    fc.asyncProperty(shuffled, async ([lines, others]) => {
      expect(await outcomeOf(others)).toEqual(await outcomeOf(lines));
    }),
  );
});
