import type { AuditReport, SuppressedFinding, Suppression } from '../audit/audit-report.ts';
import { formatDate } from '../shared/dates/format-date.ts';

/** `waived until 31 Dec 2024, approved by Quality Assurance Lead: why`, or `known from the baseline`. */
export function suppressionWords(suppression: Suppression): string {
  if (suppression.kind === 'baseline') return 'known from the baseline';
  const { expires, approvedBy, reason } = suppression;
  return `waived until ${formatDate(expires)}, approved by ${approvedBy}: ${reason}`;
}

/** What is waived, a line for each waiver and what it waives: which rule, of what, until when, why. */
export function waivedLines({ suppressed }: AuditReport): string[] {
  return [...new Set(suppressed.filter(({ suppressed: { kind } }) => kind === 'waiver').map(waivedLine))];
}

function waivedLine({ code, name, requirement, suppressed }: SuppressedFinding): string {
  return `${requirement ?? 'The workbook'}: [${code} ${name}] ${suppressionWords(suppressed)}`;
}
