import { UsageError } from '../shared/errors.ts';
import { nearestWord } from '../shared/nearest-word.ts';
import { readJsonFile } from '../shared/read-json-file.ts';
import type { Scheme } from './scheme.ts';
import type { SchemeProblem } from './scheme-problem.ts';
import { problemText } from './scheme-problem.ts';
import { DEFAULT_SCHEME, SHIPPED_SCHEMES } from './shipped-schemes.ts';

const PROBLEMS_SHOWN = 10;

/**
 * The scheme to work with: the default one, a shipped one by its id, or the user's own by the path of its JSON file, found from `cwd`.
 *
 * Shipped schemes are checked by a test, not here, and the schema is loaded only for a file: loading and running it costs 14 ms, where
 * `node -e 0` takes 63.
 * @throws UsageError when there is no such scheme, or its file can't be read or is broken: the message names every place inside it.
 */
export async function loadScheme(idOrPath: string | undefined, cwd: string): Promise<Scheme> {
  if (idOrPath === undefined) return DEFAULT_SCHEME;
  const shipped = SHIPPED_SCHEMES.find(({ id }) => id === idOrPath);
  if (shipped !== undefined) return shipped;

  const file = await readJsonFile('scheme file', idOrPath, cwd);
  if (file === undefined) throw unknownScheme(idOrPath);
  const { checkScheme } = await import('./check-scheme.ts');
  const checked = checkScheme(file.data);
  if ('problems' in checked) throw brokenScheme(idOrPath, checked.problems);
  return checked.scheme;
}

function unknownScheme(idOrPath: string): UsageError {
  const ids = SHIPPED_SCHEMES.map(({ id }) => id);
  const meant = nearestWord(idOrPath, ids);
  const suggestion = meant === undefined ? '' : `Did you mean ${meant}? `;
  const isPath = /[\\/]|\.json$/i.test(idOrPath);
  return new UsageError(isPath ? `There is no scheme file ${idOrPath}.` : `There is no scheme "${idOrPath}".`, {
    advice: `${suggestion}These come with mis: ${ids.join(', ')}. For one of your own, give the path of its file.`,
  });
}

function brokenScheme(path: string, problems: readonly SchemeProblem[]): UsageError {
  const lines = problems.slice(0, PROBLEMS_SHOWN).map((problem) => `\n  ${problemText(problem)}`);
  if (problems.length > PROBLEMS_SHOWN) lines.push(`\n  … and ${problems.length - PROBLEMS_SHOWN} more`);
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return new UsageError(`The scheme file ${path} has ${count}:${lines.join('')}`, {
    advice: 'Mend it at the places named and run the command again.',
  });
}
