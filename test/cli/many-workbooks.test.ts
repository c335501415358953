import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { VALIDATE_FORMATS } from '../../src/cli/validate/validate-formats.ts';
import { runCli } from '../support/run-cli.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const IN_PROGRESS = 'fixtures/audit-tool/in-progress.xlsx';
const ON = ['--as-of', '2024-11-08'];
const BAD = ['cut-short.xlsx', 'encrypted.xlsx', 'missing.xlsx'];

/** Workbooks of six Trusts, every other one of which can't be used. */
function sixTrusts(): { readonly cwd: string; readonly names: readonly string[] } {
  const cwd = scratchFolder();
  const names = ['a.xlsx', 'cut-short.xlsx', 'b.xlsx', 'encrypted.xlsx', 'c.xlsx', 'missing.xlsx'];
  for (const name of ['a.xlsx', 'b.xlsx', 'c.xlsx']) copyFileSync(IN_PROGRESS, join(cwd, name));
  writeFileSync(join(cwd, 'cut-short.xlsx'), readFileSync(IN_PROGRESS).subarray(0, 20_000));
  copyFileSync('fixtures/unusable/encrypted.xlsx', join(cwd, 'encrypted.xlsx'));
  return { cwd, names };
}

describe('several workbooks', () => {
  test.each(VALIDATE_FORMATS)('as %s: each bad one is named on stderr and stops none of the others', async (format) => {
    const { cwd, names } = sixTrusts();
    const { stdout, stderr, exitCode } = await runCli(['validate', ...names, ...ON, '--format', format], { cwd });
    expect(
      stderr
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(BAD);
    for (const name of ['a.xlsx', 'b.xlsx', 'c.xlsx']) expect(stdout).toContain(name);
    expect(exitCode).toBe(3);
  });

  test.each(['status', 'validate'])(
    'the JSON list of mis %s is what the answers one by one come to',
    async (command) => {
      const { cwd, names } = sixTrusts();
      const all = await runCli([command, ...names, ...ON, '--format', 'json'], { cwd });
      const alone = [];
      for (const name of names) {
        alone.push(JSON.parse((await runCli([command, name, ...ON, '--format', 'json'], { cwd })).stdout));
      }
      expect(all.stdout).toBe(`${JSON.stringify(alone, null, 2)}\n`);
    },
  );

  test('a broken configuration stops the command before a workbook is answered for', async () => {
    const { cwd, names } = sixTrusts();
    const elsewhere = scratchFolder();
    copyFileSync(IN_PROGRESS, join(elsewhere, 'd.xlsx'));
    writeFileSync(join(elsewhere, 'mis.config.json'), '{');
    const argv = ['validate', ...names, join(elsewhere, 'd.xlsx'), '--format', 'json'];
    const { stdout, stderr, exitCode } = await runCli(argv, { cwd });
    expect(stdout).toBe('');
    expect(stderr).toContain('mis.config.json');
    expect(exitCode).toBe(2);
  });

  test('each is read by the configuration of its own folder', async () => {
    const { cwd } = sixTrusts();
    const elsewhere = scratchFolder();
    copyFileSync(IN_PROGRESS, join(elsewhere, 'd.xlsx'));
    writeFileSync(join(elsewhere, 'mis.config.json'), '{"ignoreSheets": ["SA1"]}');
    const argv = ['validate', 'a.xlsx', join(elsewhere, 'd.xlsx'), 'b.xlsx', '--format', 'json', ...ON];
    const rows = JSON.parse((await runCli(argv, { cwd })).stdout).map(
      ({ checked }: { checked: { rows: number } }) => checked.rows,
    );
    expect(rows).toEqual([89, 82, 89]);
  });
});

/** A clock that goes on by a second whenever it is looked at. */
function hurryingClock(): () => Date {
  let seconds = 0;
  return () => {
    seconds += 1;
    return new Date(Date.UTC(2024, 10, 8, 9, 0, seconds));
  };
}

/** What a terminal shows in the end: an erased line is gone, and a return goes back to its start. */
function screenOf(written: string): string {
  return written
    .split('\n')
    .map((line) => line.split('\r\u001b[2K').at(-1))
    .join('\n');
}

describe('progress', () => {
  const TERMINAL = { isTTY: true, columns: 60, now: hurryingClock() };

  test.each(['status', 'validate'])('of mis %s is one line on stderr, written over', async (command) => {
    const { cwd, names } = sixTrusts();
    const { stderr, stdout } = await runCli([command, ...names], { ...TERMINAL, cwd });
    expect(stderr).toContain('\r\u001b[2KChecking 1 of 6  a.xlsx');
    expect(stderr).toContain('\r\u001b[2KChecking 6 of 6  missing.xlsx');
    expect(stdout).not.toContain('Checking');
  });

  test('leaves a terminal as if it had never been', async () => {
    const { cwd, names } = sixTrusts();
    const argv = ['validate', ...names, ...ON];
    const quiet: string[] = [];
    const shown: string[] = [];
    await runCli(argv, { cwd, onPrint: (text) => quiet.push(text) });
    await runCli(argv, { ...TERMINAL, cwd, onPrint: (text) => shown.push(text) });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal
    expect(screenOf(shown.join('')).replace(/\u001b\[\d+m/g, '')).toBe(quiet.join(''));
  });

  test.each([
    ['stderr is no terminal', {}],
    ['the terminal can’t erase', { ...TERMINAL, env: { TERM: 'dumb' } }],
    ['colours and the like are not wanted', { ...TERMINAL, env: { NO_COLOR: '1' } }],
  ])('is not shown where %s', async (_, world) => {
    const { cwd, names } = sixTrusts();
    const { stderr } = await runCli(['validate', ...names], { ...world, cwd });
    expect(stderr).not.toMatch(/Checking|\r/);
  });

  test('is not shown for one workbook', async () => {
    const { stderr } = await runCli(['validate', IN_PROGRESS], TERMINAL);
    expect(stderr).toBe('');
  });

  test.each([10, 24, 40])('never reaches the edge of a terminal of %d columns', async (columns) => {
    const { cwd } = sixTrusts();
    const long = `${'north-'.repeat(20)}trust.xlsx`;
    const { stderr } = await runCli(['validate', long, `\u001b[31m${long}`, 'a.xlsx'], { ...TERMINAL, columns, cwd });
    const lines = stderr.split('\r\u001b[2K').filter((line) => line.startsWith('Check'));
    expect(lines).toHaveLength(3);
    for (const line of lines.map((text) => text.split('\n')[0] ?? '')) {
      expect(line.length).toBeLessThan(columns);
      expect(line).not.toContain('\u001b');
    }
    if (columns === 40) expect(lines[0]).toMatch(/^Checking 1 of 3 {2}….*trust\.xlsx/);
  });

  test('is gone before a command that can’t go on says why', async () => {
    const { cwd } = sixTrusts();
    const { stderr, exitCode } = await runCli(['status', 'a.xlsx', 'b.xlsx', '--action', '99'], { ...TERMINAL, cwd });
    expect(stderr).toMatch(/a\.xlsx\r.\[2K\w/);
    expect(screenOf(stderr)).not.toContain('Checking');
    expect(exitCode).toBe(2);
  });

  test('is not written more often than a person can read', async () => {
    const { cwd, names } = sixTrusts();
    const { stderr } = await runCli(['status', ...names], { ...TERMINAL, now: '2024-11-08T09:00:00Z', cwd });
    expect(stderr.split('Checking')).toHaveLength(2);
  });
});
