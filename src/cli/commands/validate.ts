import { type Command, Option } from 'commander';
import type { AuditQuestion } from '../../audit/audit-file.ts';
import { SEVERITIES } from '../../render/severity-order.ts';
import { STAGES } from '../../rules/stage.ts';
import { answerEach } from '../answer-each.ts';
import type { CommandContext } from '../command-context.ts';
import { pageOf } from '../io.ts';
import { examples, repeated, wholeNumber, withReadingOptions } from '../options.ts';
import { refuseBadCopy, writeAnnotatedCopy } from '../validate/annotated-copy.ts';
import { appendJobSummary } from '../validate/job-summary.ts';
import { knownFrom, refuseBadBaseline, writeBaseline } from '../validate/validate-baseline.ts';
import { findingsDocument, VALIDATE_FORMATS } from '../validate/validate-formats.ts';
import { figuresFrom } from '../validate/validate-measures.ts';
import {
  exitCodeOf,
  isPrintedOneByOne,
  needsAll,
  refuseContradictions,
  type ValidateOptions,
} from '../validate/validate-options.ts';
import { refuseBadReports, reportFiles, writeReports } from '../validate/validate-reports.ts';

/** Registers `mis validate`. */
export function registerValidate(program: Command, context: CommandContext): void {
  const command = program
    .command('validate')
    .description('Check every row of the workbook and name what is wrong: where, what, and what to do.')
    .argument('[workbooks...]', 'the audit workbooks; none means the only one in this folder')
    .addOption(
      new Option(
        '--stage <stage>',
        'how strict to be: work under way, evidence being gathered, or before the Board signs',
      )
        .choices(STAGES)
        .default('progress'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'the least severity that makes the exit code 1')
        .choices(SEVERITIES)
        .default('error'),
    )
    .option('--max-warnings <number>', 'more warnings than this make the exit code 1 too', wholeNumber)
    .option(
      '--fix',
      'mend what is certain: spellings of a status, blanks around words, dates as text, numbers of requirements',
    )
    .option('--dry-run', 'with --fix: say what would be mended, and change nothing')
    .option('--backup', 'with --fix: keep a dated copy of the workbook as it was, beside it')
    .option('--watch', 'check again whenever the workbook is saved, until Ctrl+C')
    .option('--baseline <file>', 'count only what is new since this baseline was written')
    .option('--write-baseline <file>', 'write down what is found, so that --baseline knows it')
    .option(
      '--measures <file...>',
      'hold the figures in what mis measure printed as JSON against the statuses; several files, or again',
    )
    .option('--exit-zero', 'exit with 0 whatever is found')
    .addOption(new Option('--format <format>', 'how to print the answer').choices(VALIDATE_FORMATS).default('text'))
    .option(
      '--report <format=file>',
      'also write the answer in this format to this file; as often as needed',
      reportFiles,
    )
    .option('--annotate <copy.xlsx>', 'also write a copy of the workbook, with the findings on a sheet added to it')
    .option('--force', 'with --annotate: replace the copy if it exists');
  withReadingOptions(command)
    .addHelpText(
      'after',
      examples(
        'mis validate trust.xlsx',
        'mis validate trust.xlsx --stage board --annotate trust-findings.xlsx',
        'mis validate *.xlsx --report sarif=mis.sarif --report junit=mis.xml',
      ),
    )
    .action((workbooks: string[], options: ValidateOptions) => {
      refuseContradictions(options);
      return options.watch ? watch(workbooks, options, context) : validate(workbooks, options, context);
    });
}

async function watch(workbooks: readonly string[], options: ValidateOptions, context: CommandContext): Promise<void> {
  const { validateWatching } = await import('../validate/validate-watching.ts');
  await validateWatching(workbooks, options, context, (paths) => validate(paths, options, context));
}

async function validate(
  workbooks: readonly string[],
  options: ValidateOptions,
  context: CommandContext,
): Promise<void> {
  if (options.fix) {
    const { validateFixing } = await import('../validate/validate-fixing.ts');
    await validateFixing(workbooks, options, context, (report) => exitCodeOf(report, options));
    return;
  }
  const { report: reports = [], failOn, format } = options;
  refuseBadReports(reports, context.io);
  refuseBadBaseline(options, context.io);
  const knownOf = await knownFrom(workbooks, options, context.io);
  await refuseBadCopy(workbooks, options, context.io);
  const figures = await figuresFrom(workbooks, options, context.io);
  const { auditFile } = await import('../../audit/audit-file.ts');
  const { lastingReport } = await import('../../audit/lasting-report.ts');
  const { unusableJson, validateJson } = await import('../../render/audit-json.ts');
  const { renderFindingsText } = await import('../../render/findings/findings-text.ts');
  let asked: AuditQuestion | undefined;
  await answerEach(workbooks, options, context, {
    ask: (path, question) => {
      asked = question;
      return auditFile(path, { ...question, stage: options.stage, known: knownOf(path, question.scheme), figures });
    },
    text: (report) => renderFindingsText(report, { ...pageOf(context.io), repeat: repeated(options) }),
    json: (report) => validateJson(report, context.tool),
    unusable: (path, error, asOf) => unusableJson(path, error, context.tool, asOf),
    exitCode: (report) => exitCodeOf(report, options),
    keep: needsAll(options) ? lastingReport : undefined,
    together: async (outcomes, asOf) => {
      const about = { tool: context.tool, asOf, failOn };
      if (!isPrintedOneByOne(format)) {
        context.io.stdout.write(await findingsDocument(format, outcomes, about));
      }
      if (format === 'github') await appendJobSummary(outcomes, context.io);
      await writeReports(reports, outcomes, about, context.io);
      await writeBaseline(options, outcomes, asOf, context);
      await writeAnnotatedCopy(options, outcomes, asked, context.io);
    },
  });
}
