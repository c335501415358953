import type { AuditQuestion } from '../audit/audit-file.ts';
import { InputError, UsageError } from '../shared/errors.ts';
import type { CommandContext } from './command-context.ts';
import { noteIfOpen } from './note-if-open.ts';
import { asOfFrom, type ReadingOptions } from './options.ts';
import { workbookPaths } from './workbook-paths.ts';

interface AskingOptions extends ReadingOptions {
  readonly format: string;
  readonly output?: string;
}

/**
 * Asks something of one workbook: the one named, or the only one in the folder. In JSON, one that can't be used is answered as such.
 * @throws UsageError when a pattern means several.
 * @throws InputError when it can't be used.
 */
export async function askOne<Answer>(
  named: string | undefined,
  options: AskingOptions,
  context: CommandContext,
  ask: (path: string, question: AuditQuestion) => Answer,
): Promise<Answer> {
  const { io } = context;
  const { loadScheme } = await import('../scheme/load-scheme.ts');
  const { configFor } = await import('../config/config-for.ts');
  const { lockFileOf } = await import('../workbook/open-workbook.ts');
  const scheme = await loadScheme(options.scheme, io.cwd);
  const path = onlyPath(named, io.cwd);
  const config = await configFor(path, options.config, io.cwd, scheme);
  const asOf = asOfFrom(options, io);
  try {
    const answer = ask(path, { scheme, asOf, ...config, cwd: io.cwd });
    noteIfOpen(path, io, lockFileOf(path, io.cwd));
    return answer;
  } catch (error) {
    if (error instanceof InputError && options.format === 'json' && options.output === undefined) {
      await answerUnusable(path, error, asOf.text, context);
    }
    throw error;
  }
}

async function answerUnusable(
  path: string,
  error: InputError,
  asOf: string,
  { io, tool }: CommandContext,
): Promise<void> {
  const { unusableJson } = await import('../render/audit-json.ts');
  io.stdout.write(`${JSON.stringify(unusableJson(path, error, tool, asOf), null, 2)}\n`);
}

function onlyPath(named: string | undefined, cwd: string): string {
  const [path = '', ...others] = workbookPaths(named === undefined ? [] : [named], cwd);
  if (others.length === 0) return path;
  throw new UsageError(`${named} means ${others.length + 1} workbooks.`, { advice: 'Name one of them.' });
}
