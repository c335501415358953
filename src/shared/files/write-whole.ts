import { statSync } from 'node:fs';
import { underLock } from './file-lock.ts';
import { replaceFile } from './replace-file.ts';
import { throughLink } from './through-link.ts';
import { withWriteAdvice } from './write-refusal.ts';

/**
 * Writes a file so that it is there whole or not at all, whoever else writes it. A file that is there is replaced and
 * keeps its rights; where it is a link, what the link leads to is written.
 * @param path - the file as the user typed it, for messages.
 * @param target - its absolute path.
 * @throws InputError when it can't be written; what was there before still is.
 */
export function writeWhole(path: string, target: string, bytes: Uint8Array): void {
  withWriteAdvice(path, () => {
    const file = throughLink(target);
    underLock(path, file, (lock) => {
      replaceFile(file, bytes, lock, statSync(file, { throwIfNoEntry: false }));
    });
  });
}
