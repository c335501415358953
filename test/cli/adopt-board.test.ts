import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { requirementsOf, YEAR_6 } from '../support/scheme.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { type Value, writeXlsx } from '../support/write-xlsx.ts';

const AS_OF = ['--as-of', '2025-02-12'];
const day = (date: string): Date => new Date(`${date}T00:00Z`);

interface Thing {
  readonly what: string;
  readonly fate: string;
  readonly sheet: string;
  readonly cell: string | null;
  readonly value: string;
  readonly became: string | null;
  readonly to: { readonly sheet: string; readonly cell: string } | null;
  readonly words: string;
}

type Sheets = Readonly<Record<string, readonly (readonly Value[])[]>>;

/** Safety action 1 with its statuses, and whatever other sheets the test is about. */
async function trustWith(sheets: Sheets): Promise<string> {
  const cwd = scratchFolder();
  await writeXlsx(join(cwd, 'trust.xlsx'), {
    'Action 1': [['No.', 'Requirement', 'RAG'], ...requirementsOf(1).map(({ id, text }) => [id, text, 'Amber'])],
    ...sheets,
  });
  return cwd;
}

async function adopted(cwd: string, ...options: string[]) {
  const argv = ['adopt', 'trust.xlsx', 'fresh.xlsx', '--force', '--format', 'json', ...AS_OF, ...options];
  const { exitCode, stdout, stderr } = await runCli(argv, { cwd });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  const report = JSON.parse(stdout);
  const things: readonly Thing[] = report.things;
  const at = (sheet: string, cell: string, what = 'cell') =>
    things.find((thing) => thing.sheet === sheet && thing.cell === cell && thing.what === what);
  return { report, things, at };
}

/** What a sheet of the fresh workbook shows to another program, from one cell to another. */
async function shown(cwd: string, sheet: string, from: string, to: string): Promise<unknown[][]> {
  const page = await pageOf(cwd, sheet);
  const [first, last] = [page.getCell(from), page.getCell(to)];
  const rows: unknown[][] = [];
  for (let row = Number(first.row); row <= Number(last.row); row += 1) {
    const cells: unknown[] = [];
    for (let column = Number(first.col); column <= Number(last.col); column += 1) {
      const { value, result } = page.getCell(row, column);
      cells.push(value instanceof Date ? value.toISOString().slice(0, 10) : (result ?? value));
    }
    rows.push(cells);
  }
  return rows;
}

async function pageOf(cwd: string, sheet: string): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(cwd, 'fresh.xlsx'));
  const page = book.getWorksheet(sheet);
  if (!page) throw new Error(`no sheet ${sheet}`);
  return page;
}

const HEADINGS = ['Ref', 'Safety action', 'Issue', 'Action required', 'Owner', 'Cost', 'Funding', 'By when', 'Update'];

describe('the action plan', () => {
  test('arrives line by line, each thing in its column as what it is', async () => {
    const cwd = await trustWith({
      'Our plan': [
        ['MIS action plan'],
        HEADINGS,
        [
          'a',
          8,
          'Two groups below 90%',
          'Extra days\nin May',
          'Educator',
          12_500,
          'Trust',
          day('2025-06-30'),
          'Booked',
        ],
        ['b', 'SA4', 'Rota gaps', 'Recruit', 'Dr A', '£45,000', 'ICB', '30/06/2025', undefined],
        ['c', '1, 4 and 8', 'Several', 'One plan', undefined, '£10k recurrent', undefined, 'ongoing', 'On track'],
        ['d', 'Digital', undefined, 'Something', 'Cy', 'TBC', undefined, undefined, undefined],
        ['Total', undefined, undefined, undefined, undefined, { formula: 'SUM(F3:F6)', result: 12_500 }],
      ],
    });
    const { report, at } = await adopted(cwd);
    expect(await shown(cwd, 'Action plan', 'A5', 'H9')).toEqual([
      [8, 'Two groups below 90%', 'Extra days\nin May', 'Educator', 12_500, 'Trust', '2025-06-30', 'Booked'],
      [4, 'Rota gaps', 'Recruit', 'Dr A', 45_000, 'ICB', '2025-06-30', null],
      ['1 & 4 & 8', 'Several', 'One plan', null, 10_000, null, 'ongoing', 'On track\nCost (£) was: £10k recurrent'],
      [null, null, 'Something', 'Cy', null, null, null, 'Safety action was: Digital\nCost (£) was: TBC'],
      [null, null, null, null, null, null, null, null],
    ]);
    expect(await shown(cwd, 'Action plan', 'E3', 'E3')).toEqual([[67_500]]);
    expect(report.board).toEqual({ planLines: 4, answers: 0 });
    expect(at('Our plan', 'D3')).toMatchObject({ fate: 'carried', to: { sheet: 'Action plan', cell: 'C5' } });
    expect(at('Our plan', 'H4')).toMatchObject({ fate: 'changed', words: 'text before, a date now' });
    expect(at('Our plan', 'A3')).toMatchObject({ fate: 'left', words: 'a fresh workbook has no such column' });
    expect(at('Our plan', 'F6')).toMatchObject({ fate: 'left', to: { cell: 'H8' } });
    expect(at('Our plan', 'F7')).toMatchObject({ fate: 'left', to: null });
  });

  test('keeps to the drop-down list, also where a line is for several safety actions', async () => {
    const cwd = await trustWith({
      Plan: [HEADINGS, [1, '1, 4 and 8', 'Gap', 'Do', 'Lead', 100, 'Trust', day('2025-06-30'), 'On track']],
    });
    await adopted(cwd);
    const rule = (await pageOf(cwd, 'Action plan')).getCell('A5').dataValidation;
    expect(rule.formulae).toEqual(['"1,2,3,4,5,6,7,8,9,10,1 & 4 & 8"']);
    const { stdout } = await runCli(['validate', 'fresh.xlsx', '--stage', 'board', '--format', 'json', ...AS_OF], {
      cwd,
    });
    const { findings } = JSON.parse(stdout) as { findings: { code: string; message: string }[] };
    const missing = findings.filter(({ code }) => code === 'MIS510').map(({ message }) => message);
    expect(missing).toHaveLength(7);
    expect(missing.filter((message) => /action [148]\b/.test(message))).toEqual([]);
  });

  test('longer than a fresh sheet gets the rows it needs, like the others', async () => {
    const lines = Array.from({ length: 60 }, (_, index): Value[] => [
      index,
      8,
      `Gap ${index}`,
      'Train',
      'Educator',
      10,
      'Trust',
      day('2025-06-30'),
      'Booked',
    ]);
    const cwd = await trustWith({ Plan: [HEADINGS, ...lines] });
    const { report } = await adopted(cwd);
    const page = await pageOf(cwd, 'Action plan');
    expect(page.getCell('B64').value).toBe('Gap 59');
    expect(page.getCell('A64').dataValidation).toEqual(page.getCell('A5').dataValidation);
    expect(page.getCell('G70').dataValidation).toEqual(page.getCell('G5').dataValidation);
    expect(page.getCell('E70').style).toEqual(page.getCell('E5').style);
    expect(page.getCell('E3').result).toBe(600);
    expect(report.board).toMatchObject({ planLines: 60 });
    // What was carried once is carried again, whole.
    copyFileSync(join(cwd, 'fresh.xlsx'), join(cwd, 'trust.xlsx'));
    expect((await adopted(cwd)).report).toMatchObject({ counts: { left: 0, changed: 0 }, board: { planLines: 60 } });
  });

  test('under headings for each safety action gives every line its number', async () => {
    const cwd = await trustWith({
      'Action plan': [
        ['Action', 'Lead', 'Due date'],
        ['Safety action 4: Clinical workforce'],
        ['Recruit', 'Dr A', day('2025-03-01')],
        ['SA8'],
        ['Train', 'Educator', day('2025-04-01')],
      ],
    });
    const { at } = await adopted(cwd);
    expect((await shown(cwd, 'Action plan', 'A5', 'C7')).map(([action, , text]) => [action, text])).toEqual([
      [4, 'Recruit'],
      [8, 'Train'],
      [null, null],
    ]);
    expect(at('Action plan', 'A4')).toMatchObject({
      fate: 'left',
      words: 'a heading, a total or a remark in the action plan',
    });
  });

  test('keeps what has no column of its own: notes, links of a name, a second rating', async () => {
    const cwd = await trustWith({
      'Action plan': [
        ['Safety action', 'Action', 'Owner', 'Cost', 'RAG', 'Update'],
        [
          8,
          { text: 'Train', note: 'Ask finance' },
          { text: 'Dr A', hyperlink: 'mailto:dr.a@trust.example' },
          5,
          'Amber',
          'Booked',
        ],
        [4, { text: 'Recruit', hyperlink: 'https://evidence.example.nhs.uk/r' }, 'Dr B', 6, 'Red', undefined],
      ],
    });
    const { at } = await adopted(cwd);
    expect(await shown(cwd, 'Action plan', 'C5', 'H6')).toEqual([
      [
        'Train',
        'Dr A',
        5,
        null,
        null,
        'Amber\nLink on Lead: mailto:dr.a@trust.example\nUpdate: Booked\nNote on Action: Ask finance',
      ],
      ['Recruit\nhttps://evidence.example.nhs.uk/r', 'Dr B', 6, null, null, 'Red'],
    ]);
    expect(at('Action plan', 'B2', 'note')).toMatchObject({ fate: 'changed', to: { cell: 'H5' } });
    expect(at('Action plan', 'F2')).toMatchObject({ fate: 'changed', became: 'Update: Booked', to: { cell: 'H5' } });
  });
});

const TITLES = YEAR_6.safetyActions.map(({ title }) => title);

describe('the declaration', () => {
  const DECLARED = [
    ['Safety action', 'Title', 'Declared met'],
    ...['Y', 'No', 'Met', 'Partly'].map((answer, index): Value[] => [`SA${index + 1}`, TITLES[index], answer]),
  ];

  test('arrives answer by answer, with who signed it, with whom it was discussed and whom to turn to', async () => {
    const cwd = await trustWith({
      Declaration: [
        ...DECLARED,
        ['Signed off by', 'Name', 'Role', 'Date'],
        ['Chief Executive Officer', 'First Surname', 'CEO', day('2025-02-10')],
        ['Chair of the Board', 'Second Surname', 'Chair', '10/02/2025'],
        ['Board safety champion', 'Third Surname', 'NED', day('2025-02-01')],
        ['Discussed with', 'Name', 'Organisation', 'Date'],
        ['Commissioners', 'Fourth Surname', 'Example ICB', day('2025-02-03')],
        ['Contact type', 'Name', 'Job title', 'Email'],
        ['Clinical lead', 'Fifth Surname', 'Director', { text: 'write', hyperlink: 'mailto:fifth@trust.example' }],
      ],
    });
    const { report, at } = await adopted(cwd);
    expect(await shown(cwd, 'Board declaration', 'D6', 'E10')).toEqual([
      ['Yes', 'Differs from the evidence'],
      ['No', 'Agrees'],
      ['Yes', 'Differs from the evidence'],
      [null, 'Not yet declared'],
      [null, 'Not yet declared'],
    ]);
    expect(await shown(cwd, 'Board declaration', 'D16', 'D16')).toEqual([['2 of 10 declared']]);
    expect(await shown(cwd, 'Board declaration', 'C19', 'E22')).toEqual([
      ['First Surname', 'CEO', '2025-02-10'],
      ['Second Surname', 'Chair', '2025-02-10'],
      [null, null, null],
      [null, null, null],
    ]);
    expect(await shown(cwd, 'Board declaration', 'C25', 'E25')).toEqual([
      ['Fourth Surname', 'Example ICB', '2025-02-03'],
    ]);
    expect(await shown(cwd, 'Board declaration', 'C28', 'E28')).toEqual([
      ['Fifth Surname', 'Director', 'fifth@trust.example'],
    ]);
    expect(report.board).toEqual({ planLines: 0, answers: 3 });
    expect(at('Declaration', 'C2')).toMatchObject({ fate: 'changed', became: 'Yes', to: { cell: 'D6' } });
    expect(at('Declaration', 'C5')).toMatchObject({ fate: 'left', words: 'can’t be read as Yes or No' });
    expect(at('Declaration', 'B9')).toMatchObject({ fate: 'left', words: 'a fresh declaration has no such line' });
    expect(at('Declaration', 'B3')).toMatchObject({ fate: 'same' });
  });

  test('stays behind where it says two things, or two people are for one line', async () => {
    const cwd = await trustWith({
      Declaration: [
        ...DECLARED,
        ['SA1', TITLES[0], 'No'],
        ['Contact type', 'Name', 'Job title', 'Email'],
        ['Obstetric lead', 'First Surname', undefined, 'first@trust.example'],
        ['Midwifery lead', 'Second Surname', undefined, 'second@trust.example'],
      ],
    });
    const { at } = await adopted(cwd);
    expect(await shown(cwd, 'Board declaration', 'D6', 'D7')).toEqual([[null], ['No']]);
    expect(at('Declaration', 'C2')?.words).toBe('C6 answers for the same safety action');
    expect(at('Declaration', 'C6')?.words).toBe('C2 answers for the same safety action');
    expect(at('Declaration', 'B9')?.words).toBe('several lines are for the same, and a fresh declaration has one');
    expect(await shown(cwd, 'Board declaration', 'C28', 'E28')).toEqual([[null, null, null]]);
  });

  test('is signed by who signs on its own sheet, where a copy of it is signed too', async () => {
    const sheet = (name: string): Value[][] => [
      ...DECLARED,
      ['Signed off by', 'Name', 'Role', 'Date'],
      ['Chief executive', name, 'CEO', day('2025-02-10')],
    ];
    const cwd = await trustWith({ Declaration: sheet('First Surname'), Draft: sheet('Second Surname') });
    const { at } = await adopted(cwd);
    expect(await shown(cwd, 'Board declaration', 'C19', 'D19')).toEqual([['First Surname', 'CEO']]);
    expect(at('Draft', 'B7')).toMatchObject({ fate: 'left', words: expect.stringContaining('several lines') });
    expect(at('Draft', 'C2')).toMatchObject({ fate: 'left', words: 'another declaration counts: Declaration C1' });
  });

  test('and the action plan start empty with a new scheme, which says so', async () => {
    const cwd = await trustWith({
      Declaration: DECLARED,
      Plan: [HEADINGS, [1, 8, 'Gap', 'Do', 'Lead', 100, 'Trust', day('2025-06-30'), 'On track']],
    });
    const { report, at } = await adopted(cwd, '--carry-forward');
    expect(report.board).toBeNull();
    expect(at('Declaration', 'C2')).toMatchObject({
      fate: 'left',
      words: 'a new scheme starts with an empty declaration',
    });
    expect(at('Plan', 'D2')).toMatchObject({ fate: 'left', words: 'a new scheme starts with an empty action plan' });
    expect((await shown(cwd, 'Board declaration', 'D6', 'D15')).flat().every((value) => value === null)).toBe(true);
    expect((await shown(cwd, 'Action plan', 'A5', 'H8')).flat().every((value) => value === null)).toBe(true);
  });
});

test('a workbook of ours that is ready for the Board arrives ready for it', async () => {
  const cwd = scratchFolder();
  copyFileSync(resolve('fixtures/board-ready/trust.xlsx'), join(cwd, 'trust.xlsx'));
  const { report, things } = await adopted(cwd);
  expect(things.filter(({ fate }) => fate === 'left').map(({ sheet }) => sheet)).toEqual(['Guide', '_mis']);
  expect(report.board).toEqual({ planLines: 0, answers: 10 });
  const argv = ['--stage', 'board', '--format', 'json', ...AS_OF];
  const { exitCode, stdout } = await runCli(['validate', 'fresh.xlsx', ...argv], { cwd });
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ ready: true });
});

describe('whose workbook it is', () => {
  const fresh = (cwd: string) => shown(cwd, 'Overview', 'B3', 'B4');

  test.each([
    [
      'beside a label',
      [
        ['Trust', 'Example NHS Trust'],
        ['ODS code', 'RXX'],
      ],
      [['Example NHS Trust'], ['RXX']],
    ],
    [
      'after a colon',
      [['Trust name: Example NHS Trust'], ['Organisation code: RXX']],
      [['Example NHS Trust'], ['RXX']],
    ],
    [
      'of a sentence, which is no name',
      [
        ['Trust', 'The Trust must say so'],
        ['Trust', 'Any Trust that pays.'],
      ],
      [[null], [null]],
    ],
    [
      'of a list, which is no title',
      [
        ['Trust', 'Red'],
        ['ODS code', 'Region'],
      ],
      [[null], [null]],
    ],
    [
      'in two ways',
      [
        ['Trust', 'Example NHS Trust'],
        ['Trust', 'Other NHS Trust'],
      ],
      [[null], [null]],
    ],
  ] as const)('is read %s', async (_, rows, expected) => {
    const cwd = await trustWith({ Cover: rows });
    await adopted(cwd);
    expect(await fresh(cwd)).toEqual(expected);
  });

  test('is what the user says, and what the workbook says stays behind then', async () => {
    const cwd = await trustWith({ Cover: [['Trust', 'Example NHS Trust']] });
    const { at, report } = await adopted(cwd, '--trust', 'Another NHS Trust');
    expect(report.trust).toBe('Another NHS Trust');
    expect(at('Cover', 'B1')).toMatchObject({ fate: 'left', words: 'another is given with --trust' });
  });

  test('is what was typed into a workbook of ours after it was made', async () => {
    const cwd = scratchFolder();
    await runCli(['new', 'trust.xlsx', ...AS_OF], { cwd });
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(cwd, 'trust.xlsx'));
    const overview = book.getWorksheet('Overview');
    if (overview) overview.getCell('B3').value = 'St Elsewhere';
    await book.xlsx.writeFile(join(cwd, 'trust.xlsx'));
    const { at, report } = await adopted(cwd);
    expect(report.trust).toBe('St Elsewhere');
    expect(at('Overview', 'B3')).toMatchObject({ fate: 'carried', to: { sheet: 'Overview', cell: 'B3' } });
  });
});

test('a second column of words stands among the comments, under its heading', async () => {
  const cwd = scratchFolder();
  const rows = requirementsOf(1).map(({ id, text }): Value[] => [
    id,
    text,
    'Amber',
    'First words',
    'More words',
    'Local',
  ]);
  await writeXlsx(join(cwd, 'trust.xlsx'), {
    Audit: [['No.', 'Requirement', 'RAG', 'Comments', 'Further comments', 'Our KPI'], ...rows],
  });
  const { at } = await adopted(cwd);
  expect(await shown(cwd, 'SA1', 'K4', 'K4')).toEqual([['First words\nFurther comments: More words']]);
  expect(at('Audit', 'E2')).toMatchObject({ fate: 'changed', to: { sheet: 'SA1', cell: 'K4' } });
  expect(at('Audit', 'F2')).toMatchObject({ fate: 'left' });
});

test('a lead of the plan is never printed with a date of birth', async () => {
  const born = ['3', 'Mar', '1985'].join(' ');
  const cwd = await trustWith({
    Plan: [HEADINGS, [1, 8, 'Gap', 'Do', `Dr A ${born}`, 1, 'Trust', undefined, 'Booked']],
  });
  const { report } = await adopted(cwd);
  expect(JSON.stringify(report)).not.toContain(born);
  expect(await shown(cwd, 'Action plan', 'D5', 'D5')).toEqual([[`Dr A ${born}`]]);
});

test('files put into a sheet are named among what stays behind', async () => {
  const cwd = await trustWith({});
  const pack = await JSZip.loadAsync(readFileSync(join(cwd, 'trust.xlsx')));
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/package';
  pack.file(
    'xl/worksheets/_rels/sheet1.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${type}" Target="../embeddings/minutes.docx"/></Relationships>`,
  );
  pack.file('xl/embeddings/minutes.docx', 'minutes');
  writeFileSync(join(cwd, 'trust.xlsx'), await pack.generateAsync({ type: 'nodebuffer' }));
  const { things } = await adopted(cwd);
  expect(things.filter(({ what }) => what === 'drawings')).toMatchObject([{ sheet: 'Action 1', fate: 'left' }]);
});

test('the report comes as JSON where its name says so', async () => {
  const cwd = await trustWith({});
  const { report } = await adopted(cwd);
  await runCli(['adopt', 'trust.xlsx', 'fresh.xlsx', '--force', '--report', 'adopted.json', ...AS_OF], { cwd });
  expect(JSON.parse(readFileSync(join(cwd, 'adopted.json'), 'utf8'))).toEqual(report);
});
