import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import yearSix from '../../templates/year-6/scheme.json' with { type: 'json' };
import { changeScheme } from '../scheme/change-scheme.ts';
import { rowsByExceljs } from '../support/rows-by-exceljs.ts';
import { runCli } from '../support/run-cli.ts';
import { REQUIREMENTS, requirementsOf } from '../support/scheme.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { writeXlsx } from '../support/write-xlsx.ts';

const AS_OF = ['--as-of', '2024-11-08'];

const textOf = (id: string): string => REQUIREMENTS.find((requirement) => requirement.id === id)?.text ?? '';

/** The scheme of the year before: three of its requirements differ, and one came to an end. */
function earlierScheme(): unknown {
  const [first, second] = requirementsOf(2);
  const ofSecondAction = [
    { ...first, text: 'Every pigeon of the Trust is weighed on a Tuesday' },
    { ...second, id: '2.2', text: textOf('2.3') },
    { ...second, id: '2.3', text: `${textOf('2.2')} Until further notice.` },
    { ...second, id: '2.4', text: 'Something that nobody asks for any more, at all, anywhere' },
  ];
  const scheme = changeScheme(['safetyActions', 1, 'requirements'], ofSecondAction) as Record<string, unknown>;
  const actions = scheme.safetyActions as Record<string, unknown>[];
  const [, changed] = actions;
  if (changed?.requirementCount !== undefined) changed.requirementCount = 4;
  if (scheme.requirementCount !== undefined) scheme.requirementCount = yearSix.requirementCount + 1;
  return { ...scheme, id: 'year-5', name: 'Maternity Incentive Scheme Year 5' };
}

async function earlierWorkbook(): Promise<string> {
  const cwd = scratchFolder();
  writeFileSync(join(cwd, 'year-5.json'), JSON.stringify(earlierScheme()));
  await writeXlsx(join(cwd, 'trust.xlsx'), {
    Audit: [
      [
        'No.',
        'Requirement',
        'Status',
        'Lead',
        'Evidence held',
        'Evidence location',
        'Approved by',
        'Target date',
        'Comments',
      ],
      ['2.1', undefined, 'Blue', 'Matron', 'Log', 'Folder A', 'Board', new Date('2023-11-15T00:00Z'), 'Done'],
      ['2.2', textOf('2.3'), 'Green', 'Digital Lead', 'Log', 'Folder B', undefined, undefined, undefined],
      ['2.3', undefined, 'Green', 'Data Analyst', { text: 'Log', hyperlink: 'https://evidence.example.nhs.uk/c' }],
      ['2.4', undefined, 'Red', 'Nobody', undefined, 'Folder D'],
      [
        '1.1',
        textOf('1.1'),
        'N/A',
        'PMRT Lead',
        undefined,
        { text: 'Shared drive', hyperlink: 'https://evidence.example.nhs.uk/1' },
      ],
    ],
  });
  return cwd;
}

async function carriedForward(cwd: string, ...options: string[]) {
  const argv = ['adopt', 'trust.xlsx', 'fresh.xlsx', '--carry-forward', '--format', 'json', ...AS_OF, ...options];
  const { stdout, stderr, exitCode } = await runCli(argv, { cwd });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return JSON.parse(stdout);
}

async function listed(cwd: string, id: string) {
  const { stdout } = await runCli(['list', 'fresh.xlsx', '--format', 'json', ...AS_OF], { cwd });
  return JSON.parse(stdout).requirements.find(({ requirement }: { requirement: string }) => requirement === id);
}

describe('a new scheme starts from an earlier workbook', () => {
  test('with its leads, and its locations as hints; everything else starts anew', async () => {
    const cwd = await earlierWorkbook();
    const report = await carriedForward(cwd, '--from-scheme', 'year-5.json');
    const rows = await rowsByExceljs(join(cwd, 'fresh.xlsx'));
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['Red']));
    expect(rows.filter(({ evidence, location, approvedBy }) => evidence ?? location ?? approvedBy)).toEqual([]);
    expect(await listed(cwd, '2.3')).toMatchObject({
      lead: 'Digital Lead',
      comments: 'Evidence for Maternity Incentive Scheme Year 5 was in: Folder B',
    });
    expect(await listed(cwd, '2.2')).toMatchObject({
      lead: 'Data Analyst',
      comments: 'Evidence for Maternity Incentive Scheme Year 5 was in: https://evidence.example.nhs.uk/c',
    });
    expect(await listed(cwd, '1.1')).toMatchObject({
      lead: 'PMRT Lead',
      comments: 'Evidence for Maternity Incentive Scheme Year 5 was in: Shared drive https://evidence.example.nhs.uk/1',
    });
    expect(report.statuses).toMatchObject({ red: 89, total: 89 });
    const left = report.things.filter(({ fate }: { fate: string }) => fate === 'left');
    expect(left).toContainEqual(expect.objectContaining({ cell: 'C3', field: 'status', words: 'starts anew' }));
  });

  test('and says which requirements are the same, changed, new or gone', async () => {
    const cwd = await earlierWorkbook();
    const { carryForward } = await carriedForward(cwd, '--from-scheme', 'year-5.json');
    expect(carryForward.earlierScheme).toBe('Maternity Incentive Scheme Year 5');
    const of = (id: string) =>
      carryForward.requirements.find(({ requirement }: { requirement: string }) => requirement === id);
    expect(carryForward.requirements).toHaveLength(89);
    expect(of('1.1')).toMatchObject({ change: 'same', earlier: { requirement: '1.1' } });
    expect(of('10.8')).toMatchObject({ change: 'same', earlier: { requirement: '10.8' } });
    expect(of('2.1')).toMatchObject({ change: 'new', earlier: null });
    expect(of('2.2')).toMatchObject({
      change: 'changed',
      text: textOf('2.2'),
      earlier: { requirement: '2.3', text: `${textOf('2.2')} Until further notice.` },
    });
    expect(of('2.3')).toMatchObject({ change: 'same', earlier: { requirement: '2.2' } });
    expect(carryForward.gone.map(({ requirement }: { requirement: string }) => requirement)).toEqual(['2.1', '2.4']);
    const { stdout } = await runCli(
      ['adopt', 'trust.xlsx', 'again.xlsx', '--carry-forward', '--from-scheme', 'year-5.json', ...AS_OF],
      { cwd },
    );
    expect(stdout).toContain('Changed 1: 2.2 (was 2.3)');
    expect(stdout).toContain('Gone 2: 2.1, 2.4');
    expect(stdout).toContain('mis list again.xlsx');
  });

  test('whose scheme nobody named, read by its own words', async () => {
    const cwd = await earlierWorkbook();
    const { carryForward } = await carriedForward(cwd);
    const changes = carryForward.requirements.filter(({ change }: { change: string }) => change !== 'new');
    expect(changes.map(({ requirement }: { requirement: string }) => requirement)).toEqual(['1.1', '2.3']);
    expect(await listed(cwd, '2.3')).toMatchObject({
      lead: 'Digital Lead',
      comments: 'Evidence for the earlier scheme was in: Folder B',
    });
  });
});

test('a workbook of ours knows the scheme it was made for: its statuses are not taken for another’s', async () => {
  const cwd = scratchFolder();
  const next = { ...yearSix, id: 'year-7', name: 'Maternity Incentive Scheme Year 7' };
  writeFileSync(join(cwd, 'year-7.json'), JSON.stringify(next));
  await runCli(['new', 'trust.xlsx', ...AS_OF], { cwd });
  const options = ['--status', 'green', '--lead', 'Matron', '--evidence', 'Log', '--location', 'Folder'];
  await runCli(['set', 'trust.xlsx', '4.1', ...options, ...AS_OF], { cwd });
  const taken = await runCli(['adopt', 'trust.xlsx', 'fresh.xlsx', '--scheme', 'year-7.json', ...AS_OF], { cwd });
  expect(taken).toMatchObject({
    exitCode: 2,
    stdout: '',
    stderr: expect.stringMatching(/made for year-6, and this is year-7\. .*--carry-forward/),
  });
  const { carryForward } = await carriedForward(cwd, '--scheme', 'year-7.json');
  expect(carryForward.earlierScheme).toBe('Maternity Incentive Scheme Year 6');
  expect(carryForward.requirements.every(({ change }: { change: string }) => change === 'same')).toBe(true);
  const [row] = (await rowsByExceljs(join(cwd, 'fresh.xlsx'))).filter(({ id }) => id === '4.1');
  expect(row).toMatchObject({ status: 'Red', lead: 'Matron', evidence: undefined, location: undefined });
});
