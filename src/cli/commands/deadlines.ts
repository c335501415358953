import { type Command, Option } from 'commander';
import type { DeadlinesReport } from '../../audit/deadlines-report.ts';
import type { CommandContext } from '../command-context.ts';
import { pageOf } from '../io.ts';
import { noteIfOpen } from '../note-if-open.ts';
import { asOfFrom, examples, type ReadingOptions, repeated, withReadingOptions } from '../options.ts';
import { refuseWorkbookAsOutput, writeOutput } from '../output-file.ts';

interface DeadlinesOptions extends ReadingOptions {
  readonly format: 'text' | 'json' | 'ics';
  readonly output?: string;
}

/** Registers `mis deadlines`. */
export function registerDeadlines(program: Command, context: CommandContext): void {
  const command = program
    .command('deadlines')
    .description(
      'Count down to every key date of the scheme, and with a workbook say how many open requirements hang on each.',
    )
    .argument('[workbook]', 'the audit workbook; without one, the dates alone')
    .addOption(
      new Option('--format <format>', 'how to print the answer; ics is for a calendar')
        .choices(['text', 'json', 'ics'])
        .default('text'),
    );
  command.option('-o, --output <file>', 'write the answer to this file, replacing it, instead of printing it');
  withReadingOptions(command)
    .addHelpText(
      'after',
      examples('mis deadlines', 'mis deadlines trust.xlsx', 'mis deadlines --format ics --output mis.ics'),
    )
    .action((workbook: string | undefined, options: DeadlinesOptions) => deadlines(workbook, options, context));
}

async function deadlines(
  workbook: string | undefined,
  options: DeadlinesOptions,
  context: CommandContext,
): Promise<void> {
  refuseWorkbookAsOutput(options.output, context.io.cwd, 'mis.ics');
  const report = await reportFor(workbook, options, context);
  const answer = await rendered(report, options, context);
  if (options.output === undefined) {
    context.io.stdout.write(answer);
    return;
  }
  const holds = `${report.deadlines.length} key dates of ${report.scheme.name}`;
  await writeOutput(options.output, answer, holds, context.io);
}

async function reportFor(
  workbook: string | undefined,
  options: DeadlinesOptions,
  { io, tool }: CommandContext,
): Promise<DeadlinesReport> {
  const { loadScheme } = await import('../../scheme/load-scheme.ts');
  const scheme = await loadScheme(options.scheme, io.cwd);
  const asOf = asOfFrom(options, io);
  const heading = { tool, asOf, scheme: { id: scheme.id, name: scheme.name } };
  if (workbook === undefined) {
    const { deadlinesOf } = await import('../../audit/deadlines.ts');
    return { ...heading, deadlines: deadlinesOf({ scheme, asOf }) };
  }
  const { auditFile } = await import('../../audit/audit-file.ts');
  const { configFor } = await import('../../config/config-for.ts');
  const { lockFileOf } = await import('../../workbook/open-workbook.ts');
  const config = await configFor(workbook, options.config, io.cwd, scheme);
  const report = auditFile(workbook, { scheme, asOf, ...config, cwd: io.cwd });
  noteIfOpen(workbook, io, lockFileOf(workbook, io.cwd));
  return { ...heading, workbook: report.workbook, deadlines: report.deadlines };
}

async function rendered(report: DeadlinesReport, options: DeadlinesOptions, { io }: CommandContext): Promise<string> {
  if (options.format === 'json') {
    const { renderDeadlinesJson } = await import('../../render/deadlines/deadlines-json.ts');
    return renderDeadlinesJson(report);
  }
  if (options.format === 'ics') {
    const { renderDeadlinesIcs } = await import('../../render/deadlines/deadlines-ics.ts');
    return renderDeadlinesIcs(report);
  }
  const { renderDeadlinesText } = await import('../../render/deadlines/deadlines-text.ts');
  return renderDeadlinesText(report, { ...pageOf(io), repeat: repeated(options) });
}
