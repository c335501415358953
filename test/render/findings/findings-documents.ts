import { auditFile } from '../../../src/audit/audit-file.ts';
import type { AuditReport } from '../../../src/audit/audit-report.ts';
import { countFindings } from '../../../src/audit/findings.ts';
import type { AuditOutcome } from '../../../src/audit/outcome.ts';
import type { FindingsContext } from '../../../src/render/findings/findings-context.ts';
import { asOfNow } from '../../../src/shared/dates/as-of.ts';
import { inputErrorOf } from '../../support/input-error-of.ts';
import { YEAR_6 } from '../../support/scheme.ts';

export const ABOUT: FindingsContext = { tool: { name: 'mis', version: '1.2.3' }, asOf: '2024-11-08', failOn: 'error' };

const question = {
  scheme: YEAR_6,
  asOf: asOfNow(new Date('2024-11-08T09:00:00Z')),
  layout: {},
  cwd: process.cwd(),
};

/** The report of the workbook in progress with two of its findings: a note about a column, and a warning about a row. */
export function inProgress(): AuditReport {
  const report = auditFile('fixtures/audit-tool/in-progress.xlsx', question);
  const findings = report.findings.filter(({ code }) => code === 'MIS107' || code === 'MIS304');
  return { ...report, findings, findingCounts: countFindings(findings) };
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
