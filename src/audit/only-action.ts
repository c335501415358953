import type { AuditReport } from './audit-report.ts';

/** The report of one safety action: its line, its open requirements. What is true of the whole stays. */
export function onlyAction(report: AuditReport, action: number): AuditReport {
  const safetyActions = report.overview.safetyActions.filter(({ number }) => number === action);
  return {
    ...report,
    overview: { safetyActions, total: safetyActions[0] ?? report.overview.total },
    blockers: report.blockers.filter(({ requirement }) => requirement.startsWith(`${action}.`)),
  };
}
