import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeWorkbook } from '../../../src/workbook/fresh/make-workbook.ts';
import { YEAR_6 } from '../../support/scheme.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

const CONTENT = { scheme: YEAR_6, asOf: '2024-11-08', toolVersion: '1.0.0', protect: false };

/** Has a workbook made, while another program puts something into its folder. */
function makeWhile(cwd: string, overwrite: boolean, name: string): Promise<void> {
  const made = makeWorkbook('trust.xlsx', { cwd, overwrite, content: CONTENT });
  writeFileSync(join(cwd, name), 'precious');
  return made;
}

test('a workbook that came to be in the meantime is left as it is', async () => {
  const cwd = scratchFolder();
  await expect(makeWhile(cwd, false, 'trust.xlsx')).rejects.toMatchObject({ path: 'trust.xlsx', reason: 'exists' });
  expect(readFileSync(join(cwd, 'trust.xlsx'), 'utf8')).toBe('precious');
  expect(readdirSync(cwd)).toEqual(['trust.xlsx']);
});

test('a workbook that was opened in the meantime is not replaced', async () => {
  const cwd = scratchFolder();
  writeFileSync(join(cwd, 'trust.xlsx'), 'old');
  await expect(makeWhile(cwd, true, '~$trust.xlsx')).rejects.toMatchObject({ path: 'trust.xlsx', reason: 'in-use' });
  expect(readFileSync(join(cwd, 'trust.xlsx'), 'utf8')).toBe('old');
  expect(readdirSync(cwd)).toEqual(['trust.xlsx', '~$trust.xlsx']);
});
