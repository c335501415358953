import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { writeBoardReady } from '../support/board-ready.ts';
import { type CliResult, runCli } from '../support/run-cli.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

interface Watch {
  /** Comes true when the words are printed after those that were waited for last. */
  readonly shown: (words: string) => Promise<void>;
  /** Presses Ctrl+C. */
  readonly stopped: () => Promise<CliResult>;
}

let cwd: string;
const trust = (): string => join(cwd, 'trust.xlsx');
const put = (fixture: string): void => copyFileSync(`fixtures/${fixture}`, trust());

/** Starts a command that watches, and waits with the test for what it prints. */
function watching(...argv: readonly string[]): Watch {
  const keyboard = new AbortController();
  let unread = '';
  let look = (): void => {};
  const result = runCli(['validate', ...argv, '--watch', '--as-of', '2024-12-09'], {
    cwd,
    interruption: keyboard.signal,
    onPrint: (text) => {
      unread += text;
      look();
    },
  });
  return {
    shown: (words) =>
      new Promise((resolve) => {
        look = () => {
          const at = unread.indexOf(words);
          if (at < 0) return;
          unread = unread.slice(at + words.length);
          look = () => {};
          resolve();
        };
        look();
      }),
    stopped: () => {
      keyboard.abort();
      return result;
    },
  };
}

beforeEach(async () => {
  cwd = scratchFolder();
  await writeBoardReady(trust());
});

describe('--watch', () => {
  test('checks again what was saved, and ends with the exit code of the last check', async () => {
    const { shown, stopped } = watching('trust.xlsx');
    await shown('nothing wrong found');
    await shown('Watching trust.xlsx: save to check again, press Ctrl+C to end.');
    await writeBoardReady(trust(), { rows: { '4.12': { location: undefined } } });
    await shown('──── 10:00  saved: trust.xlsx ────');
    await shown('MIS203 evidence-missing');
    await shown('1 error.');
    const { exitCode, stdout } = await stopped();
    expect(exitCode).toBe(1);
    expect(stdout).not.toContain('────');
  });

  test('sees a workbook that was put in the place of the old one, as Excel saves', async () => {
    const { shown, stopped } = watching('trust.xlsx');
    await shown('Watching');
    await writeBoardReady(join(cwd, 'A1B2C3D4'), { rows: { '4.12': { location: undefined } } });
    renameSync(trust(), join(cwd, 'E5F6.tmp'));
    renameSync(join(cwd, 'A1B2C3D4'), trust());
    rmSync(join(cwd, 'E5F6.tmp'));
    await shown('1 error.');
    expect((await stopped()).stderr).not.toContain('not there');
  });

  test('waits for a workbook that is gone', async () => {
    const { shown, stopped } = watching('trust.xlsx');
    await shown('Watching');
    renameSync(trust(), join(cwd, 'aside'));
    await shown('not there any more, and waited for: trust.xlsx');
    renameSync(join(cwd, 'aside'), trust());
    await shown('saved: trust.xlsx');
    await shown('nothing wrong found');
    const { exitCode, stderr } = await stopped();
    expect(exitCode).toBe(0);
    expect(stderr).not.toContain('does not exist');
  });

  test('names a workbook that can’t be used, and goes on when it can', async () => {
    const { shown, stopped } = watching('trust.xlsx');
    await shown('Watching');
    const whole = readFileSync(trust());
    writeFileSync(trust(), whole.subarray(0, 9_000));
    await shown('trust.xlsx is cut short');
    writeFileSync(trust(), whole);
    await shown('nothing wrong found');
    expect((await stopped()).exitCode).toBe(0);
  });

  test('checks again when the configuration was saved, and says when it is broken', async () => {
    const { shown, stopped } = watching('trust.xlsx');
    await shown('Watching');
    writeFileSync(join(cwd, 'mis.config.json'), '{"ignoreSheets": ["SA1"]}');
    await shown('requirement-missing');
    await shown('Maternity Incentive Scheme Year 6 on 9 sheets');
    writeFileSync(join(cwd, 'mis.config.json'), '{"ignoreSheets": ');
    await shown('mis.config.json is not JSON');
    expect((await stopped()).exitCode).toBe(2);
  });

  test('checks again when figures were measured anew, and says when they can’t be used', async () => {
    const figures = join(cwd, 'training.json');
    const argv = ['measure', 'training', 'fixtures/measures/register.csv', '--as-of', '2024-12-05', '--format', 'json'];
    const { stdout } = await runCli(argv);
    writeFileSync(figures, stdout);
    const { shown, stopped } = watching('trust.xlsx', '--measures', 'training.json');
    await shown('and 14 figures');
    await shown('Watching trust.xlsx');
    writeFileSync(figures, '{}');
    await shown('saved: training.json');
    await shown("training.json can't be used: it holds no figures");
    writeFileSync(figures, stdout);
    await shown('and 14 figures');
    await stopped();
  });

  test('writes the reports anew', async () => {
    const { shown, stopped } = watching('trust.xlsx', '--report', 'html=findings.html');
    await shown('Watching');
    expect(readFileSync(join(cwd, 'findings.html'), 'utf8')).toContain('Nothing wrong found.');
    await writeBoardReady(trust(), { rows: { '4.12': { location: undefined } } });
    await shown('Wrote findings.html');
    expect(readFileSync(join(cwd, 'findings.html'), 'utf8')).toContain('MIS203 evidence-missing');
    await stopped();
  });

  test('checks all workbooks again when one was saved', async () => {
    copyFileSync(trust(), join(cwd, 'other.xlsx'));
    const { shown, stopped } = watching('trust.xlsx', 'other.xlsx');
    await shown('Watching trust.xlsx, other.xlsx');
    put('unusable/encrypted.xlsx');
    await shown('saved: trust.xlsx');
    await shown('trust.xlsx is protected');
    await shown('other.xlsx: checked');
    expect((await stopped()).exitCode).toBe(3);
  });

  test('does not wait for a name that no file has', async () => {
    const { exitCode, stderr } = await runCli(['validate', 'trsut.xlsx', '--watch'], {
      cwd,
      interruption: new AbortController().signal,
    });
    expect(stderr).toMatch(/^trsut\.xlsx does not exist\./);
    expect(stderr).not.toContain('Watching');
    expect(exitCode).toBe(3);
  });

  test.each([
    ['--fix', ['--fix'], '--watch goes without --fix'],
    ['another format', ['--format', 'json'], 'Add --report json=FILE'],
  ])('is refused with %s', async (_, argv, words) => {
    const { exitCode, stderr, stdout } = await runCli(['validate', 'trust.xlsx', '--watch', ...argv], { cwd });
    expect(stderr).toContain(words);
    expect(stdout).toBe('');
    expect(exitCode).toBe(2);
  });
});
