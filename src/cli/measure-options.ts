import { type Command, Option } from 'commander';
import { type ReadingOptions, withReadingOptions } from './options.ts';

/** How `mis measure` can print its answer. */
const MEASURE_FORMATS = ['table', 'json', 'csv', 'markdown', 'html'] as const;

/** What every measure is told. */
export interface MeasureOptions extends ReadingOptions {
  readonly map?: string;
  readonly explainLayout?: boolean;
  readonly allowExcluded?: boolean;
  readonly format: (typeof MEASURE_FORMATS)[number];
  readonly output?: string;
}

/** Adds what every measure takes. */
export function withMeasureOptions(command: Command): Command {
  command
    .argument('<exports...>', 'the exports: .csv or .xlsx files, read together; - reads standard input')
    .option('--map <file>', 'a JSON file that says what their headings and words mean, where mis can’t tell')
    .option('--explain-layout', 'say how the exports are read, and count nothing')
    .option('--allow-excluded', 'let figures stand though rows that can’t be used are not in them')
    .addOption(new Option('--format <format>', 'how to print the answer').choices(MEASURE_FORMATS).default('table'))
    .option('-o, --output <file>', 'write the answer to this file, replacing it, instead of printing it');
  return withReadingOptions(command);
}
