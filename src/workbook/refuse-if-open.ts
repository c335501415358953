import { dirname, join, resolve } from 'node:path';
import { InputError } from '../shared/errors.ts';
import { throughLink } from '../shared/files/through-link.ts';
import { withWriteAdvice } from '../shared/files/write-refusal.ts';
import { lockFileOf } from './open-workbook.ts';
import { whoHasItOpen } from './who-has-it-open.ts';

/**
 * Refuses to write a workbook that another program has open: it would save its own version over ours.
 * @param path - as the user typed it.
 * @throws InputError naming the program, the file by which it shows, and who has it open where that file says so.
 */
export function refuseIfOpen(path: string, cwd: string): void {
  const typed = resolve(cwd, path);
  // Excel puts its lock beside the name by which it was asked, LibreOffice beside the file itself.
  const names = new Set([typed, withWriteAdvice(path, () => throughLink(typed))]);
  for (const name of names) {
    const lock = lockFileOf(name, cwd);
    if (lock !== undefined) throw isOpen(path, lock, join(dirname(name), lock));
  }
}

function isOpen(path: string, lock: string, lockPath: string): InputError {
  const program = lock.startsWith('~$') ? 'Excel' : 'LibreOffice';
  const who = whoHasItOpen(lockPath);
  return new InputError(
    path,
    'in-use',
    `${path} is open in ${program}${who === undefined ? '' : `, by ${who}`} (locked by ${lock}).`,
    `Close it there and run the command again. If nobody has it open, ${program} left ${lock} behind: delete that file.`,
  );
}
