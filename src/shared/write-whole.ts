import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { InputError } from './errors.ts';

/**
 * Writes a file so that it is there whole or not at all: to a temporary file beside it, flushed, then renamed over it.
 * @param path - the file as the user typed it, for messages.
 * @param target - its absolute path.
 * @throws InputError when it can't be written; what was there before still is.
 */
export function writeWhole(path: string, target: string, bytes: Uint8Array): void {
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    const file = openSync(temporary, 'wx');
    try {
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw refusal(path, error);
  }
}

/** Why the system refused, in its own codes: what that means after the file's name, and what to do. */
const REFUSALS: Readonly<Record<string, readonly [reason: string, means: string, advice: string]>> = {
  ENOENT: ['missing', 'is in a folder that does not exist', 'Make the folder first, or choose another.'],
  ENOTDIR: ['missing', 'is in a folder that does not exist', 'Make the folder first, or choose another.'],
  EISDIR: ['folder', 'is a folder', 'Name a file inside it.'],
  EBUSY: ['in-use', 'is held by another program', 'Close it there and run the command again.'],
  EPERM: ['in-use', 'is held by another program, or may not be changed', 'Close it there and run the command again.'],
  EACCES: ['no-permission', "can't be written here", 'Choose a folder that you may write to.'],
  EROFS: ['no-permission', "can't be written here", 'Choose a folder that you may write to.'],
  ENOSPC: ['disk-full', 'could not be written: the disk is full', 'Make room and run the command again.'],
  EDQUOT: ['disk-full', 'could not be written: your share of the disk is full', 'Make room and run the command again.'],
};

function refusal(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '') return error;
  const [reason, means, advice] = (Object.hasOwn(REFUSALS, code) ? REFUSALS[code] : undefined) ?? [
    'unwritable',
    `could not be written (${code})`,
    'Check the drive or network share, then run the command again.',
  ];
  return new InputError(path, reason, `${path} ${means}.`, advice, error);
}
