import { closeSync, fchmodSync, fchownSync, fsyncSync, openSync, type Stats, writeSync } from 'node:fs';
import { removeQuietly } from './companion-files.ts';

/** Whose a file is, and who may do what with it. */
export type FileRights = Pick<Stats, 'mode'> & Partial<Pick<Stats, 'uid' | 'gid'>>;

/**
 * Writes a file that is not there yet, down to the disk. What could not be written whole is removed again.
 * @param rights - what it shall have, as far as the system lets us; none means what new files have.
 */
export function writeNewFile(file: string, bytes: Uint8Array, rights?: FileRights): void {
  // Nobody else may look into it before it has the rights it shall have.
  const descriptor = openSync(file, 'wx', rights === undefined ? 0o666 : 0o600);
  try {
    try {
      for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
      if (rights !== undefined) giveRights(descriptor, rights);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    removeQuietly(file);
    throw error;
  }
}

/** The owner first: who gives a file away may find its mode changed. */
function giveRights(descriptor: number, { mode, uid, gid }: FileRights): void {
  if (uid !== undefined && gid !== undefined) {
    // Only an administrator may give a file to another person; its group often can be kept.
    if (!works(() => fchownSync(descriptor, uid, gid))) works(() => fchownSync(descriptor, -1, gid));
  }
  works(() => fchmodSync(descriptor, mode & 0o7777));
}

function works(attempt: () => void): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
