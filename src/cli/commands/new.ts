import { type Command, Option } from 'commander';
import { requirementsOf } from '../../scheme/requirements.ts';
import type { AsOf } from '../../shared/dates/as-of.ts';
import { typedPath } from '../../shared/files/typed-path.ts';
import type { CommandContext } from '../command-context.ts';
import { type FreshOptions, freshFrom, withFreshOptions } from '../fresh-options.ts';
import { asOfFrom, asOfOption, debugOption, examples, schemeOption } from '../options.ts';

interface NewOptions extends FreshOptions {
  readonly scheme?: string;
  readonly asOf?: AsOf;
  readonly format: 'text' | 'json';
}

/** Registers `mis new`. */
export function registerNew(program: Command, context: CommandContext): void {
  const command = program
    .command('new')
    .description('Make a fresh audit workbook from the scheme, every requirement Red, ready to fill in Excel.')
    .argument('[file]', 'the workbook to make; none means one named after the scheme, in this folder');
  withFreshOptions(command)
    .addOption(new Option('--format <format>', 'how to print the answer').choices(['text', 'json']).default('text'))
    .addOption(schemeOption())
    .addOption(asOfOption())
    .addOption(debugOption())
    .addHelpText(
      'after',
      examples(
        'mis new',
        'mis new trust.xlsx --trust "Example NHS Trust" --ods RXX',
        'mis new trust.xlsx --protect --force',
      ),
    )
    .action((file: string | undefined, options: NewOptions) => makeNew(file, options, context));
}

async function makeNew(file: string | undefined, options: NewOptions, { io, tool }: CommandContext): Promise<void> {
  const { loadScheme } = await import('../../scheme/load-scheme.ts');
  const { makeWorkbook } = await import('../../workbook/fresh/make-workbook.ts');
  const scheme = await loadScheme(options.scheme, io.cwd);
  const path = file ?? `mis-${scheme.id}.xlsx`;
  const asOf = asOfFrom(options, io);
  await makeWorkbook(path, {
    cwd: io.cwd,
    overwrite: options.force ?? false,
    content: { scheme, asOf: asOf.date, toolVersion: tool.version, ...freshFrom(options) },
  });
  const requirements = requirementsOf(scheme).length;
  if (options.format === 'json') {
    const made = { workbook: { path }, scheme: { id: scheme.id, name: scheme.name }, requirements };
    io.stdout.write(`${JSON.stringify({ schemaVersion: 1, tool, asOf: asOf.text, ...made }, null, 2)}\n`);
    return;
  }
  const needsScheme = options.scheme !== undefined && options.scheme !== scheme.id;
  const next = `mis status ${typedPath(path)}${needsScheme ? ` --scheme ${typedPath(options.scheme)}` : ''}`;
  io.stdout.write(
    `Made ${path}: ${scheme.name}, ${requirements} requirements in ${scheme.safetyActions.length} safety actions, all Red.\n` +
      `Fill it in with Excel, then ask: ${next}\n`,
  );
}
