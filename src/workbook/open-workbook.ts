import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { InputError } from '../shared/errors.ts';
import { readFileBytes } from '../xlsx/package/read-file-bytes.ts';
import { openSpreadsheet } from '../xlsx/read/open-spreadsheet.ts';
import type { Spreadsheet } from '../xlsx/types.ts';
import { XlsxError, type XlsxRefusal } from '../xlsx/xlsx-error.ts';

const RESTORE =
  'Copy it again from where it came, or restore an earlier version: right-click it, Properties, Previous Versions.';
const SAVE_AS = 'Open it in Excel and choose File, Save As, "Excel Workbook (*.xlsx)"; then give that file.';

/** What to do about each refusal. */
const ADVICE: Readonly<Record<XlsxRefusal, string>> = {
  missing: 'Check the name and the folder, or start a fresh workbook with mis new.',
  folder: 'Name the workbook inside it.',
  'not-a-file': 'Save what comes from there as a file, and name that.',
  'no-permission': 'Ask for read access to it, or copy it to a folder of your own.',
  'in-use': 'Close it in the other program and run the command again.',
  unreadable: 'Check the drive or network share, then run the command again.',
  empty: RESTORE,
  'too-large': 'Check that this is the audit workbook. If it is, take out pictures and embedded files.',
  'legacy-xls': SAVE_AS,
  encrypted:
    'Open it in Excel with its password, choose File, Info, Protect Workbook, Encrypt with Password, clear the password, and save a copy.',
  'other-office-file': 'Give the audit workbook, an Excel file that ends in .xlsx or .xlsm.',
  'binary-workbook': SAVE_AS,
  'not-a-workbook': 'Give the audit workbook, an Excel file that ends in .xlsx or .xlsm.',
  truncated: RESTORE,
  corrupt: `Open it in Excel, let Excel repair it, and save a copy. If that fails: ${RESTORE}`,
  hostile: 'Do not open it; ask whoever sent it what it is.',
};

export interface OpenedWorkbook {
  /** The file as the user typed it. */
  readonly path: string;
  readonly bytes: Buffer;
  readonly spreadsheet: Spreadsheet;
}

/**
 * Opens a workbook for reading.
 * @param path - as the user typed it; relative paths are taken from `cwd`.
 * @throws InputError when it can't be used, with what is wrong and what to do.
 */
export function openWorkbook(path: string, cwd: string): OpenedWorkbook {
  return workbookIn(
    path,
    refusalsToAdvice(path, () => readFileBytes(resolve(cwd, path))),
  );
}

/**
 * Opens a workbook that was read already.
 * @param path - as the user typed it.
 * @throws InputError as `openWorkbook` does.
 */
export function workbookIn(path: string, bytes: Buffer): OpenedWorkbook {
  return { path, bytes, spreadsheet: refusalsToAdvice(path, () => openSpreadsheet(bytes)) };
}

/** Runs a read and turns a refusal of the spreadsheet reader into words for the user. */
export function refusalsToAdvice<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    throw new InputError(path, error.reason, `${path} ${error.message}.`, ADVICE[error.reason], error);
  }
}

/**
 * The file by which Excel or LibreOffice shows that it has the workbook open; undefined when neither does. LibreOffice
 * may leave both, for Excel to see.
 */
export function lockFileOf(path: string, cwd: string): string | undefined {
  const full = resolve(cwd, path);
  const names = [`.~lock.${basename(full)}#`, `~$${basename(full)}`];
  return names.find((name) => existsSync(join(dirname(full), name)));
}
