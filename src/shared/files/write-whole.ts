import { type Stats, statSync } from 'node:fs';
import { InputError } from '../errors.ts';
import { underLock } from './file-lock.ts';
import { refuseIfFixed } from './refuse-if-fixed.ts';
import { replaceFile } from './replace-file.ts';
import { throughLink } from './through-link.ts';
import { withWriteAdvice } from './write-refusal.ts';

/**
 * Writes a file so that it is there whole or not at all, whoever else writes it. A file that is there is replaced and
 * keeps its rights; where it is a link, what the link leads to is written.
 * @param path - the file as the user typed it, for messages.
 * @param target - its absolute path.
 * @param check - looks one last time, right before the file is put in place, and throws where what is there must stay.
 * @throws InputError when it can't be written, or what is there may not be changed; that still stands.
 */
export function writeWhole(path: string, target: string, bytes: Uint8Array, check: () => void = () => {}): void {
  withWriteAdvice(path, () => {
    const file = throughLink(target);
    // Looked at before anything is put beside it: beside a device is no place for a lock.
    replaceable(path, file);
    underLock(path, file, (lock) => {
      replaceFile(file, bytes, lock, replaceable(path, file), () => {
        replaceable(path, file);
        check();
      });
    });
  });
}

/** The file that is to be replaced; undefined where there is none. */
function replaceable(path: string, file: string): Stats | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  if (stats.isDirectory()) throw new InputError(path, 'folder', `${path} is a folder.`, 'Name a file inside it.');
  if (!stats.isFile()) {
    throw new InputError(path, 'not-a-file', `${path} is a pipe or a device, not a file.`, 'Name a file.');
  }
  refuseIfFixed(path, file, stats, 'choose another name');
  return stats;
}
