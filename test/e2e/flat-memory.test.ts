import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const WORKBOOKS = 200;

/** Room for a few workbooks at a time and for one document of all; a run that kept what it read of each would need more than that. */
test.each([
  ['text', 32],
  ['json', 32],
  ['csv', 48],
  ['sarif', 80],
])(`${WORKBOOKS} workbooks as %s need no more than %d MB`, (format, megabytes) => {
  const names = Array<string>(WORKBOOKS).fill(resolve('fixtures/audit-tool/in-progress.xlsx'));
  const argv = ['bin/mis.js', 'validate', ...names, 'missing.xlsx', '--as-of', '2024-11-08', '--format', format];
  const { status, stderr } = spawnSync(process.execPath, [`--max-old-space-size=${megabytes}`, ...argv], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  expect(stderr).toBe(
    'missing.xlsx does not exist. Check the name and the folder, or start a fresh workbook with mis new.\n',
  );
  expect(status).toBe(3);
});
