import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from './errors.ts';

/**
 * The parsed content of a JSON file; undefined when there is no such file.
 * @param what - What the file is for the user: "scheme file", "configuration".
 * @param path - As the user typed it, found from the folder `cwd`.
 * @throws UsageError when it can't be read, is not UTF-8, or is not JSON: that message names line and column.
 */
export async function readJsonFile(
  what: string,
  path: string,
  cwd: string,
): Promise<{ readonly data: unknown } | undefined> {
  const text = readText(what, path, cwd);
  if (text === undefined) return undefined;
  try {
    return { data: JSON.parse(text) };
  } catch (cause) {
    const { findJsonFault } = await import('./json-fault.ts');
    const fault = findJsonFault(text);
    const place = fault ? ` at line ${fault.line}, column ${fault.column}: ${fault.trouble}` : '';
    throw new UsageError(`The ${what} ${path} is not JSON${place}.`, {
      advice: 'Mend it there and run the command again.',
      cause,
    });
  }
}

/** The decoder drops a byte order mark, which editors on Windows like to write. */
function readText(what: string, path: string, cwd: string): string | undefined {
  const bytes = readBytes(what, path, cwd);
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UsageError(`The ${what} ${path} is not UTF-8 text.`, {
      advice: 'Save it again with the encoding UTF-8.',
      cause,
    });
  }
}

function readBytes(what: string, path: string, cwd: string): Buffer | undefined {
  try {
    return readFileSync(resolve(cwd, path));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    const reason = code === 'EISDIR' ? 'it is a folder' : `the system refused it (${code})`;
    throw new UsageError(`The ${what} ${path} can't be read: ${reason}.`, {
      advice: 'Give the path of a file that you may read.',
      cause,
    });
  }
}
