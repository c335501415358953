import { resolve } from 'node:path';
import { UsageError } from '../shared/errors.ts';
import type { Io } from './io.ts';

/**
 * Refuses to write under a workbook's name: what is written is no workbook, and could only take the place of one.
 * @param example - a name that would do.
 * @param option - by which it was named.
 * @throws UsageError
 */
export function refuseWorkbookAsOutput(output: string | undefined, example: string, option = '--output'): void {
  if (output === undefined || !/\.xl[a-z]{1,2}$/i.test(output)) return;
  throw new UsageError(`${output} is the name of a workbook, and was left as it is.`, {
    advice: `Give ${option} the name of a new file, such as ${example}.`,
  });
}

/** Excel takes a CSV file without it for one of another encoding. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Writes an answer to a file, whole or not at all, and says so. Some shells change the encoding of what is redirected. */
export async function writeOutput(output: string, answer: string, holds: string, io: Io): Promise<void> {
  const { writeWhole } = await import('../shared/files/write-whole.ts');
  writeWhole(output, resolve(io.cwd, output), Buffer.from(answer));
  io.stdout.write(`Wrote ${output}: ${holds}.\n`);
}
