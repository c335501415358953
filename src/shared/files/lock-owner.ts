import { hostname } from 'node:os';
import { systemCode } from './system-code.ts';

/** Who changes a file. */
export interface LockOwner {
  readonly pid: number;
  readonly host: string;
  /** No other owner has the same, ever. */
  readonly id: string;
}

/** Changing a file takes seconds, even on a slow share. */
const LONGEST_CHANGE = 10 * 60_000;
/** The owner writes its name right after it made the file. */
const LONGEST_UNNAMED = 1000;

/** This process, under a name for one change. */
export function newOwner(): LockOwner {
  return { pid: process.pid, host: hostname(), id: newId() };
}

/** A name that nothing else has. */
export function newId(): string {
  const { randomBytes } = process.getBuiltinModule('node:crypto');
  return randomBytes(8).toString('hex');
}

/** What a lock file says; undefined where it does not say it yet, or never will. */
export function readOwner(text: string): LockOwner | undefined {
  try {
    const { pid, host, id } = JSON.parse(text);
    const isOwner = Number.isSafeInteger(pid) && pid > 0 && typeof host === 'string' && typeof id === 'string';
    return isOwner ? { pid, host, id } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether nobody will give a lock back any more.
 * @param age - milliseconds since the lock was taken, by the clock of whoever keeps the file.
 * @param watched - milliseconds for which we have seen it say the same, by our own.
 */
export function isAbandoned(owner: LockOwner | undefined, age: number, watched: number): boolean {
  if (owner === undefined) return Math.max(age, watched) > LONGEST_UNNAMED;
  return age > LONGEST_CHANGE || (owner.host === hostname() && !isRunning(owner.pid));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Anything else says that it runs, for another user.
    return systemCode(error) !== 'ESRCH';
  }
}
