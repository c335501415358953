import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { printableName } from '../shared/printable-text.ts';

/** Excel's file is 165 bytes long; LibreOffice's is one line. */
const MOST = 1024;
const LONGEST_NAME = 60;
/** Where in its file Excel puts the name a second time, as UTF-16. */
const UTF16_AT = 55;

/**
 * The person by whom a program has a workbook open, as the program's lock file says, safe to print; undefined where it doesn't
 * say, or can't be read.
 */
export function whoHasItOpen(lockPath: string): string | undefined {
  const bytes = beginningOf(lockPath);
  if (bytes === undefined) return undefined;
  const name = basename(lockPath).startsWith('~$') ? nameFromExcel(bytes) : nameFromLibreOffice(bytes.toString());
  const printable = printableName([...name].slice(0, LONGEST_NAME).join(''));
  return printable === '' ? undefined : printable;
}

function beginningOf(file: string): Buffer | undefined {
  try {
    if (!statSync(file).isFile()) return undefined;
    const descriptor = openSync(file, 'r');
    try {
      const bytes = Buffer.alloc(MOST);
      return bytes.subarray(0, readSync(descriptor, bytes));
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}

/** How long the name is, then the name, in one byte a letter; from a fixed place on, both again in two. */
function nameFromExcel(bytes: Buffer): string {
  const isWide = bytes.length > UTF16_AT + 2;
  const length = isWide ? bytes.readUInt16LE(UTF16_AT) : (bytes[0] ?? 0);
  if (length > LONGEST_NAME) return '';
  return isWide
    ? bytes.toString('utf16le', UTF16_AT + 2, UTF16_AT + 2 + 2 * length)
    : bytes.toString('latin1', 1, 1 + length);
}

/** The person, the name they are signed in by, the computer, the time, separated by commas: `Head of Midwifery,hom,pc-7,…`. */
function nameFromLibreOffice(line: string): string {
  const [person = '', login = '', computer = ''] = line.split(',').map((field) => field.trim());
  const who = person === '' ? login : person;
  return who === '' || computer === '' ? who : `${who} on ${computer}`;
}
