import { groupedBy } from '../shared/grouped-by.ts';
import { isMet } from './row-facts.ts';
import type { RequirementRow } from './rule.ts';

/** The number of the safety action that a requirement belongs to: 4 for `4.12`. */
export function actionOf(requirement: string): number {
  return Number.parseInt(requirement, 10);
}

/** The rows that claim compliance, by the number of their safety action. */
export function metRowsByAction(rows: readonly RequirementRow[]): ReadonlyMap<number, readonly RequirementRow[]> {
  return groupedBy(rows.filter(isMet), ({ requirement }) => actionOf(requirement));
}
