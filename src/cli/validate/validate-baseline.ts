import { dirname, relative, resolve, sep } from 'node:path';
import type { Finding } from '../../audit/audit-report.ts';
import { fingerprintsToKnow, type KnownFindings } from '../../audit/known-findings.ts';
import type { AuditOutcome } from '../../audit/outcome.ts';
import type { Baseline } from '../../config/baseline-schema.ts';
import { counted } from '../../render/words.ts';
import { maySetAside } from '../../rules/families.ts';
import type { Stage } from '../../rules/stage.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import { UsageError } from '../../shared/errors.ts';
import type { CommandContext } from '../command-context.ts';
import type { Io } from '../io.ts';
import { refuseWorkbookAsOutput } from '../output-file.ts';
import { workbookPaths } from '../workbook-paths.ts';
import type { ReportFile } from './validate-reports.ts';

export interface BaselineOptions {
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly stage: Stage;
  readonly report?: readonly ReportFile[];
}

/** Says what a baseline knows of a workbook that is checked against a scheme. */
export type KnownOf = (path: string, scheme: Scheme) => KnownFindings | undefined;

/**
 * Refuses to write a baseline where it would replace a workbook or a report, before anything is done.
 * @throws UsageError
 */
export function refuseBadBaseline({ writeBaseline, report = [] }: BaselineOptions, { cwd }: Io): void {
  refuseWorkbookAsOutput(writeBaseline, cwd, 'baseline.json', '--write-baseline');
  if (writeBaseline === undefined) return;
  if (report.some(({ file }) => resolve(cwd, file) === resolve(cwd, writeBaseline))) {
    throw new UsageError(`A report and the baseline were to be written to ${writeBaseline}.`, {
      advice: 'Give each a file of its own.',
    });
  }
}

/**
 * Reads the baseline that is named, if one is.
 * @throws UsageError when it can't be used.
 */
export async function knownFrom(
  named: readonly string[],
  { baseline: file }: BaselineOptions,
  io: Io,
): Promise<KnownOf> {
  if (file === undefined) return () => undefined;
  const { readBaseline } = await import('../../config/read-baseline.ts');
  const baseline = await readBaseline(file, io.cwd);
  const isOnly = baseline.workbooks.length === 1 && workbookPaths(named, io.cwd).length === 1;
  return (path, scheme) => {
    refuseOtherScheme(file, baseline, scheme);
    // The one workbook of a baseline may have got another name since: a month, a version.
    const entry = baseline.workbooks.find((one) => isOnly || one.path === pathFrom(file, path, io));
    const { stage, ruleSet, figures } = baseline;
    return { fingerprints: entry?.findings ?? [], stage, ruleSet, figures };
  };
}

function refuseOtherScheme(file: string, { scheme: made }: Baseline, scheme: Scheme): void {
  if (made === scheme.id) return;
  throw new UsageError(`The baseline ${file} was written for the scheme ${made}, and this is ${scheme.id}.`, {
    advice: 'Name its own scheme with --scheme, or write a baseline for this one.',
  });
}

/** From the folder of the baseline, so that it is the same whoever asks from wherever. */
function pathFrom(file: string, path: string, { cwd }: Io): string {
  return relative(dirname(resolve(cwd, file)), resolve(cwd, path))
    .split(sep)
    .join('/');
}

/** Writes the baseline that is asked for, whole, and says how many findings it holds. None is written of half of the workbooks. */
export async function writeBaseline(
  { writeBaseline: file, stage }: BaselineOptions,
  outcomes: readonly AuditOutcome[],
  asOf: string,
  { io, tool }: CommandContext,
): Promise<void> {
  if (file === undefined) return;
  const unusable = outcomes.find((outcome) => 'error' in outcome);
  if (unusable) {
    io.stderr.write(`${file} was not written: ${unusable.path} can't be used.\n`);
    return;
  }
  const reports = outcomes.flatMap((outcome) => ('answer' in outcome ? [outcome.answer] : []));
  const workbooks = reports.map(({ workbook, findings, suppressed }) => ({
    path: pathFrom(file, workbook.path, io),
    findings: fingerprintsToKnow([...findings, ...suppressed]),
  }));
  const [first] = reports;
  const baseline = {
    schemaVersion: 1,
    tool,
    ruleSet: first?.checked.ruleSet,
    scheme: first?.scheme.id,
    stage,
    ...(first?.checked.figures === undefined ? {} : { figures: true }),
    madeAsOf: asOf,
    workbooks,
  };
  const { writeWhole } = await import('../../shared/files/write-whole.ts');
  writeWhole(file, resolve(io.cwd, file), Buffer.from(`${JSON.stringify(baseline, null, 2)}\n`));
  io.stderr.write(
    writtenWords(
      file,
      reports.flatMap(({ findings, suppressed }) => [...findings, ...suppressed]),
    ),
  );
}

function writtenWords(file: string, findings: readonly Finding[]): string {
  const known = counted(fingerprintsToKnow(findings).length, 'finding');
  const never = findings.filter(({ code }) => !maySetAside(code)).length;
  const left = never === 0 ? '' : ` ${never} more can't be: they protect patients or check the configuration.`;
  return `Wrote ${file}: ${known} known from now on.${left}\n`;
}
