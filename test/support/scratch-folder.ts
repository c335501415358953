import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of its own for one test, gone when the test is. Its name has a space, as folders of users have. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mis test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
