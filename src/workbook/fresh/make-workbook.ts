import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { InputError, UsageError } from '../../shared/errors.ts';
import { writeWhole } from '../../shared/write-whole.ts';
import { refuseIfOpen } from '../refuse-if-open.ts';
import { buildFreshWorkbook, type FreshWorkbookOptions } from './build-fresh-workbook.ts';

interface MakeOptions {
  readonly cwd: string;
  /** Replace a file that is there. */
  readonly overwrite: boolean;
  readonly content: FreshWorkbookOptions;
}

/**
 * Builds a fresh workbook and writes it, whole or not at all.
 * @param path - as the user typed it.
 * @throws UsageError when the name is not an .xlsx file's; InputError when the file exists, is open, or can't be written.
 */
export async function makeWorkbook(path: string, { cwd, overwrite, content }: MakeOptions): Promise<void> {
  const target = resolve(cwd, path);
  if (extname(target).toLowerCase() !== '.xlsx') {
    const suggestion = `${path.replace(/\.[^./\\]*$/, '')}.xlsx`;
    throw new UsageError(`${path} does not end in .xlsx, which Excel needs.`, { advice: `Try ${suggestion}.` });
  }
  if (existsSync(target) && !overwrite) {
    const advice = 'Choose another name, or replace it with --force.';
    throw new InputError(path, 'exists', `${path} exists already and was left as it is.`, advice);
  }
  refuseIfOpen(path, cwd);
  writeWhole(path, target, await buildFreshWorkbook(content));
}
