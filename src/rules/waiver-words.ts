import type { WaiverUse } from '../audit/check-settings.ts';
import type { FindingFact } from './rule.ts';

/** A fact about a waiver: it stands in the configuration, so there is no cell to point at. */
export function waiverFact({ code, requirement, field, approvedBy, expires }: WaiverUse): FindingFact {
  return { requirement, field, args: { code, approvedBy, expires } };
}

/** `The waiver of MIS212 for 4.12`. */
export function waiverWords({ requirement, args }: FindingFact): string {
  return `The waiver of ${args?.code}${requirement === undefined ? '' : ` for ${requirement}`}`;
}
