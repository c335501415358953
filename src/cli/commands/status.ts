import { type Command, Option } from 'commander';
import { type AnsweringOptions, answerEach } from '../answer-each.ts';
import type { CommandContext } from '../command-context.ts';
import { EXIT } from '../exit-codes.ts';
import { pageOf } from '../io.ts';
import { refuseUnknownActions } from '../known-actions.ts';
import { examples, repeated, wholeNumber, withReadingOptions } from '../options.ts';

interface StatusOptions extends AnsweringOptions {
  readonly action?: number;
  readonly verbose?: boolean;
  readonly explainLayout?: boolean;
}

/** Registers `mis status`. */
export function registerStatus(program: Command, context: CommandContext): void {
  const command = program
    .command('status')
    .description('Say where the Trust stands: the overview, what is open, whose it is, and how long there is left.')
    .argument('[workbooks...]', 'the audit workbooks; none means the only one in this folder')
    .option('--action <number>', 'only this safety action', wholeNumber)
    .option('--verbose', 'list every open requirement, in full words')
    .option('--explain-layout', 'show how the workbook was read: which sheet, which heading, which column')
    .addOption(new Option('--format <format>', 'how to print the answer').choices(['text', 'json']).default('text'));
  withReadingOptions(command)
    .addHelpText(
      'after',
      examples(
        'mis status trust.xlsx',
        'mis status trust.xlsx --action 8 --verbose',
        'mis status *.xlsx --as-of 2024-10-14 --format json',
      ),
    )
    .action((workbooks: string[], options: StatusOptions) =>
      options.explainLayout ? explain(workbooks, options, context) : status(workbooks, options, context),
    );
}

async function status(workbooks: readonly string[], options: StatusOptions, context: CommandContext): Promise<void> {
  const { auditFile } = await import('../../audit/audit-file.ts');
  const { onlyAction } = await import('../../audit/only-action.ts');
  const { statusJson, unusableJson } = await import('../../render/audit-json.ts');
  const { renderStatusText } =
    options.format === 'json' ? { renderStatusText: () => '' } : await import('../../render/status/status-text.ts');
  await answerEach(workbooks, options, context, {
    ask: (path, question) => {
      refuseUnknownActions(options.action === undefined ? [] : [options.action], question.scheme);
      const report = auditFile(path, question);
      return options.action === undefined ? report : onlyAction(report, options.action);
    },
    text: (report) =>
      renderStatusText(report, {
        ...pageOf(context.io),
        action: options.action,
        verbose: options.verbose ?? false,
        repeat: repeated(options),
      }),
    json: (report) => statusJson(report, context.tool),
    unusable: (path, error, asOf) => unusableJson(path, error, context.tool, asOf),
    exitCode: () => EXIT.clean,
  });
}

async function explain(workbooks: readonly string[], options: StatusOptions, context: CommandContext): Promise<void> {
  const { explainLayout } = await import('../../audit/explain-layout.ts');
  const { unusableJson } = await import('../../render/audit-json.ts');
  const { renderLayoutText } = await import('../../render/status/layout-text.ts');
  await answerEach(workbooks, options, context, {
    ask: explainLayout,
    text: (explanation) => renderLayoutText(explanation, pageOf(context.io)),
    json: (explanation) => ({ schemaVersion: 1, tool: context.tool, ...explanation }),
    unusable: (path, error, asOf) => unusableJson(path, error, context.tool, asOf),
    exitCode: () => EXIT.clean,
  });
}
