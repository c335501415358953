import { Script } from 'node:vm';

const MOST_MILLISECONDS = 5000;

/** Runs synchronous work that might never end. */
export function withinTime<Result>(work: () => Result): Result {
  const key = Symbol.for('corpus-work');
  Object.assign(globalThis, { [key]: work });
  return new Script("globalThis[Symbol.for('corpus-work')]()").runInThisContext({ timeout: MOST_MILLISECONDS });
}
