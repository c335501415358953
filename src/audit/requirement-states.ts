import type { RowStatus } from '../scheme/row-schema.ts';
import type { Requirement, Scheme } from '../scheme/scheme.ts';
import { groupedBy } from '../shared/grouped-by.ts';
import type { AuditRow } from '../workbook/audit-row.ts';
import { rowStatusOf } from '../workbook/status-words.ts';

/** How one requirement of the scheme stands in the workbook. */
export interface RequirementState {
  readonly requirement: Requirement;
  readonly action: number;
  readonly status: RowStatus | 'Not assessed';
  /** Green, Blue, or set aside with a reason where the scheme allows it. */
  readonly met: boolean;
  readonly reviewed: boolean;
  /** The row that decides; undefined where there is none. */
  readonly row: AuditRow | undefined;
}

/** Worst first: where two rows answer one requirement, the worse one counts. */
const WORST_FIRST: readonly RequirementState['status'][] = [
  'Red',
  'Not assessed',
  'Amber',
  'Not applicable',
  'Green',
  'Blue',
];

/** The state of every requirement of the scheme, in the scheme's order, whether or not the workbook has a row for it. */
export function requirementStates(scheme: Scheme, rows: readonly AuditRow[]): RequirementState[] {
  const rowsById = groupedBy(rows, ({ requirement }) => requirement);
  return scheme.safetyActions.flatMap(({ number, requirements }) =>
    requirements.map((requirement) => {
      const candidates = (rowsById.get(requirement.id) ?? []).map((row) => stateOf(requirement, number, row));
      return candidates.sort(byLeastMet)[0] ?? stateOf(requirement, number, undefined);
    }),
  );
}

/** Of two rows of one requirement, the one that meets less decides, whatever its status is called. */
function byLeastMet(a: RequirementState, b: RequirementState): number {
  return Number(a.met) - Number(b.met) || Number(a.reviewed) - Number(b.reviewed) || byWorst(a, b);
}

/** Sorts the worse status first. */
export function byWorst(a: { status: RequirementState['status'] }, b: { status: RequirementState['status'] }): number {
  return WORST_FIRST.indexOf(a.status) - WORST_FIRST.indexOf(b.status);
}

function stateOf(requirement: Requirement, action: number, row: AuditRow | undefined): RequirementState {
  const status = (row && rowStatusOf(row.status)) ?? 'Not assessed';
  const setAside =
    status === 'Not applicable' && requirement.notApplicableWhen !== undefined && row?.reason !== undefined;
  return {
    requirement,
    action,
    status,
    met: status === 'Green' || status === 'Blue' || setAside,
    reviewed: status === 'Blue' || setAside,
    row,
  };
}
