import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const AS_OF = ['--as-of', '2024-10-28'];

/** A folder with the scorecard that is shipped. */
function folder(): string {
  const cwd = scratchFolder();
  copyFileSync('fixtures/measures/scorecard.csv', join(cwd, 'scorecard.csv'));
  return cwd;
}

describe('mis measure msds', () => {
  test('shows how many metrics passed, which failed and why, and the ethnic category', async () => {
    const { exitCode, stdout } = await runCli(['measure', 'msds', 'scorecard.csv', ...AS_OF], { cwd: folder() });
    expect(stdout).toMatchSnapshot();
    expect(exitCode).toBe(1);
  });

  test('answers programs with every metric', async () => {
    const { stdout } = await runCli(['measure', 'msds', 'scorecard.csv', ...AS_OF, '--format', 'json'], {
      cwd: folder(),
    });
    const { figures, metrics, ...rest } = JSON.parse(stdout);
    expect(figures[0]).toEqual({
      requirement: '2.1',
      measure: 'cqim-passed',
      numerator: 10,
      denominator: 11,
      excluded: 0,
      fraction: 10 / 11,
      target: 10,
      met: true,
      shortfall: 0,
      window: { start: '2024-07-01', end: '2024-07-31' },
    });
    expect(metrics).toHaveLength(11);
    expect(rest).toMatchObject({ month: '2024-07', missing: 0, otherMonths: [{ month: '2024-06', rows: 1 }] });
  });

  test.each(['csv', 'markdown', 'html'])('%s', async (format) => {
    const args = ['measure', 'msds', 'scorecard.csv', ...AS_OF, '--format', format];
    const { stdout } = await runCli(args, { cwd: folder() });
    expect(stdout).toContain(
      format === 'csv' ? 'SA2.2,ethnic-category-valid,,,368,410,0,89.8%' : 'missing for 139 women',
    );
  });

  test('reads what a map says, and refuses one that it can’t', async () => {
    const cwd = scratchFolder();
    writeFileSync(join(cwd, 'card.csv'), 'Code,Verdict\nA,Pass\nB,Pass\n');
    writeFileSync(
      join(cwd, 'map.json'),
      '{"columns": {"metric": "Code", "result": "Verdict"}, "metrics": {"B": "not counted"}}',
    );
    writeFileSync(join(cwd, 'bad.json'), '{"metrics": {"B": "ethnic"}}');
    const args = ['measure', 'msds', 'card.csv', ...AS_OF, '--map'];
    expect((await runCli([...args, 'map.json'], { cwd })).stdout.replace(/\s+/g, ' ')).toContain(
      '10 metrics not in the scorecard, not counted as passed',
    );
    expect((await runCli([...args, 'bad.json'], { cwd })).exitCode).toBe(2);
  });
});
