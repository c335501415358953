import { UsageError } from '../shared/errors.ts';
import type { Baseline } from './baseline-schema.ts';

const ANEW = 'Write it anew with mis validate --write-baseline.';

/**
 * Reads a baseline.
 * @param path - as the user typed it.
 * @throws UsageError when there is none, or it is not as mis writes it.
 */
export async function readBaseline(path: string, cwd: string): Promise<Baseline> {
  const { readJsonFile } = await import('../shared/read-json-file.ts');
  const file = await readJsonFile('baseline', path, cwd);
  if (file === undefined) {
    throw new UsageError(`The baseline ${path} does not exist.`, {
      advice: 'Check the name, or write one with mis validate --write-baseline.',
    });
  }
  const { BASELINE_SCHEMA } = await import('./baseline-schema.ts');
  const result = BASELINE_SCHEMA.safeParse(file.data);
  if (result.success) return result.data;
  const place = result.error.issues[0]?.path.join('.') ?? '';
  const where = place === '' ? 'it' : `"${place}"`;
  throw new UsageError(`The baseline ${path} can't be used: ${where} is not as this version of mis writes it.`, {
    advice: ANEW,
    cause: result.error,
  });
}
