import type { AuditReport, Finding, SafetyActionOverview, SuppressedFinding } from '../../audit/audit-report.ts';

/** The findings of one safety action, or those of the workbook as a whole. */
export interface FindingGroup {
  readonly title: string;
  readonly action: SafetyActionOverview | undefined;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
}

/** A group for the workbook as a whole, then one for each safety action in the scheme's order, empty or not. */
export function findingsByAction({ findings, suppressed, overview }: AuditReport): FindingGroup[] {
  const { safetyActions } = overview;
  const numbers = new Set(safetyActions.map(({ number }) => number));
  const actionOf = ({ requirement }: Finding): number | undefined => {
    const number = Number(requirement?.split('.')[0]);
    return numbers.has(number) ? number : undefined;
  };
  const of = (number: number | undefined) => ({
    findings: findings.filter((finding) => actionOf(finding) === number),
    suppressed: suppressed.filter((finding) => actionOf(finding) === number),
  });
  return [
    { title: 'The workbook', action: undefined, ...of(undefined) },
    ...safetyActions.map((action) => ({
      title: `Safety action ${action.number}: ${action.title}`,
      action,
      ...of(action.number),
    })),
  ];
}
