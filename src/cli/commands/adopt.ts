import { type Command, Option } from 'commander';
import type { AdoptionReport } from '../../audit/adoption/adoption-report.ts';
import { UsageError } from '../../shared/errors.ts';
import type { CommandContext } from '../command-context.ts';
import { type FreshOptions, freshFrom, withFreshOptions } from '../fresh-options.ts';
import { pageOf } from '../io.ts';
import { noteIfOpen } from '../note-if-open.ts';
import { asOfFrom, examples, type ReadingOptions, repeated, withReadingOptions } from '../options.ts';
import { BYTE_ORDER_MARK, refuseWorkbookAsOutput, writeOutput } from '../output-file.ts';

interface AdoptOptions extends ReadingOptions, FreshOptions {
  readonly carryForward?: boolean;
  readonly fromScheme?: string;
  readonly dryRun?: boolean;
  readonly report?: string;
  readonly verbose?: boolean;
  readonly format: 'text' | 'json';
}

/** Registers `mis adopt`. */
export function registerAdopt(program: Command, context: CommandContext): void {
  const command = program
    .command('adopt')
    .description(
      'Bring a workbook of any layout that is understood into a fresh one, and account for every cell of it.',
    )
    .argument('<source>', 'the workbook to bring in; it is only read')
    .argument('<target>', 'the workbook to make')
    .option('--carry-forward', 'start a new scheme: keep leads, and locations as hints; every status is Red again')
    .option('--from-scheme <id|path>', 'with --carry-forward: the scheme that the source was made for')
    .option('--dry-run', 'say what would be carried, and make no workbook')
    .option(
      '--report <file>',
      'write what became of every cell to this file, replacing it: CSV, or JSON for a name in .json',
    )
    .option('--verbose', 'name every change of form, not only the first')
    .addOption(new Option('--format <format>', 'how to print the answer').choices(['text', 'json']).default('text'));
  withReadingOptions(withFreshOptions(command))
    .addHelpText(
      'after',
      examples(
        'mis adopt trust.xlsx fresh.xlsx --dry-run',
        'mis adopt trust.xlsx fresh.xlsx --trust "Example NHS Trust" --report adopted.csv',
        'mis adopt trust.xlsx next-year.xlsx --carry-forward',
      ),
    )
    .action((source: string, target: string, options: AdoptOptions) => adopt(source, target, options, context));
}

async function adopt(source: string, target: string, options: AdoptOptions, context: CommandContext): Promise<void> {
  const { io, tool } = context;
  refuseNames(source, target, options, io.cwd);
  const { loadScheme } = await import('../../scheme/load-scheme.ts');
  const { configFor } = await import('../../config/config-for.ts');
  const { lockFileOf } = await import('../../workbook/open-workbook.ts');
  const { adoptFile } = await import('../../audit/adoption/adopt-file.ts');
  const { fromScheme } = options;
  const report = await adoptFile(source, target, {
    scheme: await loadScheme(options.scheme, io.cwd),
    fromScheme: fromScheme === undefined ? undefined : await loadScheme(fromScheme, io.cwd),
    asOf: asOfFrom(options, io),
    layout: (await configFor(source, options.config, io.cwd)).layout,
    cwd: io.cwd,
    fresh: { ...freshFrom(options), toolVersion: tool.version },
    overwrite: options.force ?? false,
    dryRun: options.dryRun ?? false,
    carryForward: options.carryForward ?? false,
  });
  noteIfOpen(source, io, lockFileOf(source, io.cwd));
  await print(report, options, context);
  if (options.report === undefined) return;
  await writeOutput(
    options.report,
    await fileWords(report, options.report, context),
    `what became of everything in ${source}`,
    // On stdout stands the answer, which may be JSON.
    options.format === 'json' ? { ...io, stdout: io.stderr } : io,
  );
}

function refuseNames(
  source: string,
  target: string,
  { report, carryForward, fromScheme }: AdoptOptions,
  cwd: string,
): void {
  refuseWorkbookAsOutput(report, cwd, 'adopted.csv', '--report');
  if (source === '' || target === '')
    throw new UsageError('A workbook was named with an empty name.', { advice: 'Name the file.' });
  if (fromScheme !== undefined && !carryForward)
    throw new UsageError('--from-scheme says what an earlier workbook was made for.', {
      advice: 'Give it together with --carry-forward, or leave it out.',
    });
}

async function print(report: AdoptionReport, options: AdoptOptions, { io, tool }: CommandContext): Promise<void> {
  if (options.format === 'json') {
    const { renderAdoptionJson } = await import('../../render/adoption/adoption-json.ts');
    io.stdout.write(renderAdoptionJson(report, tool));
    return;
  }
  const { renderAdoptionText } = await import('../../render/adoption/adoption-text.ts');
  // The configuration is about the source.
  const repeat = repeated({ ...(options.scheme === undefined ? {} : { scheme: options.scheme }) });
  io.stdout.write(renderAdoptionText(report, { ...pageOf(io), repeat, verbose: options.verbose ?? false }));
}

async function fileWords(report: AdoptionReport, file: string, { tool }: CommandContext): Promise<string> {
  if (/\.json$/i.test(file)) {
    const { renderAdoptionJson } = await import('../../render/adoption/adoption-json.ts');
    return renderAdoptionJson(report, tool);
  }
  const { renderAdoptionCsv } = await import('../../render/adoption/adoption-csv.ts');
  return BYTE_ORDER_MARK + renderAdoptionCsv(report);
}
