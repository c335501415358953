import { dirname, resolve } from 'node:path';
import type { Config } from '../config/config.ts';
import { configFor } from '../config/config-for.ts';
import type { Scheme } from '../scheme/scheme.ts';

/**
 * The configuration of each workbook, looked for once in each folder. All are read before any workbook is: a broken one
 * stops the command before it has done half of its work.
 * @throws UsageError as `configFor` does.
 */
export async function configOfEach(
  paths: readonly string[],
  named: string | undefined,
  cwd: string,
  scheme: Scheme,
): Promise<(path: string) => Config> {
  const folderOf = (path: string): string => dirname(resolve(cwd, path));
  const configs = new Map<string, Config>();
  for (const path of paths) {
    const folder = folderOf(path);
    if (!configs.has(folder)) configs.set(folder, await configFor(path, named, cwd, scheme));
  }
  return (path) => configs.get(folderOf(path)) ?? { layout: {}, checks: undefined };
}
