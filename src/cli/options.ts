import { type Command, InvalidArgumentError, Option } from 'commander';
import { type AsOf, asOfNow, parseAsOf } from '../shared/dates/as-of.ts';
import { UsageError } from '../shared/errors.ts';
import { typedPath } from '../shared/files/typed-path.ts';
import type { Io } from './io.ts';

/** The options that every command reading a workbook has. */
export interface ReadingOptions {
  readonly asOf?: AsOf;
  readonly scheme?: string;
  readonly config?: string;
}

/** `--as-of`: the day or time that the answer is for. */
export function asOfOption(): Option {
  return new Option('--as-of <date>', 'answer as of a day or time in London: 2024-10-14 or 2025-03-03T11:59').argParser(
    parsed(parseAsOf),
  );
}

/** `--scheme`: what to check against. */
export function schemeOption(): Option {
  return new Option(
    '--scheme <id|path>',
    'the scheme to check against: a shipped one by its id, or a scheme file',
  ).default(undefined, 'year-6');
}

/** Adds what every command reading a workbook takes. */
export function withReadingOptions(command: Command): Command {
  return command
    .addOption(asOfOption())
    .addOption(schemeOption())
    .option('--config <file>', 'read this configuration instead of mis.config.json beside or above the workbook')
    .addOption(debugOption());
}

/** `--debug`: the causes behind an error. */
export function debugOption(): Option {
  return new Option('--debug', 'say more about the cause of an error');
}

/** The time the answer is for: what the user said, else the clock. */
export function asOfFrom(options: { readonly asOf?: AsOf }, io: Io): AsOf {
  return options.asOf ?? asOfNow(io.now());
}

/** The examples at the end of a command's help. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`;
}

/** Makes commander report a value that can't be read as it reports its own. */
function parsed<Value>(parse: (text: string) => Value): (text: string) => Value {
  return (text) => {
    try {
      return parse(text);
    } catch (error) {
      if (error instanceof UsageError) throw new InvalidArgumentError(`${error.message} ${error.advice ?? ''}`.trim());
      throw error;
    }
  };
}

/** Reads an option that must be a whole number. */
export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Give a whole number.');
  return Number(text);
}

/** The options of a command that its next one needs too, as they must be typed. */
export function repeated({ scheme, config }: ReadingOptions): string {
  const scheming = scheme === undefined ? '' : ` --scheme ${typedPath(scheme)}`;
  return `${scheming}${config === undefined ? '' : ` --config ${typedPath(config)}`}`;
}
