import { lstatSync, realpathSync } from 'node:fs';

/** The file that a path means: where it is a link, what the link leads to. The folders above stay as they were named. */
export function throughLink(path: string): string {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? realpathSync(path) : path;
}
