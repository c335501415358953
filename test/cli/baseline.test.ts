import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { readJunit } from '../render/findings/read-junit.ts';
import { type BoardReadyChanges, writeBoardReady } from '../support/board-ready.ts';
import { folderWith } from '../support/folder-with.ts';
import { runCli } from '../support/run-cli.ts';
import { TEST_NUMBER } from '../support/test-number.ts';

const ON = ['--as-of', '2024-12-09'];
const WRITE = ['--write-baseline', 'known.json'];
const USE = ['--baseline', 'known.json'];

/** One error each: no location, no approver. */
const FAULTS = { '4.12': { location: undefined }, '8.9': { approvedBy: undefined } };

const validate = (cwd: string, ...argv: string[]) => runCli(['validate', 'trust.xlsx', ...ON, ...argv], { cwd });
const baselineIn = (cwd: string) => JSON.parse(readFileSync(join(cwd, 'known.json'), 'utf8'));

/** A folder whose workbook has been written down, then changed. */
async function changedSince(before: BoardReadyChanges, after: BoardReadyChanges, ...argv: string[]): Promise<string> {
  const cwd = await folderWith(undefined, before);
  await validate(cwd, ...WRITE, ...argv);
  await writeBoardReady(join(cwd, 'trust.xlsx'), after);
  return cwd;
}

describe('--write-baseline', () => {
  test('writes down what is found, and says how much; the answer and the exit code are as ever', async () => {
    const cwd = await folderWith(undefined, { rows: FAULTS });
    const written = await validate(cwd, ...WRITE);
    expect(written).toEqual({
      ...(await validate(cwd)),
      stderr: 'Wrote known.json: 2 findings known from now on.\n',
    });
    expect(written.exitCode).toBe(1);
    expect(baselineIn(cwd)).toEqual({
      schemaVersion: 1,
      tool: { name: expect.any(String), version: expect.any(String) },
      ruleSet: expect.any(Number),
      scheme: 'year-6',
      stage: 'progress',
      madeAsOf: '2024-12-09',
      workbooks: [
        {
          path: 'trust.xlsx',
          findings: [expect.stringMatching(/^[0-9a-f]{64}$/), expect.stringMatching(/^[0-9a-f]{64}$/)],
        },
      ],
    });
  });

  test('never takes down a patient identifier, and a baseline never hides one', async () => {
    const rows = { ...FAULTS, '1.1': { evidence: `Case ${TEST_NUMBER}` } };
    const cwd = await folderWith(undefined, { rows });
    const { stderr } = await validate(cwd, ...WRITE);
    expect(stderr).toBe(
      "Wrote known.json: 2 findings known from now on. 1 more can't be: they protect patients or check the configuration.\n",
    );
    const { findings } = JSON.parse((await validate(cwd, '--format', 'json')).stdout);
    const own = baselineIn(cwd);
    own.workbooks[0].findings = findings.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    writeFileSync(join(cwd, 'known.json'), JSON.stringify(own));
    const { stdout, exitCode } = await validate(cwd, ...USE);
    expect(stdout).toContain('[MIS601 nhs-number]');
    expect(stdout).toContain('1 error; 2 known from the baseline, 1 new.');
    expect(exitCode).toBe(1);
  });

  test('takes what an earlier baseline knew, and leaves what is waived', async () => {
    const cwd = await folderWith(
      {
        waivers: [
          { code: 'MIS203', requirement: '4.12', reason: 'Agreed', approvedBy: 'Board', expires: '2024-12-31' },
        ],
      },
      { rows: FAULTS },
    );
    await validate(cwd, ...WRITE);
    expect(baselineIn(cwd).workbooks[0].findings).toHaveLength(1);
    await validate(cwd, ...USE, ...WRITE);
    expect(baselineIn(cwd).workbooks[0].findings).toHaveLength(1);
    expect((await validate(cwd, ...USE)).stdout).toContain(
      'nothing else wrong found; 1 waived; 1 known from the baseline, 0 new.',
    );
  });

  test('writes nothing where a workbook can’t be used', async () => {
    const cwd = await folderWith(undefined, { rows: FAULTS });
    const { stderr, exitCode } = await runCli(['validate', 'trust.xlsx', 'gone.xlsx', ...ON, ...WRITE], { cwd });
    expect(stderr).toContain("known.json was not written: gone.xlsx can't be used.");
    expect(existsSync(join(cwd, 'known.json'))).toBe(false);
    expect(exitCode).toBe(3);
  });

  test.each([
    [['--write-baseline', 'trust.xlsx'], 'is the name of a workbook'],
    [['--write-baseline', 'x', '--report', 'json=./x'], 'A report and the baseline were to be written to x'],
    [[...USE, '--fix'], '--fix takes no baseline'],
    [[...WRITE, '--fix'], '--fix takes no baseline'],
  ])('%j is refused', async (argv, says) => {
    const cwd = await folderWith(undefined);
    expect(await validate(cwd, ...argv)).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining(says),
    });
  });
});

describe('--baseline', () => {
  test('fails on what is new alone', async () => {
    const rows = { ...FAULTS, '1.2': { evidence: undefined } };
    const same = await changedSince({ rows: FAULTS }, { rows: FAULTS });
    expect(await validate(same, ...USE)).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(
        /^trust\.xlsx: checked .*: nothing else wrong found; 2 known from the baseline, 0 new\.\n$/,
      ),
    });
    const worse = await changedSince({ rows: FAULTS }, { rows });
    const { stdout, exitCode } = await validate(worse, ...USE);
    expect(stdout.match(/\[MIS\d+/g)).toEqual(['[MIS203']);
    expect(stdout).toContain('MIS203 evidence-missing] 1.2 is Blue');
    expect(stdout).toContain(': 1 error; 2 known from the baseline, 1 new.');
    expect(exitCode).toBe(1);
  });

  test('says when what it knew is no longer found, so that it does not come back unseen', async () => {
    const cwd = await changedSince({ rows: FAULTS }, { rows: { '8.9': FAULTS['8.9'] } });
    const words = '1 finding of the baseline is no longer found: write it anew with --write-baseline.';
    expect((await validate(cwd, ...USE)).stdout).toContain(words);
    // Other rules find other things: nothing is known of what is mended.
    expect((await validate(cwd, ...USE, '--stage', 'board')).stdout).not.toContain('no longer found');
  });

  test('knows as many findings of a kind as there were: one more is new', async () => {
    const unnumbered = (count: number): BoardReadyChanges => ({
      moved: (name, headings, rows) => [
        name,
        [headings, ...rows, ...(name === 'SA1' ? Array.from({ length: count }, () => ['1.8', '', 'Green']) : [])],
      ],
    });
    const cwd = await changedSince(unnumbered(2), unnumbered(3));
    const { stdout, exitCode } = await validate(cwd, ...USE);
    expect(stdout).toContain('1 error; 2 known from the baseline, 1 new.');
    expect(exitCode).toBe(1);
  });

  test('never lets the Board read that all is ready while something known remains', async () => {
    const cwd = await changedSince({ rows: FAULTS }, { rows: FAULTS }, '--stage', 'board');
    const { stdout } = await validate(cwd, ...USE, '--stage', 'board');
    expect(stdout).not.toContain('ready for the Board');
    expect(stdout).toContain('2 known from the baseline, 0 new.');
  });

  test('marks what is known in the formats that tell it', async () => {
    const cwd = await changedSince({ rows: FAULTS }, { rows: { ...FAULTS, '1.2': { evidence: undefined } } });
    const { stdout } = await validate(cwd, ...USE, '--format', 'json');
    const document = JSON.parse(stdout);
    const schema = JSON.parse(readFileSync('docs/schemas/validate.schema.json', 'utf8'));
    expect(new Ajv2020({ strict: false }).compile(schema)(document)).toBe(true);
    expect(document).toMatchObject({
      counts: { error: 1 },
      suppressed: { waived: 0, known: 2 },
      baseline: { known: 2, new: 1, gone: 0 },
    });
    const [{ results }] = JSON.parse((await validate(cwd, ...USE, '--format', 'sarif')).stdout).runs;
    const suppressed = results.filter((result: object) => 'suppressions' in result);
    expect(suppressed).toHaveLength(2);
    const cases = readJunit((await validate(cwd, ...USE, '--format', 'junit')).stdout);
    expect(cases.flatMap(({ told }) => told.map(([kind]) => kind)).sort()).toEqual(['failure', 'skipped', 'skipped']);
    expect(JSON.parse((await validate(cwd, ...USE, '--format', 'gitlab')).stdout)).toHaveLength(1);
  });
});

describe('a finding is known again', () => {
  /** With findings of a row, of a whole safety action, of two rows, and of a row that answers nothing. */
  const location = '\\\\trust-fs01\\Maternity\\MIS6';
  const rows = {
    ...FAULTS,
    ...Object.fromEntries(['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7'].map((id) => [id, { location }])),
    '2.1': { evidence: 'Scorecard' },
    '2.2': { evidence: 'Scorecard' },
    '2.3': { evidence: 'Scorecard' },
    '5.1': { status: 'Purple' },
  };

  test.each<[string, BoardReadyChanges['moved']]>([
    ['its rows are sorted the other way', (name, headings, others) => [name, [headings, ...others.toReversed()]]],
    ['rows and a title are inserted', (name, headings, others) => [name, [['Our audit'], [], headings, [], ...others]]],
    ['a column is inserted', (name, headings, others) => [name, [headings, ...others].map((row) => ['', ...row])]],
    [
      'the columns change places',
      (name, headings, others) => [name, [headings, ...others].map((row) => row.toReversed())],
    ],
    [
      'the sheets are renamed',
      (name, headings, others) => [`Safety action ${name.slice(2)} (2024)`, [headings, ...others]],
    ],
  ])('when %s', async (_, moved) => {
    const cwd = await changedSince({ rows }, { rows, ...(moved && { moved }) }, '--stage', 'evidence');
    const known = baselineIn(cwd).workbooks[0].findings.length;
    expect(known).toBeGreaterThanOrEqual(5);
    const { stdout, exitCode } = await validate(cwd, ...USE, '--stage', 'evidence');
    // That the rows are in another order now is new, and for information alone.
    const { length: outOfOrder } = stdout.match(/\[MIS111 /g) ?? [];
    expect(stdout).toContain(`${known} known from the baseline, ${outOfOrder} new.\n`);
    expect(stdout).not.toContain('no longer found');
    expect(exitCode).toBe(0);
  });

  test('when the only workbook has another name', async () => {
    const cwd = await folderWith(undefined, { rows: FAULTS });
    await validate(cwd, ...WRITE);
    await writeBoardReady(join(cwd, 'december.xlsx'), { rows: FAULTS });
    const { exitCode } = await runCli(['validate', 'december.xlsx', ...ON, ...USE], { cwd });
    expect(exitCode).toBe(0);
  });

  test('from whichever folder, and never for another workbook', async () => {
    const cwd = await folderWith(undefined, { rows: FAULTS });
    mkdirSync(join(cwd, 'b'));
    await writeBoardReady(join(cwd, 'b', 'trust.xlsx'), { rows: { '4.12': FAULTS['4.12'] } });
    const both = ['trust.xlsx', 'b/trust.xlsx'];
    await runCli(['validate', ...both, ...ON, ...WRITE], { cwd });
    const inside = await runCli(['validate', 'trust.xlsx', ...ON, '--baseline', '../known.json'], {
      cwd: join(cwd, 'b'),
    });
    expect(inside).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('1 known from the baseline, 0 new.') });
    await writeBoardReady(join(cwd, 'b', 'trust.xlsx'), { rows: FAULTS });
    const { stdout, exitCode } = await runCli(['validate', ...both, ...ON, ...USE], { cwd });
    expect(stdout).toContain('trust.xlsx: checked');
    expect(stdout).toContain('1 error; 1 known from the baseline, 1 new.');
    expect(exitCode).toBe(1);
    await runCli(['validate', 'trust.xlsx', ...ON, ...WRITE], { cwd });
    expect((await runCli(['validate', ...both, ...ON, ...USE], { cwd })).exitCode).toBe(1);
  });
});

describe('a baseline that can’t be used', () => {
  const good = { schemaVersion: 1, ruleSet: 4, scheme: 'year-6', workbooks: [] };

  test.each([
    ['no file', undefined, 'The baseline known.json does not exist.'],
    ['no JSON', '{', 'The baseline known.json is not JSON at line 1'],
    ['a list', '[]', "can't be used: it is not as this version of mis writes it"],
    ['another version', JSON.stringify({ ...good, schemaVersion: 2 }), '"schemaVersion" is not as this version'],
    [
      'other fingerprints',
      JSON.stringify({ ...good, workbooks: [{ findings: ['MIS203'] }] }),
      '"workbooks.0.findings.0"',
    ],
    [
      'another scheme',
      JSON.stringify({ ...good, scheme: 'year-5' }),
      'was written for the scheme year-5, and this is year-6',
    ],
  ])('%s: exit code 2, with the reason', async (_, content, says) => {
    const cwd = await folderWith(undefined, { rows: FAULTS });
    if (content !== undefined) writeFileSync(join(cwd, 'known.json'), content);
    const { exitCode, stderr, stdout } = await validate(cwd, ...USE);
    expect(stderr).toContain(says);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  });
});
