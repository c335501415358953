import type { CountedFigure } from '../../measures/counted-figure.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import type { AsOf } from '../../shared/dates/as-of.ts';
import { UsageError } from '../../shared/errors.ts';
import { printableText } from '../../shared/printable-text.ts';
import type { Io } from '../io.ts';
import { asOfFrom, type ReadingOptions } from '../options.ts';
import { workbookPaths } from '../workbook-paths.ts';

interface MeasuresOptions extends ReadingOptions {
  readonly measures?: readonly string[];
}

const ANEW = 'Make it anew with mis measure and --format json.';

/**
 * Reads the figures that are named, if any are.
 * @throws UsageError where a file of them can't be used, or there are several workbooks.
 */
export async function figuresFrom(
  named: readonly string[],
  options: MeasuresOptions,
  io: Io,
): Promise<readonly CountedFigure[] | undefined> {
  const { measures, scheme: schemeName } = options;
  if (measures === undefined) return undefined;
  refuseOtherNames(measures);
  const count = workbookPaths(named, io.cwd).length;
  if (count > 1) {
    throw new UsageError(`--measures gives the figures of one Trust, and ${count} workbooks were named.`, {
      advice: 'Run it once for each workbook, with its own figures.',
    });
  }
  const { loadScheme } = await import('../../scheme/load-scheme.ts');
  const scheme = await loadScheme(schemeName, io.cwd);
  const asOf = asOfFrom(options, io);
  const files = await Promise.all(measures.map((path) => figuresIn(path, { scheme, asOf, cwd: io.cwd })));
  const { onlyOnce } = await import('../../measures/figures-file.ts');
  const all = onlyOnce(files.flat());
  if ('figures' in all) return all.figures;
  throw new UsageError(`${all.problem}.`, { advice: 'Give the one that is right.' });
}

/** `--measures training.json trust.xlsx` takes what follows for figures, too. */
function refuseOtherNames(measures: readonly string[]): void {
  if (measures.includes('')) {
    throw new UsageError('A file of figures was named with an empty name.', { advice: 'Name the file.' });
  }
  const workbook = measures.find((path) => /\.xls[xm]$/i.test(path));
  if (workbook === undefined) return;
  throw new UsageError(`${workbook} was given to --measures, which takes what mis measure prints as JSON.`, {
    advice: 'Name the workbook before --measures.',
  });
}

async function figuresIn(
  path: string,
  { scheme, asOf, cwd }: { readonly scheme: Scheme; readonly asOf: AsOf; readonly cwd: string },
): Promise<(CountedFigure & { readonly path: string })[]> {
  const { readJsonFile } = await import('../../shared/read-json-file.ts');
  const file = await readJsonFile('file of figures', path, cwd);
  if (file === undefined) {
    throw new UsageError(`The file of figures ${path} does not exist.`, {
      advice: 'Check its name, or make it with mis measure and --format json.',
    });
  }
  const { readFigures } = await import('../../measures/figures-file.ts');
  const read = readFigures(file.data, { scheme, today: asOf.date });
  if ('figures' in read) return read.figures.map((figure) => ({ ...figure, path: printableText(path) }));
  throw new UsageError(`The file of figures ${path} can't be used: ${read.problem}.`, { advice: ANEW });
}
