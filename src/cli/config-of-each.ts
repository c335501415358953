import { dirname, resolve } from 'node:path';
import { configFor } from '../config/config-for.ts';

type Config = Awaited<ReturnType<typeof configFor>>;

/**
 * The configuration of each workbook, looked for once in each folder. All are read before any workbook is: a broken one
 * stops the command before it has done half of its work.
 * @throws UsageError as `configFor` does.
 */
export async function configOfEach(
  paths: readonly string[],
  named: string | undefined,
  cwd: string,
): Promise<(path: string) => Config> {
  const folderOf = (path: string): string => dirname(resolve(cwd, path));
  const configs = new Map<string, Config>();
  for (const path of paths) {
    const folder = folderOf(path);
    if (!configs.has(folder)) configs.set(folder, await configFor(path, named, cwd));
  }
  return (path) => configs.get(folderOf(path)) ?? {};
}
