import type { AuditReport, RequirementLine } from './audit-report.ts';

/**
 * The same report for as long as it is needed: all of it worked out, and nothing of the file behind it. A text that was
 * cut out of a sheet holds the whole sheet in memory, so what came from the workbook is copied. What came from the
 * scheme and the rules is shared by all reports.
 */
export function lastingReport({ asOf, scheme, rules, ...ofWorkbook }: AuditReport): AuditReport {
  const copied = structuredClone(ofWorkbook);
  return {
    ...copied,
    asOf,
    scheme,
    rules,
    requirements: withSharedTexts(copied.requirements, ofWorkbook.requirements),
    blockers: withSharedTexts(copied.blockers, ofWorkbook.blockers),
  };
}

function withSharedTexts(copies: readonly RequirementLine[], lines: readonly RequirementLine[]): RequirementLine[] {
  return copies.map((copy, index) => ({ ...copy, text: lines[index]?.text ?? copy.text }));
}
