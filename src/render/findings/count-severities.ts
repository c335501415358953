import type { Finding } from '../../audit/audit-report.ts';
import type { Severity } from '../../rules/severity.ts';

/** How many of these findings are of each severity. */
export function countSeverities(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
