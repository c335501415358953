import { InputError } from '../errors.ts';
import { systemCode } from './system-code.ts';

/** Why the system refused, in its own codes: what that means after the file's name, and what to do. */
const REFUSALS: Readonly<Record<string, readonly [reason: string, means: string, advice: string]>> = {
  ENOENT: ['missing', 'is in a folder that does not exist', 'Make the folder first, or choose another.'],
  ENOTDIR: ['missing', 'is in a folder that does not exist', 'Make the folder first, or choose another.'],
  EISDIR: ['folder', 'is a folder', 'Name a file inside it.'],
  EBUSY: ['in-use', 'is held by another program', 'Close it there and run the command again.'],
  EPERM: ['in-use', 'is held by another program, or may not be changed', 'Close it there and run the command again.'],
  EACCES: ['no-permission', "can't be written here", 'Ask for the right to write in that folder, or choose another.'],
  EROFS: ['no-permission', "can't be written here", 'Ask for the right to write in that folder, or choose another.'],
  ENOSPC: ['disk-full', 'could not be written: the disk is full', 'Make room and run the command again.'],
  EDQUOT: ['disk-full', 'could not be written: your share of the disk is full', 'Make room and run the command again.'],
  EFBIG: [
    'too-large',
    'could not be written: it is larger than a file may be here',
    'Choose another drive, or ask whoever looks after this one.',
  ],
  EIO: [
    'unwritable',
    'could not be written: the drive or network share failed',
    'Check the drive or network share, then run the command again.',
  ],
  ENAMETOOLONG: ['unwritable', 'has too long a name to be written', 'Give it a shorter name.'],
};

/**
 * Runs a write and turns a refusal of the system into words for the user.
 * @param path - the file as the user typed it.
 * @throws InputError when the system refused.
 */
export function withWriteAdvice<Result>(path: string, write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    const code = systemCode(error);
    if (code === '') throw error;
    const [reason, means, advice] = (Object.hasOwn(REFUSALS, code) ? REFUSALS[code] : undefined) ?? [
      'unwritable',
      `could not be written (${code})`,
      'Check the drive or network share, then run the command again.',
    ];
    throw new InputError(path, reason, `${path} ${means}.`, advice, error);
  }
}
