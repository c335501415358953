import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Scheme } from '../scheme/scheme.ts';
import { UsageError } from '../shared/errors.ts';
import type { Config } from './config.ts';

const CONFIG_NAME = 'mis.config.json';

/**
 * The configuration for a workbook: the file named, or the first `mis.config.json` beside the workbook or above it.
 * Without one, nothing is configured and nothing is loaded.
 * @param scheme - whose requirements a waiver may name; left out where nothing is judged.
 * @throws UsageError when the file can't be read or holds anything unknown.
 */
export async function configFor(
  workbook: string,
  named: string | undefined,
  cwd: string,
  scheme?: Scheme,
): Promise<Config> {
  const path = configPathFor(dirname(resolve(cwd, workbook)), named);
  if (path === undefined) return { layout: {}, checks: undefined };
  const { readJsonFile } = await import('../shared/read-json-file.ts');
  const file = await readJsonFile('configuration', path, cwd);
  if (file === undefined) {
    throw new UsageError(`The configuration ${path} does not exist.`, {
      advice: 'Check the name, or leave --config out.',
    });
  }
  const { checkConfig } = await import('./check-config.ts');
  const { layout, checks } = checkConfig(path, file.data, scheme);
  // Where it was found is nobody's business who reads the answer.
  return { layout, checks: checks && { ...checks, source: named ?? CONFIG_NAME } };
}

/** Where the configuration for the workbooks of a folder is: the file named, else the first one in it or above it. */
export function configPathFor(folder: string, named: string | undefined): string | undefined {
  return named ?? findUpwards(folder);
}

function findUpwards(folder: string): string | undefined {
  const path = join(folder, CONFIG_NAME);
  if (existsSync(path)) return path;
  const parent = dirname(folder);
  return parent === folder ? undefined : findUpwards(parent);
}
