import type { AuditQuestion } from '../audit/audit-file.ts';
import { UsageError } from '../shared/errors.ts';
import type { Io } from './io.ts';
import { noteIfOpen } from './note-if-open.ts';
import { asOfFrom, type ReadingOptions } from './options.ts';
import { workbookPaths } from './workbook-paths.ts';

/**
 * Asks something of one workbook: the one named, or the only one in the folder.
 * @throws UsageError when a pattern means several.
 * @throws InputError when it can't be used.
 */
export async function askOne<Answer>(
  named: string | undefined,
  options: ReadingOptions,
  io: Io,
  ask: (path: string, question: AuditQuestion) => Answer,
): Promise<Answer> {
  const { loadScheme } = await import('../scheme/load-scheme.ts');
  const { configFor } = await import('../config/config-for.ts');
  const { lockFileOf } = await import('../workbook/open-workbook.ts');
  const scheme = await loadScheme(options.scheme, io.cwd);
  const path = onlyPath(named, io.cwd);
  const config = await configFor(path, options.config, io.cwd, scheme);
  const answer = ask(path, { scheme, asOf: asOfFrom(options, io), ...config, cwd: io.cwd });
  noteIfOpen(path, io, lockFileOf(path, io.cwd));
  return answer;
}

function onlyPath(named: string | undefined, cwd: string): string {
  const [path = '', ...others] = workbookPaths(named === undefined ? [] : [named], cwd);
  if (others.length === 0) return path;
  throw new UsageError(`${named} means ${others.length + 1} workbooks.`, { advice: 'Name one of them.' });
}
