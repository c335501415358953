import { maySetAside } from '../rules/families.ts';
import type { Stage } from '../rules/stage.ts';
import type { Finding } from './audit-report.ts';

/** What was known of a workbook when a baseline was written. */
export interface KnownFindings {
  /** One for each finding; two findings may have the same. */
  readonly fingerprints: readonly string[];
  /** How strictly, and by which rules, the workbook was checked then. */
  readonly stage: Stage | undefined;
  readonly ruleSet: number;
  /** Figures were given as well. */
  readonly figures?: boolean | undefined;
}

/**
 * Marks the findings that a baseline knows. Each fingerprint in it stands for one finding, so a second one of the same kind is
 * new. What is waived is found again too, and stays waived.
 * @returns also how many of the baseline are no longer found.
 */
export function markKnown(
  findings: readonly Finding[],
  { fingerprints }: KnownFindings,
): { readonly findings: readonly Finding[]; readonly gone: number } {
  const left = new Map<string, number>();
  for (const fingerprint of fingerprints) left.set(fingerprint, (left.get(fingerprint) ?? 0) + 1);
  const marked = findings.map((finding): Finding => {
    const count = maySetAside(finding.code) ? (left.get(finding.fingerprint) ?? 0) : 0;
    if (count === 0) return finding;
    left.set(finding.fingerprint, count - 1);
    return finding.suppressed === undefined ? { ...finding, suppressed: { kind: 'baseline' } } : finding;
  });
  return { findings: marked, gone: [...left.values()].reduce((sum, count) => sum + count, 0) };
}

/** The fingerprints of a baseline, sorted: of what counts and what an earlier one knew, never of what may not be set aside. */
export function fingerprintsToKnow(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ code, suppressed }) => maySetAside(code) && suppressed?.kind !== 'waiver')
    .map(({ fingerprint }) => fingerprint)
    .sort();
}
