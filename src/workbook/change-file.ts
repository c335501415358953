import { statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { CalendarDate } from '../shared/dates/calendar-date.ts';
import { InputError } from '../shared/errors.ts';
import { removeQuietly } from '../shared/files/companion-files.ts';
import { type FileLock, underLock } from '../shared/files/file-lock.ts';
import { refuseIfFixed } from '../shared/files/refuse-if-fixed.ts';
import { replaceFile } from '../shared/files/replace-file.ts';
import { throughLink } from '../shared/files/through-link.ts';
import { withWriteAdvice } from '../shared/files/write-refusal.ts';
import { checkReadable, type FileAsRead, fileRefusal, readFileAsItIs } from '../xlsx/package/read-file-bytes.ts';
import { keepBackup } from './keep-backup.ts';
import { refusalsToAdvice } from './open-workbook.ts';
import { refuseIfOpen } from './refuse-if-open.ts';

export interface ChangeFileOptions {
  readonly cwd: string;
  /** Keep a dated copy of what was there: the day, in London. */
  readonly backup?: CalendarDate | undefined;
}

export interface FileChange<Result> {
  /** The new content; the very buffer given, or one of equal bytes, means that nothing changes and nothing is written. */
  readonly bytes: Buffer;
  readonly result: Result;
}

export interface ChangedFile<Result> {
  readonly result: Result;
  readonly written: boolean;
  /** The copy, as a path the user can type; undefined when none was asked for or nothing was written. */
  readonly backup: string | undefined;
}

/** A workbook that is being changed. */
interface Subject {
  /** As the user typed it. */
  readonly path: string;
  readonly cwd: string;
  /** The file itself, where the path is a link to it. */
  readonly file: string;
}

/**
 * Reads a workbook, has it changed, and puts the outcome in its place while no other mis can. It is in place whole or
 * not at all, with the rights it had; on a refusal the old file stands. A link stays, and what it leads to is changed. A
 * file with several names (hard links) is refused: the others would go on showing what was there before.
 * @param path - as the user typed it; relative paths are taken from `cwd`.
 * @param change - gives the new content. It must do nothing else: where another mis comes in between, it runs again.
 * @throws InputError when the workbook can't be read, may not be changed, is open in Excel or LibreOffice, was changed
 * by another program meanwhile, or can't be written; and whatever `change` throws.
 */
export function changeFile<Result>(
  path: string,
  { cwd, backup: day }: ChangeFileOptions,
  change: (bytes: Buffer) => FileChange<Result>,
): ChangedFile<Result> {
  const subject = { path, cwd, file: fileOf(path, cwd) };
  return underLock(path, subject.file, (lock) => {
    refuseIfOpen(path, cwd);
    const before = read(subject);
    refuseIfFixed(path, subject.file, before.stats, 'change a copy of it');
    const { bytes, result } = change(before.bytes);
    if (bytes.equals(before.bytes)) return { result, written: false, backup: undefined };
    const backup = withWriteAdvice(path, () => put(subject, before, bytes, lock, day));
    return { result, written: true, backup };
  });
}

function fileOf(path: string, cwd: string): string {
  return refusalsToAdvice(path, () => {
    try {
      const file = throughLink(resolve(cwd, path));
      checkReadable(statSync(file));
      return file;
    } catch (error) {
      throw fileRefusal(error, process.platform);
    }
  });
}

function read({ path, file }: Subject): FileAsRead {
  return refusalsToAdvice(path, () => readFileAsItIs(file));
}

/** @returns the copy, as a path the user can type. */
function put(
  subject: Subject,
  before: FileAsRead,
  bytes: Buffer,
  lock: FileLock,
  day: CalendarDate | undefined,
): string | undefined {
  const { path, cwd, file } = subject;
  const copy = day === undefined ? undefined : keepBackup(file, before.bytes, day, lock, before.stats);
  try {
    replaceFile(file, bytes, lock, before.stats, () => {
      refuseIfOpen(path, cwd);
      if (!isAsRead(subject, before)) throw changedMeanwhile(path);
    });
  } catch (error) {
    if (copy !== undefined) dropNeedless(copy, subject, before);
    throw error;
  }
  if (copy === undefined) return undefined;
  return file === resolve(cwd, path) ? join(dirname(path), basename(copy)) : copy;
}

/** Removes the copy of a workbook that stands unchanged. Where that is not sure, the copy stays. */
function dropNeedless(copy: string, subject: Subject, before: FileAsRead): void {
  try {
    if (isAsRead(subject, before)) removeQuietly(copy);
  } catch {
    // Not to be read now.
  }
}

function isAsRead(subject: Subject, before: FileAsRead): boolean {
  try {
    return read(subject).bytes.equals(before.bytes);
  } catch (error) {
    // Some programs take the old file away before they name the new one.
    if (error instanceof InputError && error.reason === 'missing') return false;
    throw error;
  }
}

function changedMeanwhile(path: string): InputError {
  return new InputError(
    path,
    'changed',
    `${path} was changed by another program in the meantime, and was left as that program saved it.`,
    'Run the command again.',
  );
}
