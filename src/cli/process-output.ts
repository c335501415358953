import { fstatSync, type Stats, statSync, writeSync } from 'node:fs';
import { InputError } from '../shared/errors.ts';
import type { Output } from './io.ts';

/** As node:os names it, which would have to be loaded for this alone. */
const DEV_NULL = process.platform === 'win32' ? '\\\\.\\nul' : '/dev/null';
const DESCRIPTORS = { stdout: 1, stderr: 2 } as const;

/**
 * Standard output or standard error. To a file or a pipe it is written at once: opening Node's own stream costs a start
 * as much as reading a workbook. A terminal keeps Node's stream, which knows its width and, on Windows, its letters.
 */
export function processOutput(name: keyof typeof DESCRIPTORS): Output {
  const descriptor = DESCRIPTORS[name];
  return isTerminal(descriptor) ? process[name] : { write: (text) => writeAll(descriptor, text) };
}

function isTerminal(descriptor: number): boolean {
  try {
    const target = fstatSync(descriptor);
    return target.isCharacterDevice() && driverOf(target) !== driverOf(statSync(DEV_NULL));
  } catch {
    // Closed by whoever started us, or not to be asked: Node's stream knows what to do.
    return true;
  }
}

/** Which kind of device it is: /dev/full is none of those that a person sits at, no more than /dev/null. */
function driverOf({ rdev }: Stats): number {
  return Math.floor(rdev / 256);
}

/** Waits for a reader that is slow, and lets one go that has seen enough, such as head. */
function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE' || code === 'EOF') return;
      if (code !== 'EAGAIN') {
        // Of what can't be said on standard error, nothing can be said at all.
        if (descriptor === DESCRIPTORS.stderr) return;
        throw unwritable(error, code);
      }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}

function unwritable(error: unknown, code = 'unknown'): InputError {
  const advice = 'Check the disk that it goes to. A change that was asked for may have been made.';
  return new InputError('-', 'unwritable', `The answer can't be written to standard output (${code}).`, advice, error);
}
