import type { FigureClaim } from '../figure-claim.ts';
import type { TrainingReport } from './training-report.ts';

/** What the figures of training claim. */
export function trainingClaims({ figures, groupNames, rotational }: TrainingReport): FigureClaim[] {
  return figures.map((figure) => {
    const { staffGroup = '', element, requirement } = figure;
    const subject = [groupNames[staffGroup] ?? staffGroup, element].filter((words) => words !== undefined).join(', ');
    const isTheirs = rotational?.figures.includes(requirement) ?? false;
    return { figure, subject, plan: isTheirs ? rotational?.requirement : undefined };
  });
}
