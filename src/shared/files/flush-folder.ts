import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Makes the names in a folder last through a power cut, where the system lets a folder be flushed. Windows does not. */
export function flushFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // The bytes are on the disk; their name follows when the system writes it.
  }
}
