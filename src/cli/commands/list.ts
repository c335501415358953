import { type Command, Option } from 'commander';
import {
  type ListReport,
  MISSING_CHOICES,
  type MissingChoice,
  SORT_ORDERS,
  type SortOrder,
  type StatusChoice,
} from '../../audit/list-report.ts';
import type { ListRequest } from '../../audit/list-requirements.ts';
import { askOne } from '../ask-one.ts';
import type { CommandContext } from '../command-context.ts';
import { pageOf } from '../io.ts';
import { refuseUnknownActions } from '../known-actions.ts';
import { actionNumbers, dayCount, leadWords, missingChoices, statusChoices } from '../list-options.ts';
import { examples, type ReadingOptions, repeated, withReadingOptions } from '../options.ts';
import { BYTE_ORDER_MARK, refuseWorkbookAsOutput, writeOutput } from '../output-file.ts';

interface ListOptions extends ReadingOptions {
  readonly status?: readonly StatusChoice[];
  readonly action?: readonly number[];
  readonly lead?: string;
  readonly overdue?: boolean;
  readonly dueWithin?: number;
  readonly missing?: readonly MissingChoice[];
  readonly sort: SortOrder;
  readonly format: 'table' | 'json' | 'csv' | 'markdown';
  readonly output?: string;
}

/** Registers `mis list`. */
export function registerList(program: Command, context: CommandContext): void {
  const command = program
    .command('list')
    .description('List the requirements as they stand: all of them, or those for which every option given holds.')
    .argument('[workbook]', 'the audit workbook; none means the only one in this folder')
    .option(
      '--status <list>',
      'red, amber, green, blue, not-applicable, not-assessed, or open for all that is not met; several with commas',
      statusChoices,
    )
    .option('--action <numbers>', 'these safety actions: 4, 4,8 or 4-6', actionNumbers)
    .option('--lead <words>', 'the lead contains these words, whatever their capitals and accents', leadWords)
    .option('--overdue', 'open, with its due date passed')
    .option('--due-within <time>', 'open, and due within 14d or 2w from now; overdue ones too', dayCount)
    .option('--missing <list>', `one of these is blank: ${MISSING_CHOICES.join(', ')}`, missingChoices)
    .addOption(new Option('--sort <order>', 'the order of the list').choices(SORT_ORDERS).default('id'))
    .addOption(
      new Option('--format <format>', 'how to print the answer')
        .choices(['table', 'json', 'csv', 'markdown'])
        .default('table'),
    )
    .option('-o, --output <file>', 'write the answer to this file, replacing it, instead of printing it');
  withReadingOptions(command)
    .addHelpText(
      'after',
      examples(
        'mis list trust.xlsx --status red,amber --sort due',
        'mis list trust.xlsx --lead matron --due-within 14d',
        'mis list trust.xlsx --missing evidence,location --format csv --output gaps.csv',
      ),
    )
    .action((workbook: string | undefined, options: ListOptions) => list(workbook, options, context));
}

async function list(workbook: string | undefined, options: ListOptions, context: CommandContext): Promise<void> {
  refuseWorkbookAsOutput(options.output, context.io.cwd, 'open.csv');
  const { listRequirements } = await import('../../audit/list-requirements.ts');
  const report = await askOne(workbook, options, context.io, (path, question) => {
    refuseUnknownActions(options.action ?? [], question.scheme);
    return listRequirements(path, requestFrom(options), question);
  });
  const answer = await rendered(report, options, context);
  if (options.output === undefined) {
    context.io.stdout.write(answer);
    return;
  }
  const mark = options.format === 'csv' ? BYTE_ORDER_MARK : '';
  const holds = `${report.requirements.length} of ${report.of} requirements of ${report.scheme.name}`;
  await writeOutput(options.output, mark + answer, holds, context.io);
}

function requestFrom({ status, action, lead, overdue, dueWithin, missing, sort }: ListOptions): ListRequest {
  return {
    filters: { statuses: status, actions: action, lead, overdue: overdue ?? false, dueWithinDays: dueWithin, missing },
    sort,
  };
}

async function rendered(report: ListReport, options: ListOptions, { io, tool }: CommandContext): Promise<string> {
  switch (options.format) {
    case 'json': {
      const { renderListJson } = await import('../../render/requirements/list-json.ts');
      return renderListJson(report, tool);
    }
    case 'csv': {
      const { renderListCsv } = await import('../../render/requirements/list-csv.ts');
      return renderListCsv(report);
    }
    case 'markdown': {
      const { renderListMarkdown } = await import('../../render/requirements/list-markdown.ts');
      return renderListMarkdown(report);
    }
    case 'table': {
      const { renderListText } = await import('../../render/requirements/list-text.ts');
      const page = pageOf(io);
      return renderListText(report, { ...page, colour: page.colour && !options.output, repeat: repeated(options) });
    }
  }
}
