import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const AS_OF = ['--as-of', '2024-10-14'];
const EXPORTS = ['roster.csv', 'one-to-one.csv'];

/** A folder with the rosters that are shipped. */
function folder(): string {
  const cwd = scratchFolder();
  for (const name of EXPORTS) copyFileSync(`fixtures/measures/${name}`, join(cwd, name));
  return cwd;
}

describe('mis measure roster', () => {
  test('shows both figures, each month, and the shifts that fall short or are not there', async () => {
    const { exitCode, stdout } = await runCli(['measure', 'roster', ...EXPORTS, ...AS_OF], { cwd: folder() });
    expect(stdout).toMatchSnapshot();
    expect(exitCode).toBe(1);
  });

  test('never shows 2,499 of 2,500 as 100%, in any format', async () => {
    const input = 'Month,Women in active labour,Women with one-to-one care\nMar 2024,2500,2499\n';
    for (const format of ['table', 'csv', 'markdown', 'html', 'json']) {
      const args = ['measure', 'roster', '-', ...AS_OF, '--format', format];
      const { exitCode, stdout } = await runCli(args, { cwd: scratchFolder(), input });
      expect(exitCode).toBe(1);
      expect(stdout).toContain(format === 'json' ? '"fraction": 0.9996' : '99.96%');
      const said = stdout.replace(/<style>[\s\S]*<\/style>/, '').replace('where 100% is asked for', '');
      expect(said).not.toContain('100%');
    }
  });

  test('answers programs with the months and the shifts', async () => {
    const args = ['measure', 'roster', ...EXPORTS, ...AS_OF, '--format', 'json'];
    const { stdout } = await runCli(args, { cwd: folder() });
    expect(JSON.parse(stdout)).toMatchObject({
      measure: 'roster',
      figures: [{ requirement: '5.3' }, { requirement: '5.4' }],
      without: [
        { day: '2024-08-10', shift: 'night', substitute: true, path: 'roster.csv', line: 21 },
        { day: '2024-08-24', shift: 'day', substitute: false },
        { day: '2024-09-07', shift: 'night', substitute: true },
      ],
      notInRoster: [{ day: '2024-09-15', site: '', shifts: ['night'] }],
      shifts: { from: '2024-08-01', to: '2024-10-13' },
      rows: { outside: 1 },
      wholeMonths: ['2023-12'],
    });
  });

  test('exits with 0 where every shift and every woman counts', async () => {
    const input = 'Date,Shift,Supernumerary,One to one care\n2024-03-01,Day,yes,yes\n2024-03-01,Night,yes,n/a\n';
    const { exitCode, stdout } = await runCli(['measure', 'roster', '-', ...AS_OF], { cwd: scratchFolder(), input });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('2 of 2 figures met');
  });
});
