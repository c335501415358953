import { resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import type { AuditOutcome } from '../../audit/outcome.ts';
import type { FindingsContext } from '../../render/findings/findings-context.ts';
import { UsageError } from '../../shared/errors.ts';
import type { Io } from '../io.ts';
import { BYTE_ORDER_MARK, refuseWorkbookAsOutput } from '../output-file.ts';
import { findingsDocument, VALIDATE_FORMATS, type ValidateFormat } from './validate-formats.ts';

/** A file to write besides what is printed. */
export interface ReportFile {
  readonly format: ValidateFormat;
  readonly file: string;
}

/** Reads `--report sarif=mis.sarif`, as often as it is given. */
export function reportFiles(text: string, earlier: readonly ReportFile[] = []): ReportFile[] {
  const [, name = '', file = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  const format = VALIDATE_FORMATS.find((known) => known === name);
  if (format === undefined || file.trim() === '') {
    throw new InvalidArgumentError(`Give FORMAT=FILE, the format one of ${VALIDATE_FORMATS.join(', ')}.`);
  }
  return [...earlier, { format, file }];
}

/**
 * Refuses files that would replace a workbook or each other, before anything is done.
 * @throws UsageError
 */
export function refuseBadReports(reports: readonly ReportFile[], { cwd }: Io): void {
  const taken = new Set<string>();
  for (const { file } of reports) {
    refuseWorkbookAsOutput(file, cwd, 'mis.sarif', '--report');
    if (taken.has(resolve(cwd, file))) {
      throw new UsageError(`Two reports were to be written to ${file}.`, {
        advice: 'Give each --report a file of its own.',
      });
    }
    taken.add(resolve(cwd, file));
  }
}

/** Writes each report whole and says so on stderr: stdout is the answer's own. */
export async function writeReports(
  reports: readonly ReportFile[],
  outcomes: readonly AuditOutcome[],
  context: FindingsContext,
  io: Io,
): Promise<void> {
  for (const { format, file } of reports) {
    const document = await findingsDocument(format, outcomes, context);
    const { writeWhole } = await import('../../shared/files/write-whole.ts');
    writeWhole(file, resolve(io.cwd, file), Buffer.from(format === 'csv' ? BYTE_ORDER_MARK + document : document));
    io.stderr.write(`Wrote ${file}: the findings as ${format}.\n`);
  }
}
