import { type Command, Option } from 'commander';
import { UsageError } from '../../shared/errors.ts';
import { type ReadingOptions, withReadingOptions } from '../options.ts';

/** How `mis measure` can print its answer. */
const MEASURE_FORMATS = ['table', 'json', 'csv', 'markdown', 'html'] as const;

/** What every measure is told. */
export interface MeasureOptions extends ReadingOptions {
  readonly map?: string;
  readonly explainLayout?: boolean;
  readonly allowExcluded?: boolean;
  readonly format: (typeof MEASURE_FORMATS)[number];
  readonly output?: string;
  readonly workbook?: string;
  readonly apply?: boolean;
  readonly setStatus?: boolean;
  readonly dryRun?: boolean;
  readonly backup?: boolean;
}

/**
 * Refuses options that mean nothing without another.
 * @throws UsageError
 */
export function refuseLoneOptions({ workbook, apply, setStatus, dryRun, backup, format }: MeasureOptions): void {
  if (apply && workbook === undefined) {
    throw new UsageError('--apply goes with --workbook.', { advice: 'Say which workbook to write the figures into.' });
  }
  if (apply && format !== 'table' && format !== 'json') {
    throw new UsageError('--apply answers as table or json.', {
      advice: `Run it first, then again for the ${format}.`,
    });
  }
  const lone = setStatus ? '--set-status' : dryRun ? '--dry-run' : backup ? '--backup' : undefined;
  if (!apply && lone !== undefined) {
    throw new UsageError(`${lone} goes with --apply.`, { advice: 'Without --apply nothing is written.' });
  }
}

/** Adds what every measure takes. */
export function withMeasureOptions(command: Command): Command {
  command
    .argument('<exports...>', 'the exports: .csv or .xlsx files, read together; - reads standard input')
    .option('--map <file>', 'a JSON file that says what their headings and words mean, where mis can’t tell')
    .option('--explain-layout', 'say how the exports are read, and count nothing')
    .option('--allow-excluded', 'let figures stand though rows that can’t be used are not in them')
    .option('--workbook <file>', 'compare each figure with the status of its row in this audit workbook')
    .option('--apply', 'with --workbook: write the figures into it as evidence')
    .option('--set-status', 'with --apply: set the statuses that the figures come to as well; Blue stays')
    .option('--dry-run', 'with --apply: say what would change, and change nothing')
    .option('--backup', 'with --apply: keep a dated copy of the workbook as it was, beside it')
    .addOption(new Option('--format <format>', 'how to print the answer').choices(MEASURE_FORMATS).default('table'))
    .option('-o, --output <file>', 'write the answer to this file, replacing it, instead of printing it');
  return withReadingOptions(command);
}
