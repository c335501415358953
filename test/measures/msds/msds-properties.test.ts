import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scorecard, tryScorecards } from './count-scorecards.ts';

const line = fc
  .tuple(
    fc.constantFrom('M1', 'M2', 'M3', 'M4', 'M5', 'Ethnic category', 'Overall'),
    fc.constantFrom('July 2024', 'June 2024', 'Q2'),
    fc.integer({ min: 0, max: 100 }),
    fc.constantFrom('', '70%', '90%'),
    fc.constantFrom('Pass', 'Fail', 'pending'),
  )
  .map(([name, period, numerator, threshold, result]) => `${name},${period},${numerator},100,,${threshold},${result},`);
const lines = fc.array(line, { minLength: 1, maxLength: 15 });

const counts = (texts: readonly string[]) => {
  const answer = tryScorecards(texts);
  if ('fault' in answer) return answer.fault.reason;
  const { figures, missing, otherMonths, metrics, setAside, contradictions } = answer.report;
  const sorted = (words: readonly string[]) => [...words].sort();
  return {
    figures,
    missing,
    otherMonths,
    metrics: sorted(metrics.map(({ metric, passed }) => `${metric} ${passed}`)),
    setAside: sorted(setAside),
    contradictions: sorted(contradictions.map(({ what }) => what)),
  };
};

test('neither the order of the rows nor how they are split into files changes anything', () => {
  fc.assert(
    fc.property(lines, fc.nat(), fc.nat(), (known, at, seed) => {
      const whole = counts([scorecard(...known)]);
      const cut = at % (known.length + 1);
      expect(counts([scorecard(...known.slice(0, cut)), scorecard(...known.slice(cut))])).toEqual(whole);
      const turned = known.map((_, index) => known[(index + seed) % known.length] ?? '').reverse();
      expect(counts([scorecard(...turned)])).toEqual(whole);
    }),
  );
});
