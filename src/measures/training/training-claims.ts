import type { Scheme } from '../../scheme/scheme.ts';
import { claimsOf } from '../claims-of.ts';
import type { FigureClaim } from '../figure-claim.ts';
import type { TrainingReport } from './training-report.ts';

/** What the figures of training claim. */
export function trainingClaims({ figures, rotational }: TrainingReport, scheme: Scheme): FigureClaim[] {
  return claimsOf(figures, scheme).map((claim) => ({
    ...claim,
    plan: rotational?.figures.includes(claim.figure.requirement) ? rotational.requirement : undefined,
  }));
}
