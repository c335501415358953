import { lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * The file that a path means: where it is a link, what the link leads to, be it there yet or not. The folders above stay as
 * they were named.
 * @throws the system's error where links lead round in a circle.
 */
export function throughLink(path: string): string {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return path;
  const leadsTo = statSync(path, { throwIfNoEntry: false });
  if (leadsTo === undefined) return throughLink(resolve(dirname(path), readlinkSync(path)));
  // A pipe of this process has no other path.
  return leadsTo.isFile() ? realpathSync(path) : path;
}
