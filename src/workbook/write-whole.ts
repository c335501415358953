import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { InputError } from '../shared/errors.ts';

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
    throw cannotWrite(path, error);
  }
}

function cannotWrite(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EBUSY' || code === 'EPERM') {
    return new InputError(
      path,
      'in-use',
      `${path} can't be replaced: another program holds it.`,
      'Close it in Excel and run the command again.',
      error,
    );
  }
  if (code === 'EACCES' || code === 'EROFS') {
    return new InputError(
      path,
      'no-permission',
      `${path} can't be written here.`,
      'Choose a folder that you may write to.',
      error,
    );
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new InputError(
      path,
      'disk-full',
      `${path} could not be written: the disk is full.`,
      'Make room and run the command again.',
      error,
    );
  }
  return typeof code === 'string'
    ? new InputError(
        path,
        'unwritable',
        `${path} could not be written (${code}).`,
        'Check the drive or network share, then run the command again.',
        error,
      )
    : error;
}
