import { extname, resolve } from 'node:path';
import { decodeTextFile } from '../../shared/decode-text.ts';
import { InputError } from '../../shared/errors.ts';
import { readFileBytes } from '../../xlsx/package/read-file-bytes.ts';
import { startsAsWorkbook } from '../../xlsx/package/workbook-start.ts';
import { XlsxError } from '../../xlsx/xlsx-error.ts';
import { readJsonChanges } from './change-json.ts';
import type { ChangeLine } from './change-line.ts';
import { changesInRecords } from './changes-in-records.ts';
import { listInWorkbook } from './list-sheets.ts';

/** Of a text; 100,000 lines are half of it. Whatever is read is kept, so that all that is wrong can be named at once. */
const MOST_BYTES = 10 * 2 ** 20;
const IN_PARTS = 'Check that it is the list you meant; if so, make several lists of it.';

/**
 * Reads a list of changes: CSV, JSON or a workbook, told by the name, or by the content where the name says nothing.
 * @param path - as the user typed it; `-` for standard input.
 * @throws InputError when it is no such list, or has a column that nobody knows.
 */
export async function readChanges(path: string, bytes: Buffer): Promise<ChangeLine[]> {
  const kind = kindOf(path, bytes);
  if (kind === 'xlsx') return changesInRecords(path, listInWorkbook(path, bytes), { areNumbersKnown: true });
  if (bytes.length > MOST_BYTES) throw tooLarge(path, bytes.length);
  const text = decodeTextFile(bytes);
  if (kind === 'json') {
    const { jsonItems } = await import('../../shared/json-items.ts');
    return readJsonChanges(path, jsonItems(text, ['changes', 'requirements']));
  }
  const { parseCsv } = await import('../../shared/parse-csv.ts');
  return changesInRecords(path, parseCsv(text), { areNumbersKnown: false });
}

/**
 * The bytes of a list of changes.
 * @param path - as the user typed it.
 * @throws InputError when it can't be read.
 */
export function readListFile(path: string, cwd: string): Buffer {
  try {
    return readFileBytes(resolve(cwd, path));
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    if (error.reason === 'too-large') throw new InputError(path, error.reason, `${path} ${error.message}.`, IN_PARTS);
    throw new InputError(
      path,
      error.reason,
      `${path} ${error.message}.`,
      error.reason === 'not-a-file'
        ? 'Send the list to standard input, and give - for its name.'
        : 'Check the name and the folder of the list.',
      error,
    );
  }
}

function tooLarge(path: string, bytes: number): InputError {
  const [size, most] = [bytes, MOST_BYTES].map((each) => Math.ceil(each / 2 ** 20));
  const message = `${path} is ${size} MB; lists of changes are read up to ${most} MB.`;
  return new InputError(path, 'too-large', message, IN_PARTS);
}

function kindOf(path: string, bytes: Buffer): 'xlsx' | 'json' | 'csv' {
  const extension = extname(path).toLowerCase();
  if (startsAsWorkbook(bytes) || /^\.xls[xm]$/.test(extension)) return 'xlsx';
  if (extension === '.json' || (extension !== '.csv' && /^\s*[[{]/.test(decodeTextFile(bytes.subarray(0, 1000)))))
    return 'json';
  return 'csv';
}
