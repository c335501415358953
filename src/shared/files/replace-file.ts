import { readFileSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { removeQuietly } from './companion-files.ts';
import { type FileLock, LockLostError } from './file-lock.ts';
import { flushFolder } from './flush-folder.ts';
import { patiently } from './patiently.ts';
import { systemCode } from './system-code.ts';
import { type FileRights, writeNewFile } from './write-new-file.ts';

/**
 * Puts a file in place, whole or not at all: written beside it, down to the disk, read again, then renamed over it.
 * What was there before stands until the rename, which the system does as one.
 * @param check - looks one last time, right before each attempt to rename, and throws where the file must be left alone.
 */
export function replaceFile(
  target: string,
  bytes: Uint8Array,
  lock: FileLock,
  rights: FileRights | undefined,
  check: () => void = () => {},
): void {
  try {
    writeVerified(lock.temporary, bytes, rights);
    patiently(() => {
      check();
      if (!lock.isHeld()) throw new LockLostError();
      renameSync(lock.temporary, target);
    });
  } catch (error) {
    removeQuietly(lock.temporary);
    // Whoever took the lock, or still believed to have it, removed our file: that is no fault of the drive.
    throw systemCode(error) === 'ENOENT' || !lock.isHeld() ? new LockLostError() : error;
  }
  flushFolder(dirname(target));
}

/** What a share took is not always what it keeps. */
function writeVerified(file: string, bytes: Uint8Array, rights: FileRights | undefined): void {
  writeNewFile(file, bytes, rights);
  if (patiently(() => readFileSync(file)).equals(bytes)) return;
  // In the system's own form, so that it is told as what it is: the drive's fault.
  throw Object.assign(new Error('what was written reads back as something else'), { code: 'EIO', syscall: 'read' });
}
