import type { AuditReport } from '../audit/audit-report.ts';

/** Which scheme, and whose workbook: the Trust's name where the workbook says it, else the file's. */
export function reportTitle({ scheme, trust, workbook }: Pick<AuditReport, 'scheme' | 'trust' | 'workbook'>): string {
  return `${scheme.name} · ${trust ?? workbook.path.split(/[\\/]/).at(-1)}`;
}
