import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprintsToKnow, markKnown } from '../../src/audit/known-findings.ts';
import { findingsWith } from '../support/perfect-audit.ts';

const [FINDING] = findingsWith({ rows: { '4.12': { location: undefined } } });

function findingOf(fingerprint: string) {
  if (FINDING === undefined) throw new Error('no finding to begin with');
  return { ...FINDING, fingerprint };
}

const prints = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
const times = (all: readonly string[], wanted: string) => all.filter((one) => one === wanted).length;

test('a baseline knows as many findings of a kind as it was told of, and counts the rest as gone', () => {
  fc.assert(
    fc.property(prints, prints, (before, now) => {
      const known = { fingerprints: before, stage: undefined, ruleSet: 1 };
      const { findings, gone } = markKnown(now.map(findingOf), known);
      const suppressed = findings
        .filter(({ suppressed: why }) => why !== undefined)
        .map(({ fingerprint }) => fingerprint);
      for (const print of ['a', 'b', 'c']) {
        expect(times(suppressed, print)).toBe(Math.min(times(before, print), times(now, print)));
      }
      expect(gone).toBe(before.length - suppressed.length);
      expect(findings.map(({ fingerprint }) => fingerprint)).toEqual(now);
    }),
  );
});

test('what is written down is known in full the next time', () => {
  fc.assert(
    fc.property(prints, (now) => {
      const findings = now.map(findingOf);
      const known = { fingerprints: fingerprintsToKnow(findings), stage: undefined, ruleSet: 1 };
      const marked = markKnown(findings, known);
      expect(marked.gone).toBe(0);
      expect(marked.findings.every(({ suppressed }) => suppressed?.kind === 'baseline')).toBe(true);
    }),
  );
});
