import type { AuditOutcome } from '../../audit/outcome.ts';
import type { Severity } from '../../rules/severity.ts';
import { sha256Of } from '../../shared/sha256.ts';
import { findingWords } from './finding-line.ts';
import { occurrences } from './occurrences.ts';
import { slashedPath } from './slashed-path.ts';
import { UNUSABLE } from './unusable-result.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'minor', info: 'info' };

/** The answer of `mis validate --format gitlab`: a Code Quality report, one list for all workbooks. */
export function renderFindingsGitlab(outcomes: readonly AuditOutcome[]): string {
  const occurrenceOf = occurrences();
  const issueOf = (path: string, identity: string, issue: object, row: number): object => {
    const known = `${slashedPath(path)}\n${identity}`;
    return {
      ...issue,
      fingerprint: sha256Of(`${known}\n${occurrenceOf(known)}`),
      location: { path: slashedPath(path), lines: { begin: row } },
    };
  };
  const issues = outcomes.flatMap((outcome) => {
    const { path } = outcome;
    if ('error' in outcome) {
      const { reason, message, advice } = outcome.error;
      const issue = { description: `${message} ${advice}`, check_name: UNUSABLE.name, severity: 'blocker' };
      return [issueOf(path, `${UNUSABLE.code} ${reason}`, issue, 1)];
    }
    return outcome.answer.findings.map((finding) => {
      const { code, name, severity, fingerprint, at } = finding;
      const issue = {
        description: findingWords(finding),
        check_name: `${code} ${name}`,
        severity: SEVERITIES[severity],
      };
      return issueOf(path, fingerprint, issue, at?.row ?? 1);
    });
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}
