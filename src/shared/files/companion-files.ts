import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { shortened } from '../shortened.ts';
import { patiently } from './patiently.ts';

/** Leaves room for what is put around a name: file systems take 255 bytes, encrypted ones less than 150. */
const LONGEST = 100;

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
 * still put in place.
 */
export function sweepTemporaryFiles(target: string): void {
  const start = basename(companionOf(target));
  for (const name of readdirSync(dirname(target))) {
    if (name.startsWith(start) && /^[0-9a-f]{16}$/.test(name.slice(start.length))) {
      removeQuietly(join(dirname(target), name));
    }
  }
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
