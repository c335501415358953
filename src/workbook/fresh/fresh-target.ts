import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { InputError, UsageError } from '../../shared/errors.ts';
import { writeWhole } from '../../shared/files/write-whole.ts';
import { refuseIfOpen } from '../refuse-if-open.ts';

/** Where a fresh workbook is to stand. */
export interface FreshTarget {
  readonly cwd: string;
  /** Replace a file that is there. */
  readonly overwrite: boolean;
}

/**
 * Refuses a name under which no fresh workbook may be put, before anything is done.
 * @param path - as the user typed it.
 * @throws UsageError when the name is not an .xlsx file's; InputError when the file exists or is open.
 */
export function checkFreshTarget(path: string, { cwd, overwrite }: FreshTarget): void {
  const target = resolve(cwd, path);
  if (extname(target).toLowerCase() !== '.xlsx') throw notAWorkbookName(path);
  if (existsSync(target) && !overwrite) {
    const advice = 'Choose another name, or replace it with --force.';
    throw new InputError(path, 'exists', `${path} exists already and was left as it is.`, advice);
  }
  refuseIfOpen(path, cwd);
}

/**
 * Puts a fresh workbook in place, whole or not at all. Whether it may be put there is looked at again: another program may
 * have come in between.
 * @throws as `checkFreshTarget` does, and InputError when it can't be written.
 */
export function writeFresh(path: string, bytes: Uint8Array, target: FreshTarget): void {
  writeWhole(path, resolve(target.cwd, path), bytes, () => checkFreshTarget(path, target));
}

function notAWorkbookName(path: string): UsageError {
  const stem = path.replace(/\.[^./\\]*$/, '');
  if (stem.trim() === '') return new UsageError('The workbook was given no name.', { advice: 'Try trust.xlsx.' });
  return new UsageError(`${path} does not end in .xlsx, which Excel needs.`, { advice: `Try ${stem}.xlsx.` });
}
