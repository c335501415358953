import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../shared/errors.ts';

const WORKBOOK = /\.xls[xm]$/i;
/** What Excel and LibreOffice leave beside a workbook that is open. */
const LOCK_FILE = /^(~\$|\.~lock)/;

/**
 * The workbooks a command is to read: those named, with `*` and `?` expanded for shells that leave it to the program;
 * or, when none is named, the only one in the folder.
 * @throws UsageError when none is named and the folder holds none, or several.
 */
export function workbookPaths(named: readonly string[], cwd: string): string[] {
  if (named.includes(''))
    throw new UsageError('A workbook was named with an empty name.', { advice: 'Name the file.' });
  if (named.length > 0) return named.flatMap((name) => expand(name, cwd));
  const here = workbooksIn(cwd);
  const [only] = here;
  if (here.length === 1 && only !== undefined) return [only];
  if (here.length === 0) {
    throw new UsageError('No workbook was named, and this folder holds none.', {
      advice: 'Name one, or start a fresh one with mis new.',
    });
  }
  const listed = here.slice(0, 5).join(', ');
  throw new UsageError(
    `No workbook was named, and this folder holds ${here.length}: ${listed}${here.length > 5 ? ' …' : ''}.`,
    {
      advice: 'Name the one you mean.',
    },
  );
}

/** None where there is no such folder, or it may not be looked into. */
function workbooksIn(folder: string): string[] {
  return namesIn(folder)
    .filter((name) => WORKBOOK.test(name) && !LOCK_FILE.test(name))
    .sort();
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Only the last part of a path is expanded. A pattern that matches nothing stays as typed, to be named as missing. */
function expand(name: string, cwd: string): string[] {
  const pattern = basename(name);
  if (!/[*?]/.test(pattern) || existsSync(resolve(cwd, name))) return [name];
  const matches = workbooksIn(resolve(cwd, dirname(name))).filter((file) => wildcard(pattern).test(file));
  const typedFolder = name.slice(0, name.length - pattern.length);
  return matches.length > 0 ? matches.map((file) => (typedFolder === '' ? file : join(typedFolder, file))) : [name];
}

function wildcard(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'i');
}
