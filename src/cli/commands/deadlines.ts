import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { DeadlinesReport } from '../../audit/deadlines-report.ts';
import { UsageError } from '../../shared/errors.ts';
import type { CommandContext } from '../command-context.ts';
import { pageOf } from '../io.ts';
import { noteIfOpen } from '../note-if-open.ts';
import { asOfFrom, examples, type ReadingOptions, repeated, withReadingOptions } from '../options.ts';

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
  refuseWorkbookAsOutput(options.output);
  const report = await reportFor(workbook, options, context);
  const answer = await rendered(report, options, context);
  if (options.output === undefined) {
    context.io.stdout.write(answer);
    return;
  }
  // Some shells change the encoding of what is redirected, and calendars refuse it then.
  const { writeWhole } = await import('../../shared/write-whole.ts');
  writeWhole(options.output, resolve(context.io.cwd, options.output), Buffer.from(answer));
  context.io.stdout.write(`Wrote ${options.output}: ${report.deadlines.length} key dates of ${report.scheme.name}.\n`);
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
  const layout = await configFor(workbook, options.config, io.cwd);
  const report = auditFile(workbook, { scheme, asOf, layout, cwd: io.cwd });
  noteIfOpen(workbook, io, lockFileOf(workbook, io.cwd));
  return { ...heading, workbook: report.workbook, deadlines: report.deadlines };
}

async function rendered(report: DeadlinesReport, options: DeadlinesOptions, { io }: CommandContext): Promise<string> {
  if (options.format === 'json') {
    const { renderDeadlinesJson } = await import('../../render/deadlines-json.ts');
    return renderDeadlinesJson(report);
  }
  if (options.format === 'ics') {
    const { renderDeadlinesIcs } = await import('../../render/deadlines-ics.ts');
    return renderDeadlinesIcs(report);
  }
  const { renderDeadlinesText } = await import('../../render/deadlines-text.ts');
  return renderDeadlinesText(report, { ...pageOf(io), repeat: repeated(options) });
}

/** What is written is no workbook: under a workbook's name it could only take the place of one. */
function refuseWorkbookAsOutput(output: string | undefined): void {
  if (output === undefined || !/\.xl[a-z]{1,2}$/i.test(output)) return;
  throw new UsageError(`${output} is the name of a workbook, and was left as it is.`, {
    advice: 'Give --output the name of a new file, such as mis.ics.',
  });
}
