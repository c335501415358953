import { accessSync, constants, type Stats } from 'node:fs';
import { capitalised } from '../capitalised.ts';
import { InputError } from '../errors.ts';

const ANYBODY_MAY_WRITE = 0o222;

/**
 * Refuses to replace a file that may not be changed, though its folder would let us.
 * @param path - as the user typed it.
 * @param instead - what can be done in its stead, such as "change a copy of it".
 * @throws InputError when the file is read-only, is not ours to change, or has several names.
 */
export function refuseIfFixed(path: string, file: string, { mode, nlink }: Stats, instead: string): void {
  // An administrator may write everything; a file that nobody may write is meant to stay, for them too.
  if ((mode & ANYBODY_MAY_WRITE) === 0) {
    const advice = `Let it be written (in Windows: right-click it, Properties, clear Read-only), or ${instead}.`;
    throw new InputError(path, 'read-only', `${path} is read-only.`, advice);
  }
  try {
    accessSync(file, constants.W_OK);
  } catch (error) {
    const advice = `Ask for write access to it, or ${instead}.`;
    throw new InputError(path, 'no-permission', `${path} may not be changed by you.`, advice, error);
  }
  if (nlink > 1) {
    const message = `${path} has ${nlink} names (hard links); changing it would part them.`;
    throw new InputError(path, 'hard-links', message, `${capitalised(instead)}.`);
  }
}
