import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { InputError, UsageError } from '../../shared/errors.ts';
import { refuseSameFile } from '../adopt/refuse-same-file.ts';
import { refuseIfOpen } from '../refuse-if-open.ts';

const WORKBOOK = /^\.xl[st][xm]$/i;

/** Where the copy of a workbook with its findings is to stand. */
export interface AnnotatedTarget {
  readonly cwd: string;
  /** Replace a file that is there. */
  readonly overwrite: boolean;
}

/**
 * Refuses a name under which the copy may not be written, before anything is done.
 * @param source - the workbook, and `target` the copy, as the user typed them.
 * @throws UsageError when both are one file, or Excel would not open the copy under its name; InputError when there is a file of
 * that name, or it is open.
 */
export function checkAnnotatedTarget(source: string, target: string, { cwd, overwrite }: AnnotatedTarget): void {
  const advice = 'Give the copy a name of its own.';
  if (target.trim() === '') throw new UsageError('--annotate was given an empty name.', { advice });
  refuseSameFile(source, target, cwd, advice);
  const ending = WORKBOOK.test(extname(source)) ? extname(source).toLowerCase() : '.xlsx';
  if (extname(target).toLowerCase() !== ending) {
    const suggestion = `${target.replace(/\.[^./\\]*$/, '')}${ending}`;
    throw new UsageError(`${target} does not end in ${ending}, as a copy of ${source} must.`, {
      advice: `Try ${suggestion}.`,
    });
  }
  if (existsSync(resolve(cwd, target)) && !overwrite) {
    throw new InputError(
      target,
      'exists',
      `${target} exists already and was left as it is.`,
      'Choose another name, or replace it with --force.',
    );
  }
  refuseIfOpen(target, cwd);
}
