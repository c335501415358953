import type { AuditReport } from '../../audit/audit-report.ts';
import { atLeast, SEVERITIES } from '../../render/severity-order.ts';
import type { Severity } from '../../rules/severity.ts';
import type { Stage } from '../../rules/stage.ts';
import { UsageError } from '../../shared/errors.ts';
import type { AnsweringOptions } from '../answer-each.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { AnnotatingOptions } from './annotated-copy.ts';
import type { ValidateFormat } from './validate-formats.ts';
import type { ReportFile } from './validate-reports.ts';

export interface ValidateOptions extends AnsweringOptions, AnnotatingOptions {
  readonly failOn: Severity;
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
  /** What `mis measure` printed. */
  readonly measures?: readonly string[];
}

/** Whether the answer for each workbook is printed when it is known. The other formats make one document of all. */
export function isPrintedOneByOne(format: ValidateFormat): boolean {
  return format === 'text' || format === 'json';
}

/** What is printed of one workbook after the other, and written nowhere, is forgotten at once. */
export function needsAll({ report = [], writeBaseline, annotate, format }: ValidateOptions): boolean {
  return report.length > 0 || writeBaseline !== undefined || annotate !== undefined || !isPrintedOneByOne(format);
}

/** 1 for findings as bad as the user said, or for more warnings than that. */
export function exitCodeOf(
  { findingCounts }: AuditReport,
  { failOn, maxWarnings, exitZero }: ValidateOptions,
): ExitCode {
  const isFound = SEVERITIES.some((severity) => atLeast(severity, failOn) && findingCounts[severity] > 0);
  const isTooMuch = maxWarnings !== undefined && findingCounts.warning > maxWarnings;
  return !exitZero && (isFound || isTooMuch) ? EXIT.findings : EXIT.clean;
}

/**
 * Refuses options that make no sense together, before anything is done.
 * @throws UsageError
 */
export function refuseContradictions(options: ValidateOptions): void {
  if (options.fix) refuseWithFix(options);
  else refuseWithoutFix(options);
  if (options.watch) refuseWithWatch(options);
}

function refuseWithFix(options: ValidateOptions): void {
  const { format, report, annotate, force, baseline, writeBaseline, watch, measures } = options;
  if (watch) {
    refuse(
      '--watch goes without --fix, which would change what you are editing.',
      'Close the workbook, then run mis validate --fix alone.',
    );
  }
  if (baseline !== undefined || writeBaseline !== undefined) {
    refuse('--fix takes no baseline.', 'Run it first, then mis validate again with the baseline.');
  }
  if (measures !== undefined) {
    refuse('--fix takes no figures.', 'Run it first, then mis validate again with --measures.');
  }
  if (annotate !== undefined || force) {
    refuse(
      '--fix changes the workbook itself, and writes no copy with findings.',
      'Run it first, then mis validate --annotate for what is left.',
    );
  }
  if (!isPrintedOneByOne(format) || report !== undefined) {
    refuse(
      '--fix answers as text or json, and writes no reports.',
      'Run it first, then mis validate again for the report.',
    );
  }
}

function refuseWithoutFix({ dryRun, backup }: ValidateOptions): void {
  if (!dryRun && !backup) return;
  refuse(`${dryRun ? '--dry-run' : '--backup'} goes with --fix.`, 'mis validate alone changes nothing.');
}

function refuseWithWatch({ format, annotate, writeBaseline }: ValidateOptions): void {
  if (format !== 'text') {
    refuse('--watch answers as text.', `Add --report ${format}=FILE to have that written at every save.`);
  }
  if (annotate !== undefined || writeBaseline !== undefined) {
    const option = annotate === undefined ? '--write-baseline' : '--annotate';
    refuse(`--watch goes without ${option}, which is of one moment.`, `Run mis validate ${option} when you are done.`);
  }
}

function refuse(message: string, advice: string): never {
  throw new UsageError(message, { advice });
}
