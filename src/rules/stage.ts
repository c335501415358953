import type { Severity } from './severity.ts';

/** How far the year has come: work under way, evidence being gathered, or before the Board signs. */
export const STAGES = ['progress', 'evidence', 'board'] as const;

export type Stage = (typeof STAGES)[number];

/** How bad a finding is at every stage, or at each of them; a rule that is off is not run. */
export type SeverityByStage = Severity | Readonly<Record<Stage, Severity | 'off'>>;

/** How bad a rule's findings are at a stage; undefined where the rule is not run. */
export function severityAt(severity: SeverityByStage, stage: Stage): Severity | undefined {
  const atStage = typeof severity === 'string' ? severity : severity[stage];
  return atStage === 'off' ? undefined : atStage;
}
