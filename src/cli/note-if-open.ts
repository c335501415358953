import type { Io } from './io.ts';

/** Says on stderr that another program has the workbook open: what it holds unsaved is not in the answer. */
export function noteIfOpen(path: string, { stderr }: Io, lockFile: string | undefined): void {
  if (lockFile === undefined) return;
  stderr.write(`${path} is open in another program (${lockFile} is beside it): this is what was last saved.\n`);
}
