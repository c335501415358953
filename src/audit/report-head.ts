import { printableText } from '../shared/printable-text.ts';
import type { OpenedAudit } from '../workbook/open-audit.ts';
import type { AuditQuestion } from './audit-file.ts';
import type { ReportHead } from './audit-report.ts';
import { auditedFile } from './audited-file.ts';

/** Of what the answer to a question speaks; the Trust's name as it may be printed. */
export function reportHead(
  { path, bytes, workbook: { trust } }: OpenedAudit,
  { scheme, asOf }: AuditQuestion,
): ReportHead {
  return {
    asOf,
    workbook: auditedFile(path, bytes),
    trust: trust === undefined ? undefined : printableText(trust),
    scheme: { id: scheme.id, name: scheme.name },
  };
}
