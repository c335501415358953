import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { MEASURE_COMMANDS } from '../measure/measure-commands.ts';
import { type MeasureOptions, withMeasureOptions } from '../measure/measure-options.ts';
import { examples } from '../options.ts';

/** Registers `mis measure`, with a command for each measure. */
export function registerMeasure(program: Command, context: CommandContext): void {
  const measure = program
    .command('measure')
    .description('Count the figures behind the requirements from exports of other systems.')
    .addHelpText(
      'after',
      examples(
        'mis measure training register.csv',
        'mis measure training staff.csv attendance.csv --as-of 2024-10-14',
        'mis measure training register.csv --format json',
      ),
    );
  for (const { name, description, option, about, examples: shown, run } of MEASURE_COMMANDS) {
    const command = withMeasureOptions(measure.command(name).description(description));
    if (option) command.option(...option);
    command
      .addHelpText('after', `\n${about.join('\n')}\n${examples(...shown)}`)
      .action((exports: string[], options: MeasureOptions) => run(exports, options, context));
  }
}
