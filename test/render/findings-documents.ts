import { auditFile } from '../../src/audit/audit-file.ts';
import type { AuditReport } from '../../src/audit/audit-report.ts';
import type { AuditOutcome } from '../../src/audit/outcome.ts';
import type { FindingsContext } from '../../src/render/findings-context.ts';
import { asOfNow } from '../../src/shared/as-of.ts';
import { inputErrorOf } from '../support/input-error-of.ts';
import { YEAR_6 } from '../support/scheme.ts';

export const ABOUT: FindingsContext = { tool: { name: 'mis', version: '1.2.3' }, asOf: '2024-11-08', failOn: 'error' };

const question = {
  scheme: YEAR_6,
  asOf: asOfNow(new Date('2024-11-08T09:00:00Z')),
  layout: {},
  cwd: process.cwd(),
};

/** The report of the workbook in progress, which has a few findings. */
export function inProgress(): AuditReport {
  return auditFile('fixtures/audit-tool/in-progress.xlsx', question);
}

/** A workbook that could be read, under another name perhaps. */
export function read(report: AuditReport, path = report.workbook.path): AuditOutcome {
  return { path, answer: { ...report, workbook: { path, sha256: report.workbook.sha256 } } };
}

/** A workbook that could not be read. */
export function unusable(): AuditOutcome {
  const path = 'fixtures/unusable/encrypted.xlsx';
  return { path, error: inputErrorOf(() => auditFile(path, question)) };
}
