import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { InputError, UsageError } from '../../shared/errors.ts';
import { refuseIfOpen } from '../refuse-if-open.ts';

/** Where a fresh workbook is to stand. */
export interface FreshTarget {
  readonly cwd: string;
  /** Replace a file that is there. */
  readonly overwrite: boolean;
}

/**
 * The absolute path of a fresh workbook, where one may be put there.
 * @param path - as the user typed it.
 * @throws UsageError when the name is not an .xlsx file's; InputError when the file exists or is open.
 */
export function freshTarget(path: string, { cwd, overwrite }: FreshTarget): string {
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
  return target;
}
