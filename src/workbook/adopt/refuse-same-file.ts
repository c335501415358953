import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../../shared/errors.ts';

/**
 * Refuses to put a workbook in the place of the one it is made from, by whatever name or link.
 * @throws UsageError
 */
export function refuseSameFile(
  source: string,
  target: string,
  cwd: string,
  advice = 'Give the fresh workbook a name of its own.',
): void {
  const [one, other] = [source, target].map((path) => resolve(cwd, path));
  if (one === undefined || other === undefined || !isSameFile(one, other)) return;
  throw new UsageError(`${source} and ${target} are the same file, which was left as it is.`, { advice });
}

function isSameFile(one: string, other: string): boolean {
  if (one === other) return true;
  const [first, second] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false }));
  if (!first || !second) return false;
  return (
    (first.ino !== 0 && first.ino === second.ino && first.dev === second.dev) ||
    realpathSync(one) === realpathSync(other)
  );
}
