import type { AuditReport, SuppressedFinding, Suppression } from '../audit/audit-report.ts';
import { formatDate } from '../shared/format-date.ts';

/** `waived until 31 Dec 2024, approved by Quality Assurance Lead: why` */
export function suppressionWords({ expires, approvedBy, reason }: Suppression): string {
  return `waived until ${formatDate(expires)}, approved by ${approvedBy}: ${reason}`;
}

/** What is waived, a line for each waiver and what it waives: which rule, of what, until when, why. */
export function waivedLines({ suppressed }: AuditReport): string[] {
  return [...new Set(suppressed.map(waivedLine))];
}

function waivedLine({ code, name, requirement, suppressed }: SuppressedFinding): string {
  return `${requirement ?? 'The workbook'}: [${code} ${name}] ${suppressionWords(suppressed)}`;
}
