import type { AuditQuestion } from '../../audit/audit-file.ts';
import type { AuditOutcome } from '../../audit/outcome.ts';
import { UsageError } from '../../shared/errors.ts';
import type { Io } from '../io.ts';
import { workbookPaths } from '../workbook-paths.ts';

export interface AnnotatingOptions {
  readonly annotate?: string;
  readonly force?: boolean;
}

/**
 * Refuses what can't become a copy with its findings, before anything is read.
 * @throws UsageError where several workbooks are named, or the copy would be one of them; InputError where the copy is there.
 */
export async function refuseBadCopy(
  workbooks: readonly string[],
  { annotate, force }: AnnotatingOptions,
  { cwd }: Io,
): Promise<void> {
  if (annotate === undefined) {
    if (!force) return;
    throw new UsageError('--force goes with --annotate.', { advice: 'mis validate alone writes no workbook.' });
  }
  const [path, ...others] = workbookPaths(workbooks, cwd);
  if (path === undefined || others.length > 0) {
    throw new UsageError(`--annotate copies one workbook, and ${others.length + 1} were named.`, {
      advice: 'Run it once for each, with a name for each copy.',
    });
  }
  const { checkAnnotatedTarget } = await import('../../workbook/annotate/annotated-target.ts');
  checkAnnotatedTarget(path, annotate, { cwd, overwrite: force ?? false });
}

/** Writes the copy that is asked for and says so on stderr. A workbook that can't be used has none. */
export async function writeAnnotatedCopy(
  { annotate: copy, force }: AnnotatingOptions,
  outcomes: readonly AuditOutcome[],
  question: AuditQuestion | undefined,
  { cwd, stderr }: Io,
): Promise<void> {
  const [outcome] = outcomes;
  if (copy === undefined || !outcome || 'error' in outcome || !question) return;
  const { path, answer } = outcome;
  const { findingsList } = await import('../../render/findings/findings-list.ts');
  const { writeAnnotated } = await import('../../workbook/annotate/write-annotated.ts');
  const { scheme, layout } = question;
  const { sheet, wasSigned } = writeAnnotated(path, copy, findingsList(answer), {
    scheme,
    layout,
    cwd,
    overwrite: force ?? false,
    sha256: answer.workbook.sha256,
  });
  stderr.write(`Wrote ${copy}: the workbook with its findings on the sheet "${sheet}".\n`);
  if (wasSigned) stderr.write('The workbook is digitally signed; in the copy its signature is no longer valid.\n');
}
