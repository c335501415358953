import { existsSync, linkSync, renameSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { CalendarDate } from '../shared/dates/calendar-date.ts';
import { removeQuietly } from '../shared/files/companion-files.ts';
import type { FileLock } from '../shared/files/file-lock.ts';
import { flushFolder } from '../shared/files/flush-folder.ts';
import { patiently } from '../shared/files/patiently.ts';
import { systemCode } from '../shared/files/system-code.ts';
import { type FileRights, writeNewFile } from '../shared/files/write-new-file.ts';
import { shortened } from '../shared/shortened.ts';

/** What file systems let a name be. */
const LONGEST_NAME = 255;

/**
 * Writes a copy of a workbook beside it, down to the disk, under the first name of that day which is free. It is never
 * written over another file.
 * @returns its absolute path.
 */
export function keepBackup(
  target: string,
  bytes: Uint8Array,
  day: CalendarDate,
  lock: FileLock,
  rights: FileRights,
): string {
  writeNewFile(lock.temporaryCopy, bytes, rights);
  try {
    for (let number = 1; ; number++) {
      const copy = join(dirname(target), backupName(basename(target), day, number));
      if (putUnderName(copy, lock.temporaryCopy)) return copy;
    }
  } finally {
    removeQuietly(lock.temporaryCopy);
    flushFolder(dirname(target));
  }
}

/** `trust (backup 2024-10-14).xlsx`, then `trust (backup 2024-10-14, 2).xlsx`. */
function backupName(name: string, day: CalendarDate, number: number): string {
  const extension = extname(name);
  const ending = ` (backup ${day}${number === 1 ? '' : `, ${number}`})${extension}`;
  const stem = name.slice(0, name.length - extension.length);
  return `${shortened(stem, LONGEST_NAME - Buffer.byteLength(ending))}${ending}`;
}

/** Gives the whole copy its name at once. False when the name is taken. */
function putUnderName(copy: string, written: string): boolean {
  try {
    linkSync(written, copy);
  } catch (error) {
    if (systemCode(error) === 'EEXIST' || existsSync(copy)) return false;
    // Some shares have no links.
    patiently(() => renameSync(written, copy));
  }
  return true;
}
