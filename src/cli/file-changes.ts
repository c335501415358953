import { statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

const MILLISECONDS_BETWEEN_LOOKS = 400;

/** A file to look at: as people call it, and where it is. */
export interface WatchedFile {
  readonly name: string;
  readonly file: string;
}

export interface FileChange {
  readonly name: string;
  /** False when it is gone. */
  readonly isThere: boolean;
}

/**
 * Tells of the files once at the start, then of each change to any of them, until it is stopped. Files are looked at time
 * and again, for network drives tell of nothing and programs save by putting another file in the place of the old one.
 * A change is told when two looks in a row have seen the same, so that what is half written or between two names is let be.
 * @param files - asked for at every look, since some may come and go.
 */
export async function* fileChanges(
  files: () => readonly WatchedFile[],
  stop: AbortSignal,
): AsyncGenerator<readonly FileChange[]> {
  let told = look(files());
  yield changesBetween(new Map(), told);
  let before = told;
  while (await paused(stop)) {
    const now = look(files());
    const hasSettled = changesBetween(before, now).length === 0;
    before = now;
    const changes = changesBetween(told, now);
    if (!hasSettled || changes.length === 0) continue;
    // Taken down before anything is done about it: what changes in the meantime is told next.
    told = now;
    yield changes;
  }
}

/** A mark by name that changes when the file is written or exchanged; none where there is no file. */
type Marks = ReadonlyMap<string, string | undefined>;

function look(files: readonly WatchedFile[]): Marks {
  return new Map(files.map(({ name, file }) => [name, markOf(file)]));
}

function markOf(file: string): string | undefined {
  try {
    const { mtimeMs, size, ino } = statSync(file);
    return `${mtimeMs} ${size} ${ino}`;
  } catch {
    // Gone, or on a drive that is: either way it is waited for.
    return undefined;
  }
}

function changesBetween(before: Marks, now: Marks): FileChange[] {
  const names = [...new Set([...before.keys(), ...now.keys()])];
  return names
    .filter((name) => before.has(name) !== now.has(name) || before.get(name) !== now.get(name))
    .map((name) => ({ name, isThere: now.get(name) !== undefined }));
}

/** False once it is stopped. */
async function paused(stop: AbortSignal): Promise<boolean> {
  try {
    await setTimeout(MILLISECONDS_BETWEEN_LOOKS, undefined, { signal: stop });
    return true;
  } catch {
    return false;
  }
}
