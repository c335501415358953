import { closeSync, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { LIMITS } from '../limits.ts';
import { XlsxError } from '../xlsx-error.ts';

/** A file as it was read, and what the system said of it then. */
export interface FileAsRead {
  readonly bytes: Buffer;
  readonly stats: Stats;
}

/**
 * Reads a whole file, bounded: the size is known before a byte is read, and pipes and devices, which may never end, are
 * refused before they are opened.
 * @throws XlsxError saying why the file can't be read.
 */
export function readFileBytes(path: string): Buffer {
  return readFileAsItIs(path).bytes;
}

/**
 * Reads a whole file and what the system says of it, of one file at one time.
 * @throws as `readFileBytes` does.
 */
export function readFileAsItIs(path: string): FileAsRead {
  try {
    checkReadable(statSync(path));
    const file = openSync(path, 'r');
    try {
      return readAll(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw fileRefusal(error, process.platform);
  }
}

function readAll(file: number): FileAsRead {
  // Looked at again, now that it can't be exchanged for another.
  const stats = fstatSync(file);
  checkReadable(stats);
  const bytes = Buffer.allocUnsafe(stats.size);
  let filled = 0;
  while (filled < bytes.length) {
    const read = readSync(file, bytes, filled, bytes.length - filled, null);
    if (read === 0) break;
    filled += read;
  }
  return { bytes: bytes.subarray(0, filled), stats };
}

/**
 * Refuses what is no file, or is too large to be a workbook.
 * @throws XlsxError
 */
export function checkReadable(stats: Stats): void {
  if (stats.isDirectory()) throw new XlsxError('folder', 'is a folder');
  if (!stats.isFile()) throw new XlsxError('not-a-file', 'is a pipe or a device, not a file');
  if (stats.size > LIMITS.fileBytes) {
    const size = Math.round(stats.size / 2 ** 20);
    throw new XlsxError('too-large', `is ${size} MB; files up to ${LIMITS.fileBytes / 2 ** 20} MB are read`);
  }
}

/** Turns the error of a file operation into a refusal, unless it is one. The same code means different things on different systems. */
export function fileRefusal(error: unknown, platform: NodeJS.Platform): XlsxError {
  if (error instanceof XlsxError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const cause = { cause: error };
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ERR_INVALID_ARG_VALUE':
      return new XlsxError('missing', 'does not exist', cause);
    case 'EISDIR':
      return new XlsxError('folder', 'is a folder', cause);
    case 'EACCES':
      return new XlsxError('no-permission', 'may not be read by you', cause);
    case 'ELOOP':
      return new XlsxError('missing', 'is a link that leads round in a circle', cause);
    case 'EBUSY':
    case 'ETXTBSY':
      return new XlsxError('in-use', 'is in use by another program', cause);
    case 'EPERM':
      return platform === 'win32'
        ? new XlsxError('in-use', 'is in use by another program', cause)
        : new XlsxError('no-permission', 'may not be read by you', cause);
    default:
      return new XlsxError('unreadable', `can't be read${code && ` (${code})`}`, cause);
  }
}
