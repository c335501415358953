import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const ON = ['--as-of', '2024-10-14'];

/** A folder with the workbook in progress, and the figures of training that were measured for it. */
async function folder(...measuring: string[]): Promise<string> {
  const cwd = scratchFolder();
  copyFileSync('fixtures/audit-tool/in-progress.xlsx', join(cwd, 'trust.xlsx'));
  copyFileSync('fixtures/measures/register.csv', join(cwd, 'register.csv'));
  await measure(cwd, 'training.json', ...ON, ...measuring);
  return cwd;
}

function measure(cwd: string, output: string, ...args: string[]) {
  const argv = ['measure', 'training', 'register.csv', '--format', 'json', '--output', output];
  return runCli([...argv, ...args], { cwd });
}

const validate = (cwd: string, ...args: string[]) =>
  runCli(['validate', 'trust.xlsx', ...ON, '--measures', 'training.json', ...args], { cwd });

interface Found {
  readonly requirement: string;
  readonly code: string;
  readonly severity: string;
  readonly message: string;
}

async function answer(cwd: string, ...args: string[]) {
  const { stdout } = await validate(cwd, '--format', 'json', ...args);
  const report = JSON.parse(stdout);
  const ofFigures = report.findings.filter(({ code }: Found) => /^MIS41[2-8]/.test(code)) as Found[];
  return { report, said: ofFigures.map(({ requirement, code, severity }) => `${requirement} ${code} ${severity}`) };
}

/** Changes what was measured, as somebody with an editor might. */
function edit(cwd: string, change: (measured: { figures: Record<string, unknown>[] }) => object): void {
  const path = join(cwd, 'training.json');
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')))));
}

describe('mis validate --measures', () => {
  test('finds what mis measure --workbook finds, in the same words', async () => {
    const cwd = await folder();
    const compared = await runCli(
      ['measure', 'training', 'register.csv', '--workbook', 'trust.xlsx', ...ON, '--format', 'json'],
      { cwd },
    );
    const wordsOf = ({ requirement, code, severity, message }: Found) => [requirement, code, severity, message];
    const { report } = await answer(cwd);
    const found = report.findings.filter(({ code }: Found) => /^MIS41[2-8]/.test(code));
    expect(found.map(wordsOf)).toEqual(JSON.parse(compared.stdout).workbook.findings.map(wordsOf));
    expect(found.map(({ requirement }: Found) => requirement)).toEqual(['8.3', '8.4', '8.7', '8.9', '8.12']);
  });

  test('says how many figures were held against the rows, and without any says nothing of them', async () => {
    const cwd = await folder();
    expect((await validate(cwd)).stdout).toMatch(/against \d+ rules and 14 figures: /);
    expect((await answer(cwd)).report.checked.figures).toBe(14);
    const plain = await runCli(['validate', 'trust.xlsx', ...ON, '--format', 'json'], { cwd });
    expect(JSON.parse(plain.stdout).checked).not.toHaveProperty('figures');
    expect(plain.stdout).not.toMatch(/MIS41[2-8]/);
  });

  test('answers as the schema says', async () => {
    const { report } = await answer(await folder());
    const schema = JSON.parse(readFileSync('docs/schemas/validate.schema.json', 'utf8'));
    const isValid = new Ajv2020().compile(schema);
    expect(isValid(report), JSON.stringify(isValid.errors)).toBe(true);
  });

  test('obeys waivers, and severities of the configuration', async () => {
    const cwd = await folder();
    const waiver = { code: 'MIS412', requirement: '8.7', reason: 'Agreed', approvedBy: 'Board', expires: '2024-12-31' };
    writeFileSync(
      join(cwd, 'mis.config.json'),
      JSON.stringify({ waivers: [waiver], rules: { MIS412: 'warning', MIS413: 'off' } }),
    );
    expect((await answer(cwd)).said.sort()).toEqual(['8.7 MIS412 warning', '8.9 MIS412 warning']);
    const { stdout } = await validate(cwd);
    expect(stdout).toMatch(/Waived\n +8\.7: \[MIS412 figure-short\]/);
    // Where no figures are given, a waiver of what they show is not one that nobody needs.
    expect((await runCli(['validate', 'trust.xlsx', ...ON], { cwd })).stdout).not.toMatch(/MIS903|relaxed/);
  });

  test('knows them again from a baseline, and calls none of it gone where no figures are given', async () => {
    const cwd = await folder();
    await validate(cwd, '--write-baseline', 'known.json');
    expect((await validate(cwd, '--baseline', 'known.json')).exitCode).toBe(0);
    const without = await runCli(['validate', 'trust.xlsx', ...ON, '--baseline', 'known.json'], { cwd });
    expect(without.exitCode).toBe(0);
    expect(without.stdout).not.toContain('no longer found');
  });

  test('is in every document that is written', async () => {
    const cwd = await folder();
    await validate(cwd, '--report', 'sarif=mis.sarif', '--report', 'csv=mis.csv', '--report', 'junit=mis.xml');
    for (const file of ['mis.sarif', 'mis.csv', 'mis.xml']) {
      expect(readFileSync(join(cwd, file), 'utf8'), file).toContain('MIS412');
    }
  });

  test('before the Board signs, a figure that was made too early is no witness', async () => {
    const cwd = await folder();
    const { said } = await answer(cwd, '--stage', 'board');
    expect(said).toContain('8.5 MIS415 error');
    await measure(cwd, 'training.json', '--as-of', '2024-12-05');
    const later = await answer(cwd, '--stage', 'board', '--as-of', '2024-12-09');
    expect(later.said.join()).not.toContain('MIS415');
  });

  test('a figure that rows are missing from is no witness either', async () => {
    const cwd = await folder();
    const register = readFileSync(join(cwd, 'register.csv'), 'utf8');
    writeFileSync(join(cwd, 'register.csv'), `${register}X1,Maternity Support Worker,never,,No,No,,\n`);
    await measure(cwd, 'training.json', ...ON);
    const { said } = await answer(cwd);
    expect(said).toContain('8.7 MIS414 warning');
    expect(said).not.toContain('8.7 MIS412 error');
  });
});

describe('several files', () => {
  test('are read together, and the same figure twice is one', async () => {
    const cwd = await folder();
    copyFileSync(join(cwd, 'training.json'), join(cwd, 'again.json'));
    const once = await answer(cwd);
    expect((await answer(cwd, '--measures', 'again.json')).said).toEqual(once.said);
    const { stdout } = await runCli(
      ['validate', 'trust.xlsx', ...ON, '--measures', 'training.json', 'again.json', '--format', 'json'],
      { cwd },
    );
    expect(JSON.parse(stdout).checked.figures).toBe(14);
  });

  test('that give one requirement two figures are refused, with both', async () => {
    const cwd = await folder();
    await measure(cwd, 'september.json', '--as-of', '2024-09-01');
    const { exitCode, stderr } = await validate(cwd, '--measures', 'september.json');
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(
      /8\.\d+ has two figures that differ: \d+ of \d+ as of 14 Oct 2024 in training\.json, and \d+ of \d+ as of 1 Sep 2024 in september\.json\./,
    );
  });
});

describe('is refused', () => {
  test.each<[readonly string[], RegExp]>([
    [['--measures', 'gone.json'], /gone\.json does not exist\..*mis measure/s],
    [['--measures', 'other.xlsx'], /other\.xlsx was given to --measures.*Name the workbook before --measures/s],
    [['--measures', ''], /named with an empty name/],
    [['--fix'], /--fix takes no figures/],
    [['--as-of', '2024-10-13'], /training\.json can't be used: it was made as of 14 Oct 2024, after the day/],
  ])('%j', async (args, message) => {
    const { exitCode, stderr, stdout } = await validate(await folder(), ...args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  test('where several workbooks are named', async () => {
    const cwd = await folder();
    copyFileSync(join(cwd, 'trust.xlsx'), join(cwd, 'other.xlsx'));
    const { exitCode, stderr } = await runCli(['validate', '*.xlsx', ...ON, '--measures', 'training.json'], { cwd });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/figures of one Trust, and 2 workbooks were named/);
  });

  test('where the file is not JSON, with the place', async () => {
    const cwd = await folder();
    writeFileSync(join(cwd, 'training.json'), '{\n  "figures": [,]\n}');
    const { exitCode, stderr } = await validate(cwd);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/training\.json is not JSON at line 2, column \d+/);
  });

  test('where somebody has bettered a figure', async () => {
    const cwd = await folder();
    edit(cwd, (measured) => ({
      ...measured,
      figures: measured.figures.map((each) => (each.requirement === '8.7' ? { ...each, met: true } : each)),
    }));
    const { exitCode, stderr } = await validate(cwd);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/training\.json can't be used: the figure of 8\.7 says met, but 26 of 30 is short\./);
  });
});
