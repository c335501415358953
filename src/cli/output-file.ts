import { resolve } from 'node:path';
import { UsageError } from '../shared/errors.ts';
import { throughLink } from '../shared/files/through-link.ts';
import { withWriteAdvice } from '../shared/files/write-refusal.ts';
import type { Io } from './io.ts';

/** Windows takes no notice of blanks and full stops at the end, and a name may end in a slash. */
const WORKBOOK_NAME = /\.xl[a-z]{1,2}[\s./\\]*$/i;

/**
 * Refuses to write where a workbook is, by its name or through a link: what is written is no workbook, and could only take the
 * place of one.
 * @param example - a name that would do.
 * @param option - by which it was named.
 * @throws UsageError
 */
export function refuseWorkbookAsOutput(
  output: string | undefined,
  cwd: string,
  example: string,
  option = '--output',
): void {
  if (output === undefined) return;
  const advice = `Give ${option} the name of a new file, such as ${example}.`;
  if (output.trim() === '') throw new UsageError(`${option} was given an empty name.`, { advice });
  const file = withWriteAdvice(output, () => throughLink(resolve(cwd, output)));
  if (!WORKBOOK_NAME.test(file)) return;
  const leads = WORKBOOK_NAME.test(output) ? 'is the name of a workbook' : 'leads to a workbook';
  throw new UsageError(`${output} ${leads}, and was left as it is.`, { advice });
}

/** Excel takes a CSV file without it for one of another encoding. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Writes an answer to a file, whole or not at all, and says so. Some shells change the encoding of what is redirected. */
export async function writeOutput(output: string, answer: string, holds: string, io: Io): Promise<void> {
  const { writeWhole } = await import('../shared/files/write-whole.ts');
  writeWhole(output, resolve(io.cwd, output), Buffer.from(answer));
  io.stdout.write(`Wrote ${output}: ${holds}.\n`);
}
