import { Command } from 'commander';
import packageFile from '../../package.json' with { type: 'json' };
import type { CommandContext } from './command-context.ts';
import { registerAdopt } from './commands/adopt.ts';
import { registerApply } from './commands/apply.ts';
import { registerCompletion } from './commands/completion.ts';
import { registerDeadlines } from './commands/deadlines.ts';
import { registerList } from './commands/list.ts';
import { registerMeasure } from './commands/measure.ts';
import { registerNew } from './commands/new.ts';
import { registerRules } from './commands/rules.ts';
import { registerSet } from './commands/set.ts';
import { registerShow } from './commands/show.ts';
import { registerStatus } from './commands/status.ts';
import { registerValidate } from './commands/validate.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Io } from './io.ts';

/** The tool by name and version, as every machine format states it. */
export const TOOL: CommandContext['tool'] = { name: 'mis', version: packageFile.version };

const COMMANDS: Readonly<Record<string, (program: Command, context: CommandContext) => void>> = {
  new: registerNew,
  adopt: registerAdopt,
  status: registerStatus,
  list: registerList,
  show: registerShow,
  validate: registerValidate,
  rules: registerRules,
  explain: registerRules,
  deadlines: registerDeadlines,
  measure: registerMeasure,
  set: registerSet,
  apply: registerApply,
  completion: registerCompletion,
};

/**
 * The command line. What a command needs, it loads when it runs.
 * @param first - the first argument: when it names a command, that one alone is registered, as no other can be meant.
 */
export function createProgram(first: string | undefined, io: Io, setExitCode: (code: ExitCode) => void): Command {
  const program = new Command('mis')
    .description(
      'Audit tool for the NHS Maternity Incentive Scheme: one truthful picture of the workbook, and what stands between here and ten of ten.',
    )
    .version(TOOL.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => io.stdout.columns ?? 80,
      getErrHelpWidth: () => io.stderr.columns ?? 80,
    });
  const context: CommandContext = { io, tool: TOOL, setExitCode };
  const named = first !== undefined && Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
  for (const register of named ? [named] : new Set(Object.values(COMMANDS))) register(program, context);
  return program;
}
