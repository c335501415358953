import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../shared/errors.ts';
import type { LayoutSettings } from '../workbook/layout.ts';

const CONFIG_NAME = 'mis.config.json';

/**
 * The configuration for a workbook: the file named, or the first `mis.config.json` beside the workbook or above it.
 * Without one, nothing is configured and nothing is loaded.
 * @throws UsageError when the file can't be read or holds anything unknown.
 */
export async function configFor(workbook: string, named: string | undefined, cwd: string): Promise<LayoutSettings> {
  const path = named === undefined ? findUpwards(dirname(resolve(cwd, workbook))) : resolve(cwd, named);
  if (path === undefined) return {};
  if (named !== undefined && !existsSync(path)) {
    throw new UsageError(`The configuration ${named} was not found.`, { advice: 'Check the name, or leave --config out.' });
  }
  const { readConfig } = await import('./read-config.ts');
  return readConfig(path);
}

function findUpwards(folder: string): string | undefined {
  const path = join(folder, CONFIG_NAME);
  if (existsSync(path)) return path;
  const parent = dirname(folder);
  return parent === folder ? undefined : findUpwards(parent);
}
