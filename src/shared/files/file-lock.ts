import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { InputError } from '../errors.ts';
import { printableText } from '../printable-text.ts';
import { lockFileBeside, removeQuietly, sweepTemporaryFiles, temporaryFileBeside } from './companion-files.ts';
import { isAbandoned, type LockOwner, newId, newOwner, readOwner } from './lock-owner.ts';
import { patiently, pause } from './patiently.ts';
import { systemCode } from './system-code.ts';
import { writeNewFile } from './write-new-file.ts';
import { withWriteAdvice } from './write-refusal.ts';

/** The right to change one file. */
export interface FileLock {
  /** Where its owner writes what is to come. Whoever takes the lock away removes this first, then reads the file. */
  readonly temporary: string;
  /** Where it writes a copy of what is there. It goes the same way. */
  readonly temporaryCopy: string;
  readonly isHeld: () => boolean;
}

/** The lock was taken away: nothing was written, and all can begin again. */
export class LockLostError extends Error {
  override readonly name = 'LockLostError';
}

const PATIENCE = 10_000;
/** Where many take turns, so many times as long. */
const TURNS = 6;
const ATTEMPTS = 10;

/**
 * Does something to a file while no other mis does, on any machine. A lock that its owner will not give back is taken
 * over; should that ever hit an owner that lives, its temporary file is gone, so it can't put anything in place, and it
 * begins again. `work` must end in renaming `lock.temporary`, after it has seen that the lock is still held, and may run
 * more than once.
 * @param path - the file as the user typed it, for messages.
 * @param target - its absolute path.
 * @param patience - for how many milliseconds another mis is waited for. Where others take turns, each of them is.
 * @throws InputError when another mis does not come to an end, or the folder can't be written to.
 */
export function underLock<Result>(
  path: string,
  target: string,
  work: (lock: FileLock) => Result,
  patience = PATIENCE,
): Result {
  for (let attempt = 1; ; attempt++) {
    const lock = withWriteAdvice(path, () => takeLock(path, target, patience));
    try {
      withWriteAdvice(path, () => sweepTemporaryFiles(target));
      return work(lock);
    } catch (error) {
      if (!(error instanceof LockLostError)) throw error;
      if (attempt === ATTEMPTS) throw busy(path, 'another mis', 'Run the command again.');
    } finally {
      release(lock, target);
    }
  }
}

function takeLock(path: string, target: string, patience: number): FileLock {
  const file = lockFileBeside(target);
  const me = newOwner();
  const text = JSON.stringify(me);
  const started = performance.now();
  let seen = { text: '', since: started };
  while (!patiently(() => create(file, text))) {
    const { text: held, age } = patiently(() => readLock(file));
    const now = performance.now();
    if (held !== seen.text) seen = { text: held, since: now };
    const owner = readOwner(held);
    if (isAbandoned(owner, age, now - seen.since)) removeQuietly(file);
    else if (now - seen.since > patience || now - started > TURNS * patience) throw stillHeld(path, file, owner);
    // Not all at the same moment again.
    pause(10 + Math.random() * 20);
  }
  return {
    temporary: temporaryFileBeside(target, me.id),
    temporaryCopy: temporaryFileBeside(target, newId()),
    isHeld: () => patiently(() => readLock(file)).text === text,
  };
}

function release(lock: FileLock, target: string): void {
  try {
    if (lock.isHeld()) removeQuietly(lockFileBeside(target));
  } catch {
    // The share went away; the lock is taken over when this process runs no more.
  }
}

/** Whether the lock is ours now; false when somebody has it. */
function create(file: string, text: string): boolean {
  try {
    writeNewFile(file, Buffer.from(text), { mode: 0o644 });
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** What a lock file says, and for how many milliseconds it has; nothing when it is not there, or no file. */
function readLock(file: string): { readonly text: string; readonly age: number } {
  try {
    const stats = statSync(file);
    return { text: stats.isFile() ? readFileSync(file, 'utf8') : '', age: Date.now() - stats.mtimeMs };
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return { text: '', age: 0 };
    throw error;
  }
}

function stillHeld(path: string, file: string, owner: LockOwner | undefined): InputError {
  const who =
    owner === undefined ? 'another mis' : `another mis (process ${owner.pid} on ${printableText(owner.host)})`;
  const name = basename(file);
  return busy(
    path,
    who,
    `Run the command again when it is done. If it no longer runs, delete ${name} beside the file.`,
  );
}

function busy(path: string, who: string, advice: string): InputError {
  return new InputError(path, 'in-use', `${path} is being changed by ${who}.`, advice);
}
