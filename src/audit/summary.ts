import type { Scheme } from '../scheme/scheme.ts';
import type { Compliance, SafetyActionOverview, StatusCounts } from './audit-report.ts';
import type { RequirementState } from './requirement-states.ts';

/** The overview table, counted from the rows: a line for each safety action. */
export function overviewOf(scheme: Scheme, states: readonly RequirementState[]): SafetyActionOverview[] {
  return scheme.safetyActions.map(({ number, title }) => {
    const own = states.filter(({ action }) => action === number);
    return {
      number,
      title,
      ...countStatuses(own),
      open: own.filter(({ met }) => !met).length,
      compliant: own.every(({ met }) => met),
      evidenceReviewed: own.every(({ reviewed }) => reviewed),
    };
  });
}

/** Counts the requirements at each status. */
export function countStatuses(states: readonly RequirementState[]): StatusCounts {
  const count = (status: RequirementState['status']): number =>
    states.filter((state) => state.status === status).length;
  return {
    red: count('Red'),
    amber: count('Amber'),
    green: count('Green'),
    blue: count('Blue'),
    notApplicable: count('Not applicable'),
    notAssessed: count('Not assessed'),
    total: states.length,
  };
}

/** Counts the compliant safety actions. */
export function complianceOf(safetyActions: readonly SafetyActionOverview[]): Compliance {
  const compliant = safetyActions.filter((action) => action.compliant).length;
  return {
    compliant,
    evidenceReviewed: safetyActions.filter((action) => action.evidenceReviewed).length,
    of: safetyActions.length,
    met: compliant === safetyActions.length,
  };
}
