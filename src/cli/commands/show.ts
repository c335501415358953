import { type Command, Option } from 'commander';
import { askOne } from '../ask-one.ts';
import type { CommandContext } from '../command-context.ts';
import { pageOf } from '../io.ts';
import { examples, type ReadingOptions, repeated, withReadingOptions } from '../options.ts';

interface ShowOptions extends ReadingOptions {
  readonly format: 'text' | 'json';
}

/** Registers `mis show`. */
export function registerShow(program: Command, context: CommandContext): void {
  const command = program
    .command('show')
    .description('Show all there is to know of a requirement: what the scheme asks, what its row says, what is wrong.')
    .argument('<workbook>', 'the audit workbook')
    .argument('<id...>', 'the requirements: 4.12, several as 4.12,4.13, a range as 8.1-8.9')
    .addOption(new Option('--format <format>', 'how to print the answer').choices(['text', 'json']).default('text'));
  withReadingOptions(command)
    .addHelpText(
      'after',
      examples(
        'mis show trust.xlsx 4.12',
        'mis show trust.xlsx 8.1-8.9 10.2',
        'mis show trust.xlsx 4.12,4.13 --format json',
      ),
    )
    .action((workbook: string, ids: string[], options: ShowOptions) => show(workbook, ids, options, context));
}

async function show(
  workbook: string,
  words: readonly string[],
  options: ShowOptions,
  { io, tool }: CommandContext,
): Promise<void> {
  const { requirementDetails } = await import('../../audit/requirement-detail.ts');
  const { requirementIds } = await import('../../scheme/requirement-ids.ts');
  const report = await askOne(workbook, options, io, (path, question) =>
    requirementDetails(path, requirementIds(words, question.scheme), question),
  );
  if (options.format === 'json') {
    const { renderDetailJson } = await import('../../render/requirements/detail-json.ts');
    io.stdout.write(renderDetailJson(report, tool));
    return;
  }
  const { renderDetailText } = await import('../../render/requirements/detail-text.ts');
  io.stdout.write(renderDetailText(report, { ...pageOf(io), repeat: repeated(options) }));
}
