import { existsSync, statSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { InputError, UsageError } from '../../shared/errors.ts';
import { writeWhole } from '../write-whole.ts';
import { buildFreshWorkbook, type FreshWorkbookOptions } from './build-fresh-workbook.ts';

export interface MakeOptions {
  readonly cwd: string;
  /** Replace a file that is there. */
  readonly overwrite: boolean;
  readonly content: FreshWorkbookOptions;
}

/**
 * Builds a fresh workbook and writes it, whole or not at all.
 * @param path - as the user typed it.
 * @throws UsageError when the name is not an .xlsx file's; InputError when the file exists, or can't be written.
 */
export async function makeWorkbook(path: string, { cwd, overwrite, content }: MakeOptions): Promise<void> {
  const target = resolve(cwd, path);
  if (extname(target).toLowerCase() !== '.xlsx') {
    throw new UsageError(`${path} does not end in .xlsx, which Excel needs.`, {
      advice: `Try ${path.replace(/\.[^./\\]*$/, '')}.xlsx.`,
    });
  }
  if (!existsSync(dirname(target))) {
    throw new InputError(
      path,
      'missing',
      `The folder of ${path} does not exist.`,
      'Make the folder first, or choose another.',
    );
  }
  if (existsSync(target) && statSync(target).isDirectory()) {
    throw new InputError(path, 'folder', `${path} is a folder.`, 'Name a file inside it.');
  }
  if (existsSync(target) && !overwrite) {
    throw new InputError(
      path,
      'exists',
      `${path} exists already and was left as it is.`,
      'Choose another name, or replace it with --force.',
    );
  }
  writeWhole(path, target, await buildFreshWorkbook(content));
}
