import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const IN_PROGRESS = 'fixtures/audit-tool/in-progress.xlsx';
const submissionAt = async (asOf: string) => {
  const { stdout } = await runCli(['deadlines', IN_PROGRESS, '--format', 'json', '--as-of', asOf]);
  return JSON.parse(stdout).deadlines.at(-1);
};

test('counts days, working days and what hangs on each date', async () => {
  const { stdout, exitCode } = await runCli(['deadlines', IN_PROGRESS, '--as-of', '2024-10-14']);
  expect(stdout).toMatchSnapshot();
  expect(exitCode).toBe(0);
});

test('counts hours and minutes on the last day, to the very minute', async () => {
  expect(await submissionAt('2025-03-03T11:59')).toMatchObject({
    state: 'today',
    timeLeft: { hours: 0, minutes: 1 },
    openRequirements: 41,
  });
  expect(await submissionAt('2025-03-03T12:00')).toMatchObject({ state: 'today', timeLeft: { hours: 0, minutes: 0 } });
  expect(await submissionAt('2025-03-03T12:01')).toMatchObject({ state: 'passed', daysLeft: 0, timeLeft: null });
});

test('needs no workbook', async () => {
  const { stdout } = await runCli(['deadlines', '--format', 'json', '--as-of', '2024-10-14'], { cwd: scratchFolder() });
  const { workbook, deadlines } = JSON.parse(stdout);
  expect(workbook).toBeUndefined();
  expect(deadlines).toHaveLength(8);
  expect(deadlines.at(-1)).toMatchObject({ id: 'submission', daysLeft: 140, openRequirements: null });
});

test('writes a calendar file whole, in UTF-8, whatever the shell would have made of it', async () => {
  const cwd = scratchFolder();
  const { stdout } = await runCli(['deadlines', '--format', 'ics', '--output', 'mis.ics', '--as-of', '2024-10-14'], {
    cwd,
  });
  expect(stdout).toBe('Wrote mis.ics: 8 key dates of Maternity Incentive Scheme Year 6.\n');
  expect(readFileSync(join(cwd, 'mis.ics'), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n.*END:VCALENDAR\s*$/s);
});

test('never writes over a workbook', async () => {
  const cwd = scratchFolder();
  writeFileSync(join(cwd, 'trust.xlsx'), 'precious');
  const { exitCode, stderr } = await runCli(['deadlines', '-o', 'trust.xlsx'], { cwd });
  expect(stderr).toMatch(/^trust\.xlsx is the name of a workbook, and was left as it is\./);
  expect(exitCode).toBe(2);
  expect(readFileSync(join(cwd, 'trust.xlsx'), 'utf8')).toBe('precious');
});

test('repeats the scheme in the command it suggests', async () => {
  const scheme = 'fixtures/schemes/year-4-history.json';
  const { stdout } = await runCli(['deadlines', '--scheme', scheme, '--as-of', '2022-01-10']);
  expect(stdout).toContain(`mis deadlines --scheme ${scheme} --format ics -o mis.ics`);
});

test('shows revised dates of another scheme with what they were', async () => {
  const { stdout } = await runCli([
    'deadlines',
    '--scheme',
    'fixtures/schemes/year-4-history.json',
    '--as-of',
    '2022-01-10',
  ]);
  const words = stdout.replace(/\s+/g, ' ');
  expect(words).toMatch(/was 30 Nov 2021 \(extended 27 Sep 2021\)/);
  expect(words).toContain('paused from 23 Dec 2021 until further notice, at least until 23 Mar 2022');
});
