import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../shared/errors.ts';
import { findJsonFault } from './json-fault.ts';

/**
 * The parsed content of a scheme file; undefined when there is no such file.
 * @param path - As the user typed it, found from the folder `cwd`.
 * @throws UsageError when it can't be read, is not UTF-8, or is not JSON: that message names line and column.
 */
export function readSchemeFile(path: string, cwd: string): { readonly data: unknown } | undefined {
  const text = readText(path, cwd);
  if (text === undefined) return undefined;
  try {
    return { data: JSON.parse(text) };
  } catch (cause) {
    const fault = findJsonFault(text);
    const place = fault ? ` at line ${fault.line}, column ${fault.column}: expected ${fault.expected}` : '';
    const advice = 'Mend the file there and run the command again.';
    throw new UsageError(`The scheme file ${path} is not JSON${place}.`, { advice, cause });
  }
}

/** The decoder drops a byte order mark, which editors on Windows like to write. */
function readText(path: string, cwd: string): string | undefined {
  const bytes = readBytes(path, cwd);
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    const advice = 'Save it again with the encoding UTF-8.';
    throw new UsageError(`The scheme file ${path} is not UTF-8 text.`, { advice, cause });
  }
}

function readBytes(path: string, cwd: string): Buffer | undefined {
  try {
    return readFileSync(resolve(cwd, path));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    const reason = code === 'EISDIR' ? 'it is a folder' : `the system refused it (${code})`;
    const advice = 'Give the path of a scheme file that you may read.';
    throw new UsageError(`The scheme file ${path} can't be read: ${reason}.`, { advice, cause });
  }
}
