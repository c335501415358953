import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { runCli } from '../support/run-cli.ts';

/** A world in which asking for the folder goes wrong in a way that nobody foresaw. */
async function runBroken(argv: readonly string[]): Promise<{ exitCode: number; stderr: string }> {
  let stderr = '';
  const exitCode = await run(argv, {
    stdout: { write: () => {} },
    stderr: {
      write: (text: string) => {
        stderr += text;
      },
    },
    env: {},
    get cwd(): string {
      throw new TypeError('nobody foresaw this');
    },
    now: () => new Date('2024-10-14T09:00:00Z'),
    readInput: () => Buffer.alloc(0),
    interruption: () => AbortSignal.abort(),
  });
  return { exitCode, stderr };
}

describe('a fault of ours', () => {
  test('is called one, asks to be reported, shows no stack, and ends with 70', async () => {
    const { exitCode, stderr } = await runBroken(['status', 'trust.xlsx']);
    expect(stderr).toMatch(/^mis has a fault: nobody foresaw this\nPlease report it/);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(exitCode).toBe(70);
  });

  test('shows its stack with --debug', async () => {
    expect((await runBroken(['status', 'trust.xlsx', '--debug'])).stderr).toMatch(
      /TypeError: nobody foresaw this\n\s+at /,
    );
  });
});

test('a pattern in a folder that is a file is a workbook that does not exist', async () => {
  const { exitCode, stderr } = await runCli(['status', 'fixtures/audit-tool/blank.xlsx/*.xlsx']);
  expect(stderr).toMatch(/^fixtures\/audit-tool\/blank\.xlsx\/\*\.xlsx /);
  expect(exitCode).toBe(3);
});

test('an empty name is wrong usage', async () => {
  expect(await runCli(['status', ''])).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(/empty name/) });
});
