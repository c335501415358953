import { type Command, InvalidArgumentError } from 'commander';
import { requirementsOf } from '../../scheme/requirements.ts';
import type { AsOf } from '../../shared/as-of.ts';
import { typedPath } from '../../shared/typed-path.ts';
import type { CommandContext } from '../command-context.ts';
import { asOfFrom, asOfOption, debugOption, examples, schemeOption } from '../options.ts';

interface NewOptions {
  readonly trust?: string;
  readonly ods?: string;
  readonly scheme?: string;
  readonly protect?: boolean;
  readonly force?: boolean;
  readonly asOf?: AsOf;
}

/** Registers `mis new`. */
export function registerNew(program: Command, context: CommandContext): void {
  program
    .command('new')
    .description('Make a fresh audit workbook from the scheme, every requirement Red, ready to fill in Excel.')
    .argument('[file]', 'the workbook to make; none means one named after the scheme, in this folder')
    .option('--trust <name>', 'the name of the Trust, shown on every page', oneLine)
    .option('--ods <code>', "the Trust's ODS code, such as RXX", odsCode)
    .option(
      '--protect',
      'lock all but the entry cells; filters and formats stay, and sorting as far as Excel lets a locked sheet be sorted',
    )
    .option('--force', 'replace the file if it exists')
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
  await makeWorkbook(path, {
    cwd: io.cwd,
    overwrite: options.force ?? false,
    content: {
      scheme,
      asOf: asOfFrom(options, io).date,
      protect: options.protect ?? false,
      toolVersion: tool.version,
      ...(options.trust === undefined ? {} : { trust: options.trust }),
      ...(options.ods === undefined ? {} : { odsCode: options.ods }),
    },
  });
  const needsScheme = options.scheme !== undefined && options.scheme !== scheme.id;
  const next = `mis status ${typedPath(path)}${needsScheme ? ` --scheme ${typedPath(options.scheme)}` : ''}`;
  io.stdout.write(
    `Made ${path}: ${scheme.name}, ${requirementsOf(scheme).length} requirements in ${scheme.safetyActions.length} safety actions, all Red.\n` +
      `Fill it in with Excel, then ask: ${next}\n`,
  );
}

function oneLine(text: string): string {
  const name = text.trim();
  if (name === '' || /\p{Cc}/u.test(name)) throw new InvalidArgumentError('Give a name on one line.');
  return name;
}

function odsCode(text: string): string {
  const code = text.trim().toUpperCase();
  if (!/^[A-Z0-9]{3,6}$/.test(code))
    throw new InvalidArgumentError('Give a code of three to six letters and digits, such as RXX.');
  return code;
}
