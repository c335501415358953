import { closeSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { configPathFor } from '../../config/config-for.ts';
import { asOfNow } from '../../shared/dates/as-of.ts';
import { InputError, UsageError } from '../../shared/errors.ts';
import { patiently } from '../../shared/files/patiently.ts';
import type { CommandContext } from '../command-context.ts';
import { errorText } from '../error-text.ts';
import { EXIT } from '../exit-codes.ts';
import { type FileChange, fileChanges, type WatchedFile } from '../file-changes.ts';
import type { Io } from '../io.ts';
import { workbookPaths } from '../workbook-paths.ts';

interface WatchingOptions {
  readonly config?: string;
  readonly measures?: readonly string[];
}

const NAMED_AT_MOST = 3;

/**
 * Checks the workbooks, then again whenever one of them, its configuration or its figures were saved, until Ctrl+C. The exit code is
 * that of the last check.
 */
export async function validateWatching(
  named: readonly string[],
  options: WatchingOptions,
  { io, setExitCode }: CommandContext,
  check: (paths: readonly string[]) => Promise<void>,
): Promise<void> {
  const workbooks = workbookPaths(named, io.cwd).map((name) => ({ name, file: resolve(io.cwd, name) }));
  const paths = workbooks.map(({ name }) => name);
  const figures = (options.measures ?? []).map((name) => ({ name, file: resolve(io.cwd, name) }));
  const files = () => [...workbooks, ...figures, ...configsOf(workbooks, options.config, io.cwd)];
  let isFirst = true;
  for await (const changes of fileChanges(files, io.interruption())) {
    const gone = changes.filter(({ name, isThere }) => !isThere && paths.includes(name));
    if (isFirst) {
      await check(paths);
      // Whoever mistypes a name should not wait for a file that nobody will ever save.
      if (gone.length > 0) return;
      io.stderr.write(`Watching ${listed(paths)}: save to check again, press Ctrl+C to end.\n`);
    } else {
      io.stderr.write(separator(changes, io));
      if (gone.length < changes.length) await checkAgain(() => check(paths), { io, setExitCode }, workbooks);
    }
    isFirst = false;
  }
}

/** The configuration may be broken for a while as well, or a report be open elsewhere: that is said, and the next save awaited. */
async function checkAgain(
  check: () => Promise<void>,
  { io, setExitCode }: Pick<CommandContext, 'io' | 'setExitCode'>,
  workbooks: readonly WatchedFile[],
): Promise<void> {
  for (const { file } of workbooks) waitUntilReadable(file);
  try {
    await check();
  } catch (error) {
    if (!(error instanceof InputError || error instanceof UsageError)) throw error;
    io.stderr.write(errorText(error));
    setExitCode(error instanceof InputError ? EXIT.input : EXIT.usage);
  }
}

/** The program that saved a workbook may hold it a moment longer. Where it goes on holding it, the check says so. */
function waitUntilReadable(file: string): void {
  try {
    closeSync(patiently(() => openSync(file, 'r')));
  } catch {}
}

function configsOf(workbooks: readonly WatchedFile[], config: string | undefined, cwd: string): WatchedFile[] {
  const found = new Set<string>();
  for (const folder of new Set(workbooks.map(({ file }) => dirname(file)))) {
    const path = configPathFor(folder, config);
    if (path !== undefined) found.add(path);
  }
  return [...found].map((name) => ({ name, file: resolve(cwd, name) }));
}

function separator(changes: readonly FileChange[], io: Io): string {
  const saved = changes.filter(({ isThere }) => isThere).map(({ name }) => name);
  const gone = changes.filter(({ isThere }) => !isThere).map(({ name }) => name);
  const said = [
    ...(saved.length > 0 ? [`saved: ${listed(saved)}`] : []),
    ...(gone.length > 0 ? [`not there any more, and waited for: ${listed(gone)}`] : []),
  ];
  return `\n──── ${asOfNow(io.now()).time}  ${said.join('; ')} ────\n`;
}

function listed(names: readonly string[]): string {
  const more = names.length - NAMED_AT_MOST;
  return `${names.slice(0, NAMED_AT_MOST).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
