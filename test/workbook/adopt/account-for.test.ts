import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runCli } from '../../support/run-cli.ts';
import { requirementsOf } from '../../support/scheme.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';
import { type Value, writeXlsx } from '../../support/write-xlsx.ts';

const AS_OF = ['--as-of', '2024-11-08'];
const RUNS = 40;

const STATUSES = [
  'Red',
  'G',
  'BLUE',
  'N/A',
  'N/A: none arose',
  'Blue?',
  'Amber - waiting',
  'not assessed',
  'Red / Green',
  '🟢',
  '-',
];
const DATES = [
  '03/04/2024',
  '04/25/2024',
  '12 Nov 2024',
  'soon',
  '31/02/2024',
  '1/2',
  45_600,
  7,
  0.5,
  new Date('2024-11-15T09:30:00Z'),
];
const WORDS = [
  'Head of Midwifery',
  ' padded ',
  'Line\nbreak',
  'TBC',
  'Status',
  'No.',
  '1.3',
  'Red',
  '=1+1',
  'Total',
  3.5,
  '_x0041_',
];

const value = (choices: readonly (string | number | Date)[]): fc.Arbitrary<Value> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom<Value[]>(...choices, undefined, undefined) },
    { weight: 1, arbitrary: fc.constant<Value>({ formula: 'A1', result: 'Amber' }) },
    { weight: 1, arbitrary: fc.constant<Value>({ formula: 'A1' }) },
    {
      weight: 1,
      arbitrary: fc.constant<Value>({ text: 'the folder', hyperlink: 'https://evidence.example.nhs.uk/a b' }),
    },
    { weight: 1, arbitrary: fc.constant<Value>({ text: 'Green', note: 'Ask the Board about it' }) },
  );

const row = fc.tuple(...[STATUSES, WORDS, WORDS, WORDS, WORDS, DATES, DATES, WORDS, WORDS, WORDS].map(value));
const HEADINGS = [
  'RAG',
  'Lead',
  'Evidence held',
  'Where saved',
  'Approved by',
  'Approved on',
  'Due',
  'Comments',
  'Reason',
  'Local',
];

const ACTIONS = [8, 'SA4', '1, 4 and 8', '8.3 anaesthetists', 'Digital', 'All', 'Safety action 8'];
const COSTS = [12_500, 0, -5, '£12,500', '£10k recurrent', 'nil', 'TBC', 'about 4000'];
const PLAN = [ACTIONS, WORDS, WORDS, WORDS, COSTS, WORDS, DATES, WORDS, WORDS, WORDS];
const PLAN_HEADINGS = [
  'Safety action',
  'Gap',
  'Action',
  'Lead',
  'Cost',
  'Funding',
  'By when',
  'RAG',
  'Progress update',
  'Local',
];

const ANSWERS = ['Yes', 'N', 'Met', 'Partly', '✓', 'no'];
const SIGNERS = ['Chief executive', 'Chair of the Trust Board', 'Safety champion', 'ICB', 'CEO for the Board'];

const workbook = fc.record({
  plan: fc.array(fc.tuple(...PLAN.map(value)), { maxLength: 6 }),
  declared: fc.array(fc.tuple(value(['1', 'SA2', '1 to 3', 4, 'Total']), value(ANSWERS), value(WORDS)), {
    maxLength: 6,
  }),
  signed: fc.array(fc.tuple(value(SIGNERS), value(WORDS), value(WORDS), value(DATES)), { maxLength: 5 }),
  above: fc.array(fc.array(value(WORDS), { maxLength: 4 }), { maxLength: 3 }),
  answers: fc.array(row, { minLength: 7, maxLength: 7 }),
  again: fc.array(fc.tuple(fc.constantFrom('1.1', '1.6', '1.88', undefined), row), { maxLength: 3 }),
  others: fc.array(fc.array(value([...WORDS, ...STATUSES]), { maxLength: 5 }), { maxLength: 5 }),
});

type Made = typeof workbook extends fc.Arbitrary<infer One> ? One : never;

function sheetsOf({ above, answers, again, others, plan, declared, signed }: Made): Record<string, Value[][]> {
  const requirements = requirementsOf(1);
  return {
    'Our audit': [
      ...above,
      ['No.', 'Requirement', ...HEADINGS],
      ...answers.map((each, index) => [requirements[index]?.id, requirements[index]?.text, ...each]),
      ...again.map(([id, each]) => [id, 'A row more', ...each]),
    ],
    Notes: others,
    'Our plan': [['Action plan'], PLAN_HEADINGS, ...plan],
    'For the Board': [
      ['Safety action', 'Declared as met', 'Remark'],
      ...declared,
      ['Signed off by', 'Name', 'Role', 'Date'],
      ...signed,
    ],
  };
}

/** The cells that show something, lead somewhere or hold a formula, and the notes, as another program sees them. */
async function heldBy(path: string): Promise<string[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const held: string[] = [];
  for (const sheet of book.worksheets) {
    sheet.eachRow((each) =>
      each.eachCell((cell) => {
        if (cell.formula || cell.hyperlink || cell.text.trim() !== '') held.push(`cell ${sheet.name}!${cell.address}`);
        if (cell.note) held.push(`note ${sheet.name}!${cell.address}`);
      }),
    );
  }
  return held.sort();
}

interface Thing {
  readonly what: string;
  readonly fate: string;
  readonly sheet: string;
  readonly cell: string;
  readonly field: string | null;
  readonly value: string;
  readonly to: { readonly sheet: string; readonly cell: string } | null;
}

test('everything a workbook holds is accounted for once, what is carried arrives, and nothing comes to be met', async () => {
  let carried = 0;
  await fc.assert(
    fc.asyncProperty(workbook, async (made) => {
      const cwd = scratchFolder();
      const [source, fresh] = [join(cwd, 'trust.xlsx'), join(cwd, 'fresh.xlsx')];
      await writeXlsx(source, sheetsOf(made));
      const argv = ['adopt', 'trust.xlsx', 'fresh.xlsx', '--format', 'json', ...AS_OF];
      const { exitCode, stdout, stderr } = await runCli(argv, { cwd });
      if (exitCode === 3) {
        // A layout that leaves room for doubt is refused.
        expect(stderr).toMatch(/no audit|two columns/);
        expect(existsSync(fresh)).toBe(false);
        return;
      }
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      const { things } = JSON.parse(stdout) as { readonly things: readonly Thing[] };
      expect(things.map(({ what, sheet, cell }) => `${what} ${sheet}!${cell}`).sort()).toEqual(await heldBy(source));
      carried += await arrived(things, fresh);
      expect(await notMet(cwd, 'fresh.xlsx')).toEqual(expect.arrayContaining(await notMet(cwd, 'trust.xlsx')));
    }),
    { numRuns: RUNS },
  );
  expect(carried).toBeGreaterThan(RUNS);
}, 240_000);

/** Every cell said to be carried shows in the fresh workbook what it showed. */
async function arrived(things: readonly Thing[], path: string): Promise<number> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const own = things.filter(({ fate }) => fate === 'carried');
  for (const { to, value: shown, field } of own) {
    const cell = book.getWorksheet(to?.sheet)?.getCell(to?.cell ?? '');
    const now =
      cell?.value instanceof Date ? cell.value.toISOString().slice(0, 10) : (cell?.text ?? '').replaceAll('\n', ' / ');
    // Below the comments and the progress of the source may stand what had no place of its own.
    const takesRemarks = field === 'comments' || (to?.sheet === 'Action plan' && to.cell.startsWith('H'));
    if (takesRemarks) expect(now.startsWith(shown)).toBe(true);
    else expect(now).toBe(shown);
  }
  return own.length;
}

async function notMet(cwd: string, name: string): Promise<string[]> {
  const { stdout } = await runCli(['list', name, '--action', '1', '--format', 'json', ...AS_OF], { cwd });
  const { requirements } = JSON.parse(stdout) as { requirements: { requirement: string; met: boolean }[] };
  return requirements.filter(({ met }) => !met).map(({ requirement }) => requirement);
}
