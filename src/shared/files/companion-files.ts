import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { shortened } from '../shortened.ts';
import { patiently } from './patiently.ts';

/** Leaves room for what is put around a name: file systems take 255 bytes, encrypted ones less than 150. */
const LONGEST = 100;

/** A lock or a temporary file, of whatever file. */
const COMPANION = /^\.~.+\.mis-(?:lock|[0-9a-f]{16})$/;
/** So many milliseconds after it was made, nobody comes back to one. */
const FORGOTTEN = 24 * 60 * 60_000;

/** The file beside a file that says who changes it. */
export function lockFileBeside(target: string): string {
  return `${companionOf(target)}lock`;
}

/** The file beside a file in which the owner of its lock writes what is to come. */
export function temporaryFileBeside(target: string, owner: string): string {
  return `${companionOf(target)}${owner}`;
}

/**
 * Removes the temporary files of all former owners: what killed runs left, and what an owner that lost the lock would
 * still put in place. What was left beside other files of the folder goes when it is a day old.
 * @param target - the file whose lock is ours.
 */
export function sweepTemporaryFiles(target: string): void {
  const start = basename(companionOf(target));
  for (const name of readdirSync(dirname(target))) {
    const file = join(dirname(target), name);
    const isOurs = name.startsWith(start) && /^[0-9a-f]{16}$/.test(name.slice(start.length));
    if (isOurs || (COMPANION.test(name) && isForgotten(file, target))) removeQuietly(file);
  }
}

/** By the clock of whoever keeps the files, which our lock was made by as well. */
function isForgotten(file: string, target: string): boolean {
  const [made, now] = [file, lockFileBeside(target)].map((path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs);
  return made !== undefined && now !== undefined && now - made > FORGOTTEN;
}

/** Removes a file that is in nobody's way if it stays: the next run removes it then. */
export function removeQuietly(file: string): void {
  try {
    patiently(() => rmSync(file, { force: true }));
  } catch {
    // Held, or on a share that went away.
  }
}

/** Names that Windows takes for one have one lock. Two long names may share one too: then they wait for each other. */
function companionOf(target: string): string {
  const name = shortened(basename(target).normalize('NFC').toLowerCase(), LONGEST);
  return join(dirname(target), `.~${name}.mis-`);
}
