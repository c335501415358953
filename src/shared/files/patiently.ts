import { systemCode } from './system-code.ts';

/** Windows refuses to touch a file for as long as a virus scanner, an indexer or a backup looks at it. */
const passingOn = (platform: NodeJS.Platform) => (platform === 'win32' ? ['EBUSY', 'EPERM', 'EACCES'] : ['EBUSY']);
const PATIENCE = 2000;
const PAUSE = 20;

/**
 * Does what another program may be in the way of for a moment: tries again for two seconds where the system calls the
 * file busy.
 * @throws what the last attempt threw.
 */
export function patiently<Result>(attempt: () => Result, platform = process.platform): Result {
  const started = performance.now();
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      if (!passingOn(platform).includes(systemCode(error)) || performance.now() - started > PATIENCE) throw error;
      pause(PAUSE);
    }
  }
}

/** Does nothing for so many milliseconds. */
export function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
