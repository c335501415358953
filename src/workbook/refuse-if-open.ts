import { resolve } from 'node:path';
import { InputError } from '../shared/errors.ts';
import { lockFileOf } from './open-workbook.ts';

/**
 * Refuses to write a workbook that another program has open: it would save its own version over ours.
 * @param path - as the user typed it.
 * @param file - the file itself, where the path is a link to it.
 * @throws InputError naming the program and the file by which it shows.
 */
export function refuseIfOpen(path: string, cwd: string, file = resolve(cwd, path)): void {
  // Excel puts its lock beside the name by which it was asked.
  const names = new Set([resolve(cwd, path), file]);
  const lock = [...names].map((name) => lockFileOf(name, cwd)).find((found) => found !== undefined);
  if (lock === undefined) return;
  const program = lock.startsWith('~$') ? 'Excel' : 'LibreOffice';
  throw new InputError(
    path,
    'in-use',
    `${path} is open in ${program} (locked by ${lock}).`,
    `Close it there and run the command again. If nobody has it open, ${program} left ${lock} behind: delete that file.`,
  );
}
