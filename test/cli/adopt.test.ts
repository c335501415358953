import { copyFileSync, existsSync, linkSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { rowsByExceljs } from '../support/rows-by-exceljs.ts';
import { runCli } from '../support/run-cli.ts';
import { REQUIREMENTS, requirementsOf } from '../support/scheme.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { type Value, writeXlsx } from '../support/write-xlsx.ts';

const IN_PROGRESS = resolve('fixtures/audit-tool/in-progress.xlsx');
const AS_OF = ['--as-of', '2024-11-08'];

interface Thing {
  readonly what: string;
  readonly fate: string;
  readonly requirement: string | null;
  readonly field: string | null;
  readonly heading: string | null;
  readonly sheet: string;
  readonly cell: string | null;
  readonly value: string;
  readonly became: string | null;
  readonly to: { readonly sheet: string; readonly cell: string } | null;
  readonly words: string;
}

async function adopted(cwd: string, ...options: string[]) {
  const argv = ['adopt', 'trust.xlsx', 'fresh.xlsx', '--format', 'json', ...AS_OF, ...options];
  const { exitCode, stdout, stderr } = await runCli(argv, { cwd });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  const report = JSON.parse(stdout);
  const things: readonly Thing[] = report.things;
  const at = (cell: string, what = 'cell') => things.find((thing) => thing.cell === cell && thing.what === what);
  return { report, things, at };
}

async function rowOf(id: string, cwd: string): Promise<Record<string, unknown>> {
  const { stdout } = await runCli(['list', 'fresh.xlsx', '--format', 'json', ...AS_OF], { cwd });
  const { requirements } = JSON.parse(stdout);
  return requirements.find(({ requirement }: { requirement: string }) => requirement === id);
}

/** A workbook of safety action 1 alone: the number and words of each requirement, and what is given for it. */
async function workbookWith(
  headings: readonly string[],
  rows: Readonly<Record<string, readonly Value[]>>,
  extra: readonly Value[][] = [],
) {
  const cwd = scratchFolder();
  await writeXlsx(join(cwd, 'trust.xlsx'), {
    'Action 1': [
      ['No.', 'Requirement', ...headings],
      ...requirementsOf(1).map(({ id, text }) => [id, text, ...(rows[id] ?? [])]),
      ...extra,
    ],
  });
  return cwd;
}

describe('the audit tool as Trusts fill it in', () => {
  test('arrives whole: every status, name, location and date, as another program reads them', async () => {
    const cwd = scratchFolder();
    copyFileSync(IN_PROGRESS, join(cwd, 'trust.xlsx'));
    const { report } = await adopted(cwd, '--trust', 'Example NHS Trust');
    const plain = ({ sheet, row, due, ...fields }: Awaited<ReturnType<typeof rowsByExceljs>>[number]) => ({
      ...fields,
      // The scheme sets the date for this one, and the source none.
      due: fields.id === '2.3' ? undefined : due,
    });
    const [before, after] = await Promise.all(
      [resolve('fixtures/re-saved/in-progress.xlsx'), join(cwd, 'fresh.xlsx')].map(rowsByExceljs),
    );
    expect(after).toHaveLength(89);
    expect(after?.map(plain)).toEqual(before?.map(plain));
    expect(report.filledIn).toEqual([
      { requirement: '2.3', field: 'due', value: '30 Nov 2024', words: 'the date that the scheme sets' },
    ]);
  });

  test('counts the same before and after', async () => {
    const cwd = scratchFolder();
    copyFileSync(IN_PROGRESS, join(cwd, 'trust.xlsx'));
    const { report } = await adopted(cwd);
    const [before, after] = await Promise.all(
      ['trust.xlsx', 'fresh.xlsx'].map(async (name) =>
        JSON.parse((await runCli(['status', name, '--format', 'json', ...AS_OF], { cwd })).stdout),
      ),
    );
    expect(after.overview).toEqual(before.overview);
    expect(report.statuses).toEqual(before.overview.total);
  });

  test('is told on a terminal: what changed, what stays behind and why, and what to do next', async () => {
    const cwd = scratchFolder();
    copyFileSync(IN_PROGRESS, join(cwd, 'trust.xlsx'));
    const { stdout } = await runCli(['adopt', 'trust.xlsx', 'fresh.xlsx', ...AS_OF], { cwd });
    expect(stdout).toMatchSnapshot();
  });
});

describe('a status', () => {
  const HEADINGS = ['RAG', 'Reason', 'Comments'];

  test('in letters or a sentence arrives in the scheme’s words, and nothing else of the cell is lost', async () => {
    const cwd = await workbookWith(HEADINGS, {
      '1.1': ['G'],
      '1.2': ['Amber - waiting for the Q2 audit', undefined, 'Seen in May'],
      '1.3': ['Full compliance - final evidence reviewed'],
    });
    const { at } = await adopted(cwd);
    expect(at('C2')).toMatchObject({
      fate: 'changed',
      field: 'status',
      value: 'G',
      became: 'Green',
      to: { sheet: 'SA1', cell: 'D4' },
    });
    expect(await rowOf('1.1', cwd)).toMatchObject({ status: 'Green', comments: null });
    expect(await rowOf('1.2', cwd)).toMatchObject({
      status: 'Amber',
      comments: 'Seen in May Status was: Amber - waiting for the Q2 audit',
    });
    expect(await rowOf('1.3', cwd)).toMatchObject({ status: 'Blue', comments: null });
  });

  test('that can’t be read stays Red, and its words are kept', async () => {
    const cwd = await workbookWith(HEADINGS, { '1.1': ['Complete?'], '1.2': [undefined] });
    const { at, report } = await adopted(cwd);
    expect(at('C2')).toMatchObject({ fate: 'left', became: 'Status was: Complete?', to: { cell: 'K4' } });
    expect(await rowOf('1.1', cwd)).toMatchObject({ status: 'Red', comments: 'Status was: Complete?' });
    expect(report.filledIn).toContainEqual({
      requirement: '1.2',
      field: 'status',
      value: 'Red',
      words: 'its status is blank, or a colour without a word, and a fresh workbook starts Red',
    });
    expect(report.filledIn).toContainEqual(
      expect.objectContaining({ requirement: '10.8', words: 'the source has no row for it' }),
    );
  });

  test('of not applicable arrives with its reason, where the scheme allows it', async () => {
    const cwd = await workbookWith(HEADINGS, {
      '1.1': ['N/A: no deaths in the period'],
      '1.2': ['Not applicable', 'All reviewed elsewhere'],
      '1.6': ['N/A - not ours'],
    });
    await adopted(cwd);
    expect(await rowOf('1.1', cwd)).toMatchObject({
      status: 'Not applicable',
      met: true,
      comments: 'no deaths in the period',
    });
    const conditional = requirementsOf(1).find(({ id }) => id === '1.2')?.notApplicableWhen !== undefined;
    expect(await rowOf('1.2', cwd)).toMatchObject({ status: conditional ? 'Not applicable' : 'Red' });
    expect(await rowOf('1.6', cwd)).toMatchObject({
      status: 'Red',
      met: false,
      comments: 'Status was: N/A - not ours',
    });
  });

  test('without a reason never comes to count as met by what else is put into the comments', async () => {
    const cwd = await workbookWith(['RAG', 'Date approved'], {
      '1.1': [{ text: 'N/A', note: 'Ask the Board about this one' }],
    });
    await adopted(cwd);
    expect(await rowOf('1.1', cwd)).toMatchObject({ status: 'Red', met: false });
    const alone = await workbookWith(['RAG'], { '1.1': ['N/A'] });
    await adopted(alone);
    expect(await rowOf('1.1', alone)).toMatchObject({ status: 'Not applicable', met: false });
  });

  test('of Blue arrives though nobody approved it, for mis validate to say so', async () => {
    const cwd = await workbookWith(HEADINGS, { '1.1': ['Blue'] });
    const { at } = await adopted(cwd);
    expect(at('C2')).toMatchObject({ fate: 'carried' });
    expect(await rowOf('1.1', cwd)).toMatchObject({ status: 'Blue' });
    const { stdout } = await runCli(['validate', 'fresh.xlsx', ...AS_OF], { cwd });
    expect(stdout).toContain('approval-missing');
  });
});

describe('a date', () => {
  const HEADINGS = ['RAG', 'Date approved', 'Target date'];

  test('as text or number becomes a real date; what is none stays the words it is', async () => {
    const cwd = await workbookWith(HEADINGS, {
      '1.1': ['Blue', '12 November 2024', 45_600],
      '1.2': ['Blue', 'at the next Board', new Date('2024-11-15T00:00Z')],
    });
    const { at } = await adopted(cwd);
    expect(at('D2')).toMatchObject({ fate: 'changed', became: '12 Nov 2024', words: 'text before, a date now' });
    expect(at('E2')).toMatchObject({ fate: 'changed', words: 'a number before, a date now' });
    expect(at('D3')).toMatchObject({ fate: 'changed', became: 'at the next Board', to: { sheet: 'SA1', cell: 'I5' } });
    expect(at('E3')).toMatchObject({ fate: 'carried', to: { sheet: 'SA1', cell: 'J5' } });
    const rows = await rowsByExceljs(join(cwd, 'fresh.xlsx'));
    expect(rows.slice(0, 2)).toMatchObject([
      { approvedOn: '2024-11-12', due: '2024-11-04' },
      { approvedOn: undefined, due: '2024-11-15' },
    ]);
    const { stdout } = await runCli(['validate', 'fresh.xlsx', ...AS_OF], { cwd });
    expect(stdout).toContain('date-unreadable');
  });

  test('in doubt stays in doubt: its words go into the comments', async () => {
    const cwd = await workbookWith(HEADINGS, { '1.1': ['Blue', '03/04/2024'], '1.2': ['Blue', '04/25/2024'] });
    const { at } = await adopted(cwd);
    expect(at('D2')).toMatchObject({ fate: 'left', became: 'Approved on was: 03/04/2024' });
    expect(await rowOf('1.1', cwd)).toMatchObject({ approvedOn: null, comments: 'Approved on was: 03/04/2024' });
  });
});

test('links and notes arrive as words, and a formula as what it came to', async () => {
  const cwd = await workbookWith(['RAG', 'Evidence held', 'Evidence location', 'Lead', 'Comments'], {
    '1.1': ['Green', { text: 'Review log', hyperlink: 'https://evidence.example.nhs.uk/log' }],
    '1.2': ['Green', 'Pack', { text: 'The folder', hyperlink: 'https://evidence.example.nhs.uk/pack' }],
    '1.3': [
      { text: 'Amber', note: 'Chase the Trust Board' },
      undefined,
      undefined,
      { formula: 'A1&""', result: 'Head of Midwifery' },
      'Line one\nLine two',
    ],
  });
  const { at } = await adopted(cwd);
  expect(await rowOf('1.1', cwd)).toMatchObject({
    evidence: 'Review log',
    location: 'https://evidence.example.nhs.uk/log',
  });
  expect(await rowOf('1.2', cwd)).toMatchObject({ location: 'The folder https://evidence.example.nhs.uk/pack' });
  expect(await rowOf('1.3', cwd)).toMatchObject({
    lead: 'Head of Midwifery',
    comments: 'Line one Line two Note on Status: Chase the Trust Board',
  });
  expect(at('F4')).toMatchObject({ fate: 'changed', words: 'what its formula came to; the formula is not carried' });
  expect(at('C4', 'note')).toMatchObject({ fate: 'changed', to: { sheet: 'SA1', cell: 'K6' } });
});

test('an evidence location that could be clicked still can be', async () => {
  const page = 'https://evidence.example.nhs.uk/log?year=6&part="a"';
  const [folder, target] = ['\\\\trust-fs01\\MIS 6\\1.2', 'file:///\\\\trust-fs01\\MIS%206\\1.2'];
  const cwd = await workbookWith(['RAG', 'Evidence held', 'Evidence location'], {
    '1.1': ['Green', 'Log', { text: page, hyperlink: page }],
    '1.2': ['Green', 'Log', { text: folder, hyperlink: target }],
    '1.3': ['Green', { text: 'Log', hyperlink: page }],
    '1.4': ['Green', 'Log', { text: 'javascript:alert(1)', hyperlink: 'javascript:alert(1)' }],
    '1.5': ['Green', 'Log', page],
  });
  const { at } = await adopted(cwd, '--protect');
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(cwd, 'fresh.xlsx'));
  const locations = ['G4', 'G5', 'G6', 'G7', 'G8'].map((cell) => book.getWorksheet('SA1')?.getCell(cell));
  expect(locations.map((cell) => cell?.text)).toEqual([page, folder, page, 'javascript:alert(1)', page]);
  expect(locations.map((cell) => cell?.hyperlink)).toEqual([page, target, page, undefined, undefined]);
  expect(at('E2')).toMatchObject({ fate: 'carried' });
  expect(at('E5')).toMatchObject({ fate: 'changed', words: 'a link before, its address as text now' });
});

test('what a fresh workbook has no place for is left behind by name, and of two rows the worse one counts', async () => {
  const cwd = await workbookWith(['RAG', 'Risk score'], { '1.1': ['Blue', 12], '1.2': ['Green', 4] }, [
    ['1.1', 'Again', 'Red', 20],
    ['1.99', 'Our own requirement', 'Green', 1],
  ]);
  const { at, things } = await adopted(cwd);
  expect(await rowOf('1.1', cwd)).toMatchObject({ status: 'Red' });
  expect(at('C2')).toMatchObject({
    fate: 'left',
    words: 'another row of 1.1 counts: Action 1 row 9',
  });
  expect(at('B9')).toMatchObject({ fate: 'left', words: 'the scheme words the requirement otherwise' });
  expect(at('D3')).toMatchObject({ fate: 'left', heading: 'Risk score', words: 'a fresh workbook has no such column' });
  expect(things.filter(({ cell }) => cell?.endsWith('10')).map(({ fate }) => fate)).toEqual(Array(4).fill('left'));
  const { stdout } = await runCli(['adopt', 'trust.xlsx', 'again.xlsx', ...AS_OF], { cwd });
  expect(stdout).toContain('\'Action 1\'!D3:D9, 2 cells: "Risk score", a fresh workbook has no such column');
});

test('a workbook of ours arrives in ours with all that was filled in', async () => {
  const cwd = scratchFolder();
  await runCli(['new', 'trust.xlsx', '--trust', 'Example & Sons NHS Trust', '--ods', 'rxx', ...AS_OF], { cwd });
  const values = [
    '--status',
    'blue',
    '--lead',
    'Matron',
    '--evidence',
    'Log',
    '--location',
    '\\\\fs01\\a b',
    '--comment',
    '=not a formula',
  ];
  await runCli(
    ['set', 'trust.xlsx', '1.1-1.7', ...values, '--approved-by', 'Board', '--approved-on', '2024-10-01', ...AS_OF],
    { cwd },
  );
  const { report, things } = await adopted(cwd);
  expect(report.counts).toMatchObject({ changed: 0, left: 0 });
  expect(things.filter(({ requirement, fate }) => requirement === '1.1' && fate === 'carried')).toHaveLength(7);
  expect(report.trust).toBe('Example & Sons NHS Trust');
  expect(await rowsByExceljs(join(cwd, 'fresh.xlsx'))).toEqual(await rowsByExceljs(join(cwd, 'trust.xlsx')));
});

test('hostile words are carried, and never printed raw', async () => {
  const number = ['943', '476', '5919'].join(' ');
  // A workbook writes what XML can't hold so.
  const hostile = `_x001B_[31mred ${number} =HYPERLINK("x")`;
  const cwd = await workbookWith(['RAG', 'Lead', `Own ${number}`], { '1.1': [`?? ${hostile}`, hostile, hostile] });
  for (const options of [[], ['--format', 'json'], ['--report', 'cells.csv', '--verbose']]) {
    const { stdout, stderr } = await runCli(['adopt', 'trust.xlsx', 'fresh.xlsx', '--force', ...AS_OF, ...options], {
      cwd,
    });
    expect(stdout + stderr).not.toContain('\u001b');
    expect(stdout + stderr).not.toContain(number);
  }
  const csv = readFileSync(join(cwd, 'cells.csv'), 'utf8');
  expect(csv).not.toContain(number);
  const [row] = await rowsByExceljs(join(cwd, 'fresh.xlsx'));
  expect(row?.lead).toContain(`[31mred ${number} =HYPERLINK("x")`);
});

test('the report names every cell in a file that no spreadsheet runs', async () => {
  const cwd = await workbookWith(['RAG', 'Lead'], { '1.1': ['Green', '=cmd()'] });
  const { stdout } = await runCli(['adopt', 'trust.xlsx', 'fresh.xlsx', '--report', 'cells.csv', ...AS_OF], { cwd });
  expect(stdout).toContain('Wrote cells.csv');
  const [heading, ...lines] = Papa.parse<string[]>(
    readFileSync(join(cwd, 'cells.csv'), 'utf8').trim().replace('\uFEFF', ''),
  ).data;
  expect(heading?.slice(0, 3)).toEqual(['What became of it', 'Sheet', 'Cell']);
  expect(lines).toHaveLength(4 + 7 * 2 + 2);
  expect(lines.find((line) => line[2] === 'D2')).toContain("'=cmd()");
});

describe('nothing is written', () => {
  test('on a dry run, which reports the same', async () => {
    const cwd = await workbookWith(['RAG'], { '1.1': ['G'] });
    const { report: dry } = await adopted(cwd, '--dry-run');
    expect(readdirSync(cwd)).toEqual(['trust.xlsx']);
    const { report } = await adopted(cwd);
    expect(dry).toEqual({ ...report, outcome: 'dry-run' });
  });

  test.each([
    ['over a file that exists', ['trust.xlsx', 'other.xlsx'], 3, /^other\.xlsx exists already/],
    ['over the source', ['trust.xlsx', 'trust.xlsx', '--force'], 2, /are the same file/],
    ['over the source under another name', ['trust.xlsx', 'linked.xlsx', '--force'], 2, /are the same file/],
    ['over a workbook that is open', ['trust.xlsx', 'open.xlsx', '--force'], 3, /^open\.xlsx is open in Excel/],
    ['under a name that Excel would not open', ['trust.xlsx', 'fresh.xls'], 2, /does not end in \.xlsx/],
    ['from a file without an audit', ['other.xlsx', 'fresh.xlsx'], 3, /^other\.xlsx holds no audit/],
    ['from a file that is not there', ['gone.xlsx', 'fresh.xlsx'], 3, /^gone\.xlsx /],
    [
      'with a report in the place of a workbook',
      ['trust.xlsx', 'fresh.xlsx', '--report', 'cells.xlsx'],
      2,
      /Give --report the name/,
    ],
    [
      'from a scheme that is not left behind',
      ['trust.xlsx', 'fresh.xlsx', '--from-scheme', 'year-6'],
      2,
      /--carry-forward/,
    ],
  ] as const)('%s', async (_, argv, exitCode, says) => {
    const cwd = await workbookWith(['RAG'], { '1.1': ['G'] });
    await writeXlsx(join(cwd, 'other.xlsx'), { Sheet: [['nothing']] });
    copyFileSync(join(cwd, 'other.xlsx'), join(cwd, 'open.xlsx'));
    writeFileSync(join(cwd, '~$open.xlsx'), '');
    linkSync(join(cwd, 'trust.xlsx'), join(cwd, 'linked.xlsx'));
    const before = readdirSync(cwd).map((name) => [name, readFileSync(join(cwd, name), 'base64')]);
    const result = await runCli(['adopt', ...argv, ...AS_OF], { cwd });
    expect(result.stderr).toMatch(says);
    expect(result.exitCode).toBe(exitCode);
    expect(readdirSync(cwd).map((name) => [name, readFileSync(join(cwd, name), 'base64')])).toEqual(before);
  });
});

test('every requirement of the scheme has its row, whatever the source has', async () => {
  const cwd = await workbookWith(['RAG'], {});
  await adopted(cwd);
  expect((await rowsByExceljs(join(cwd, 'fresh.xlsx'))).map(({ id }) => id)).toEqual(REQUIREMENTS.map(({ id }) => id));
  expect(existsSync(join(cwd, 'fresh.xlsx'))).toBe(true);
});

test('macros, hidden sheets and titles are named among what stays behind', async () => {
  const cwd = scratchFolder();
  const pack = await JSZip.loadAsync(readFileSync(IN_PROGRESS));
  const links = 'xl/_rels/workbook.xml.rels';
  const macros =
    '<Relationship Id="rIdMacros" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>';
  const before = (await pack.file(links)?.async('string')) ?? '';
  pack.file(links, before.replace('</Relationships>', `${macros}</Relationships>`));
  pack.file('xl/vbaProject.bin', 'macros');
  writeFileSync(join(cwd, 'trust.xlsx'), await pack.generateAsync({ type: 'nodebuffer' }));
  const { things } = await adopted(cwd);
  expect(things.at(-1)).toMatchObject({ what: 'macros', fate: 'left' });
  expect(things.filter(({ sheet }) => sheet === 'Lists').map(({ value }) => value)).toEqual([
    'Red',
    'Amber',
    'Green',
    'Blue',
  ]);
  expect(things.find(({ what }) => what === 'drawings')).toMatchObject({ sheet: 'Overview', fate: 'left' });
});
