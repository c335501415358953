import { type Command, Option } from 'commander';
import type { AuditQuestion } from '../../audit/audit-file.ts';
import type { AuditReport } from '../../audit/audit-report.ts';
import { STAGES, type Stage } from '../../rules/stage.ts';
import { UsageError } from '../../shared/errors.ts';
import { type AnnotatingOptions, refuseBadCopy, writeAnnotatedCopy } from '../annotated-copy.ts';
import { type AnsweringOptions, answerEach } from '../answer-each.ts';
import type { CommandContext } from '../command-context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { pageOf } from '../io.ts';
import { appendJobSummary } from '../job-summary.ts';
import { examples, repeated, wholeNumber, withReadingOptions } from '../options.ts';
import { knownFrom, refuseBadBaseline, writeBaseline } from '../validate-baseline.ts';
import { findingsDocument, VALIDATE_FORMATS, type ValidateFormat } from '../validate-formats.ts';
import { type ReportFile, refuseBadReports, reportFiles, writeReports } from '../validate-reports.ts';

/** The answer for each workbook is printed when it is known. The other formats make one document of all. */
const PRINTED_ONE_BY_ONE: readonly ValidateFormat[] = ['text', 'json'];

const SEVERITIES = ['error', 'warning', 'info'] as const;

interface ValidateOptions extends AnsweringOptions, AnnotatingOptions {
  readonly failOn: (typeof SEVERITIES)[number];
  readonly stage: Stage;
  readonly maxWarnings?: number;
  readonly exitZero?: boolean;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly backup?: boolean;
  readonly watch?: boolean;
  readonly format: ValidateFormat;
  readonly report?: readonly ReportFile[];
  readonly baseline?: string;
  readonly writeBaseline?: string;
}

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
    .action((workbooks: string[], options: ValidateOptions) =>
      options.watch ? watch(workbooks, options, context) : validate(workbooks, options, context),
    );
}

async function watch(workbooks: readonly string[], options: ValidateOptions, context: CommandContext): Promise<void> {
  const { validateWatching } = await import('../validate-watching.ts');
  await validateWatching(workbooks, options, context, (paths) => validate(paths, options, context));
}

async function validate(
  workbooks: readonly string[],
  options: ValidateOptions,
  context: CommandContext,
): Promise<void> {
  if (options.fix) {
    refuseWithFix(options);
    const { validateFixing } = await import('../validate-fixing.ts');
    await validateFixing(workbooks, options, context, (report) => exitCodeOf(report, options));
    return;
  }
  refuseWithoutFix(options);
  const { report: reports = [], annotate, failOn, format } = options;
  refuseBadReports(reports, context.io);
  refuseBadBaseline(options, context.io);
  const knownOf = await knownFrom(workbooks, options, context.io);
  await refuseBadCopy(workbooks, options, context.io);
  const { auditFile } = await import('../../audit/audit-file.ts');
  const { lastingReport } = await import('../../audit/lasting-report.ts');
  const { unusableJson, validateJson } = await import('../../render/audit-json.ts');
  const { renderFindingsText } = await import('../../render/findings-text.ts');
  let asked: AuditQuestion | undefined;
  await answerEach(workbooks, options, context, {
    ask: (path, question) => {
      asked = question;
      return auditFile(path, { ...question, stage: options.stage, known: knownOf(path, question.scheme) });
    },
    text: (report) => renderFindingsText(report, { ...pageOf(context.io), repeat: repeated(options) }),
    json: (report) => validateJson(report, context.tool),
    unusable: (path, error, asOf) => unusableJson(path, error, context.tool, asOf),
    exitCode: (report) => exitCodeOf(report, options),
    keep: needsAll(options) ? lastingReport : undefined,
    together: async (outcomes, asOf) => {
      const about = { tool: context.tool, asOf, failOn };
      if (!PRINTED_ONE_BY_ONE.includes(format)) {
        context.io.stdout.write(await findingsDocument(format, outcomes, about));
      }
      if (format === 'github') await appendJobSummary(outcomes, context.io);
      await writeReports(reports, outcomes, about, context.io);
      await writeBaseline(options, outcomes, asOf, context);
      if (annotate !== undefined) await writeAnnotatedCopy(annotate, outcomes, asked, context.io);
    },
  });
}

/** What is printed of one workbook after the other, and written nowhere, is forgotten at once. */
function needsAll({ report = [], writeBaseline: written, annotate, format }: ValidateOptions): boolean {
  return report.length > 0 || written !== undefined || annotate !== undefined || !PRINTED_ONE_BY_ONE.includes(format);
}

function refuseWithFix({ format, report, annotate, force, baseline, writeBaseline: written }: ValidateOptions): void {
  if (baseline !== undefined || written !== undefined) {
    throw new UsageError('--fix takes no baseline.', {
      advice: 'Run it first, then mis validate again with the baseline.',
    });
  }
  if (annotate !== undefined || force) {
    throw new UsageError('--fix changes the workbook itself, and writes no copy with findings.', {
      advice: 'Run it first, then mis validate --annotate for what is left.',
    });
  }
  if ((format === 'text' || format === 'json') && report === undefined) return;
  throw new UsageError('--fix answers as text or json, and writes no reports.', {
    advice: 'Run it first, then mis validate again for the report.',
  });
}

function refuseWithoutFix({ dryRun, backup }: ValidateOptions): void {
  if (!dryRun && !backup) return;
  throw new UsageError(`${dryRun ? '--dry-run' : '--backup'} goes with --fix.`, {
    advice: 'mis validate alone changes nothing.',
  });
}

function exitCodeOf({ findingCounts }: AuditReport, { failOn, maxWarnings, exitZero }: ValidateOptions): ExitCode {
  const counted = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  const isFound = counted.some((severity) => findingCounts[severity] > 0);
  const isTooMuch = maxWarnings !== undefined && findingCounts.warning > maxWarnings;
  return !exitZero && (isFound || isTooMuch) ? EXIT.findings : EXIT.clean;
}
