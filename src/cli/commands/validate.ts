import { type Command, Option } from 'commander';
import type { AuditReport } from '../../audit/audit-report.ts';
import { type AnsweringOptions, answerEach } from '../answer-each.ts';
import type { CommandContext } from '../command-context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { pageOf } from '../io.ts';
import { appendJobSummary } from '../job-summary.ts';
import { examples, withReadingOptions } from '../options.ts';
import { findingsDocument, VALIDATE_FORMATS, type ValidateFormat } from '../validate-formats.ts';
import { type ReportFile, refuseBadReports, reportFiles, writeReports } from '../validate-reports.ts';

const SEVERITIES = ['error', 'warning', 'info'] as const;

interface ValidateOptions extends AnsweringOptions {
  readonly failOn: (typeof SEVERITIES)[number];
  readonly format: ValidateFormat;
  readonly report?: readonly ReportFile[];
}

/** Registers `mis validate`. */
export function registerValidate(program: Command, context: CommandContext): void {
  const command = program
    .command('validate')
    .description('Check every row of the workbook and name what is wrong: where, what, and what to do.')
    .argument('[workbooks...]', 'the audit workbooks; none means the only one in this folder')
    .addOption(
      new Option('--fail-on <severity>', 'the least severity that makes the exit code 1')
        .choices(SEVERITIES)
        .default('error'),
    )
    .addOption(new Option('--format <format>', 'how to print the answer').choices(VALIDATE_FORMATS).default('text'))
    .option(
      '--report <format=file>',
      'also write the answer in this format to this file; as often as needed',
      reportFiles,
    );
  withReadingOptions(command)
    .addHelpText(
      'after',
      examples(
        'mis validate trust.xlsx',
        'mis validate trust.xlsx --fail-on warning',
        'mis validate *.xlsx --report sarif=mis.sarif --report junit=mis.xml',
      ),
    )
    .action((workbooks: string[], options: ValidateOptions) => validate(workbooks, options, context));
}

async function validate(
  workbooks: readonly string[],
  options: ValidateOptions,
  context: CommandContext,
): Promise<void> {
  const { report: reports = [], failOn, format } = options;
  refuseBadReports(reports, context.io);
  const { auditFile } = await import('../../audit/audit-file.ts');
  const { unusableJson, validateJson } = await import('../../render/audit-json.ts');
  const { renderFindingsText } = await import('../../render/findings-text.ts');
  await answerEach(workbooks, options, context, {
    ask: auditFile,
    text: (report) => renderFindingsText(report, pageOf(context.io)),
    json: (report) => validateJson(report, context.tool),
    unusable: (path, error, asOf) => unusableJson(path, error, context.tool, asOf),
    exitCode: (report) => exitCodeOf(report, failOn),
    together: async (outcomes, asOf) => {
      const about = { tool: context.tool, asOf, failOn };
      if (format !== 'text' && format !== 'json') {
        context.io.stdout.write(await findingsDocument(format, outcomes, about));
      }
      if (format === 'github') await appendJobSummary(outcomes, context.io);
      await writeReports(reports, outcomes, about, context.io);
    },
  });
}

function exitCodeOf({ findingCounts }: AuditReport, failOn: ValidateOptions['failOn']): ExitCode {
  const counted = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  return counted.some((severity) => findingCounts[severity] > 0) ? EXIT.findings : EXIT.clean;
}
