import type { Scheme } from '../../scheme/scheme.ts';
import { claimsOf } from '../claims-of.ts';
import { exactly, neededFor } from '../exact-target.ts';
import type { FigureClaim } from '../figure-claim.ts';
import type { DeathsReport } from './deaths-report.ts';

/** What the figures of deaths claim. One that is met may still fall while cases are pending: all of them could be missed. */
export function deathsClaims({ figures, details }: DeathsReport, scheme: Scheme): FigureClaim[] {
  const pending = new Map(details.map((detail) => [detail.requirement, detail.pending]));
  return claimsOf(figures, scheme).map((claim) => {
    const { requirement, numerator, denominator, target } = claim.figure;
    const ifMissed = neededFor(exactly(target), denominator + (pending.get(requirement) ?? 0));
    return { ...claim, mayFall: numerator < ifMissed };
  });
}
