import { closeSync, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { LIMITS } from '../limits.ts';
import { XlsxError } from '../xlsx-error.ts';

/**
 * Reads a whole file, bounded: the size is known before a byte is read, and pipes and devices, which may never end, are
 * refused before they are opened.
 * @throws XlsxError saying why the file can't be read.
 */
export function readFileBytes(path: string): Buffer {
  try {
    checkReadable(statSync(path));
    const file = openSync(path, 'r');
    try {
      return readAll(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof XlsxError) throw error;
    throw fileRefusal(error, process.platform);
  }
}

function readAll(file: number): Buffer {
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
  return bytes.subarray(0, filled);
}

function checkReadable(stats: Stats): void {
  if (stats.isDirectory()) throw new XlsxError('folder', 'is a folder');
  if (!stats.isFile()) throw new XlsxError('unreadable', 'is a pipe or a device, not a file');
  if (stats.size > LIMITS.fileBytes) {
    const size = Math.round(stats.size / 2 ** 20);
    throw new XlsxError('too-large', `is ${size} MB; files up to ${LIMITS.fileBytes / 2 ** 20} MB are read`);
  }
}

/** Turns the error of a file operation into a refusal. The same code means different things on different systems. */
export function fileRefusal(error: unknown, platform: NodeJS.Platform): XlsxError {
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
