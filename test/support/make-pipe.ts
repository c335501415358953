import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';

/** Makes a named pipe, into which nobody writes. Windows has none among its files. */
export function makePipe(path: string): void {
  expect(spawnSync('bash', ['-c', 'mkfifo "$0"', path]).status).toBe(0);
}
