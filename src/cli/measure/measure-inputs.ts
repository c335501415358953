import type { ExportFault, ExportFile, ExportSheet } from '../../measures/exports/export-table.ts';
import type { MapShape, MeasureMap } from '../../measures/exports/measure-map.ts';
import { InputError, UsageError } from '../../shared/errors.ts';
import type { Io } from '../io.ts';

const STANDARD_INPUT = '-';

/**
 * What was answered.
 * @throws InputError where an input can't be used.
 */
export function unlessFaulty<Answer extends object>(
  answer: Answer | { readonly fault: ExportFault },
): Exclude<Answer, { readonly fault: ExportFault }> {
  if (!('fault' in answer)) return answer as Exclude<Answer, { readonly fault: ExportFault }>;
  const { path, reason, message, advice } = answer.fault;
  throw new InputError(path, reason, message, advice);
}

/**
 * The sheets of the exports that were named; `-` is standard input.
 * @throws UsageError when one is named twice; InputError when one can't be read.
 */
export async function exportSheets(named: readonly string[], io: Io): Promise<readonly ExportSheet[]> {
  const twice = named.find((name, index) => named.indexOf(name) !== index);
  if (twice !== undefined) throw new UsageError(`${twice} was named twice.`, { advice: 'Name each export once.' });
  const { readListFile } = await import('../../workbook/changes/read-changes.ts');
  const files = named.map(
    (path): ExportFile =>
      path === STANDARD_INPUT
        ? { path: 'standard input', bytes: io.readInput() }
        : { path, bytes: readListFile(path, io.cwd) },
  );
  const { readSheets } = await import('../../measures/exports/read-sheets.ts');
  return unlessFaulty(readSheets(files)).sheets;
}

/**
 * What a `--map` file says.
 * @throws UsageError when it can't be read or holds anything unknown.
 */
export async function measureMap(path: string | undefined, shape: MapShape, { cwd }: Io): Promise<MeasureMap> {
  const { checkMap, EMPTY_MAP } = await import('../../measures/exports/measure-map.ts');
  if (path === undefined) return EMPTY_MAP;
  const { readJsonFile } = await import('../../shared/read-json-file.ts');
  const file = await readJsonFile('map', path, cwd);
  if (file === undefined) throw new UsageError(`The map ${path} does not exist.`, { advice: 'Check its name.' });
  const checked = checkMap(file.data, shape);
  if ('map' in checked) return checked.map;
  throw new UsageError(`The map ${path} has a problem: ${checked.problems.join('; ')}.`, {
    advice: 'Mend it there and run the command again.',
  });
}
