import type { AuditReport } from '../audit/audit-report.ts';
import type { Severity } from '../rules/severity.ts';
import { counted } from './words.ts';

/** What a workbook was checked for: `89 requirements of Maternity Incentive Scheme Year 6 on 10 sheets, against 21 rules`. */
export function extentWords({ checked, scheme, stage }: AuditReport): string {
  const atStage = stage === 'progress' ? '' : ` at stage ${stage}`;
  return `${counted(checked.requirements, 'requirement')} of ${scheme.name} on ${counted(checked.sheets, 'sheet')}, against ${counted(checked.rules, 'rule')}${atStage}`;
}

/** `2 errors, 1 warning`, or that nothing was found. */
export function countWords({ error, warning, info }: Readonly<Record<Severity, number>>): string {
  const found = [
    error > 0 ? counted(error, 'error') : '',
    warning > 0 ? counted(warning, 'warning') : '',
    info > 0 ? `${info} for information` : '',
  ].filter((text) => text !== '');
  return found.length > 0 ? found.join(', ') : 'nothing wrong found';
}
