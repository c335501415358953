import type { Measure } from '../../scheme/scheme.ts';
import { shownPercent } from '../../shared/shown-percent.ts';
import { exactly, neededFor } from '../exact-target.ts';
import { agreeingRows } from '../exports/agreeing-rows.ts';
import type { Contradiction, CountedMetric } from './msds-report.ts';
import type { ScorecardsRead, UnusableMetric } from './read-scorecards.ts';
import type { ScorecardRow } from './scorecard-row.ts';

/** What scorecards come to. */
interface CountedScorecard {
  readonly metrics: readonly CountedMetric[];
  readonly ethnic: { readonly numerator: number; readonly denominator: number };
  readonly unusable: readonly UnusableMetric[];
  readonly contradictions: readonly Contradiction[];
}

type Standing = 'above' | 'below';

/** Counts the metrics that passed, and the bookings with a valid ethnic category. A pass that its own numbers contradict is no pass. */
export function countScorecard(
  { rows, unusable }: ScorecardsRead,
  ethnicTarget: Measure | undefined,
): CountedScorecard {
  const { agreed: single, differing } = agreeingRows(rows, ({ key }) => key, said, 'on one metric');
  const metrics = single.filter(({ measure }) => measure === 'cqim-passed');
  const ethnic = single.filter(({ measure }) => measure === 'ethnic-category-valid');
  const troubles = [
    ...metrics.map((row) => ({ row, reason: troubleOfMetric(row) })),
    ...ethnic.map((row) => ({ row, reason: ethnic.length > 1 ? SECOND : troubleOfNumbers(row) })),
  ].flatMap(({ row, reason }) => (reason === undefined ? [] : { row, reason }));
  const refused = new Set(troubles.map(({ row }) => row));
  const counted = metrics.filter((row) => !refused.has(row));
  const [only] = ethnic.filter((row) => !refused.has(row));
  return {
    metrics: counted.map(({ metric, place, passed = false, numbers, threshold, reason }) => ({
      metric,
      place,
      passed,
      numerator: numbers?.numerator,
      denominator: numbers?.denominator,
      threshold,
      reason,
    })),
    ethnic: only?.numbers ?? { numerator: 0, denominator: 0 },
    unusable: [
      ...unusable,
      ...differing.map(({ entry, reason }) => unusableMetric(entry, reason)),
      ...troubles.map(({ row, reason }) => unusableMetric(row, reason)),
    ],
    contradictions: [
      ...counted.flatMap(contradictedFail),
      ...(only === undefined ? [] : contradictedEthnic(only, ethnicTarget)),
    ],
  };
}

const SECOND = 'is one of several rows about the ethnic category';

function said({ measure, passed, numbers, rate, threshold }: ScorecardRow): string {
  return JSON.stringify([measure, passed, numbers, rate, threshold]);
}

function unusableMetric({ place, measure }: ScorecardRow, reason: string): UnusableMetric {
  return { place, reason, measures: [measure] };
}

function troubleOfMetric(row: ScorecardRow): string | undefined {
  const { passed, threshold } = row;
  if (passed === undefined) return 'has a result that is neither pass nor fail';
  if (!passed || threshold === undefined || standing(row, threshold) !== 'below') return undefined;
  return `says that it passed, and ${shareWords(row, threshold)} is below its own threshold of ${percent(threshold)}`;
}

function troubleOfNumbers({ numbers }: ScorecardRow): string | undefined {
  if (numbers === undefined) return 'has no numerator and denominator in whole numbers';
  return numbers.numerator > numbers.denominator ? 'has a numerator above its denominator' : undefined;
}

/** A metric can fail for more than its rate, so it stays failed, and is named. */
function contradictedFail(row: ScorecardRow): Contradiction[] {
  const { passed, threshold, metric, place } = row;
  if (passed !== false || threshold === undefined || standing(row, threshold) !== 'above') return [];
  const what = `says that it failed, and ${shareWords(row, threshold)} is not below its own threshold of ${percent(threshold)}`;
  return [{ metric, place, what }];
}

/** The figure goes by the numbers; a result or a rate on the other side of the target is named. */
function contradictedEthnic(row: ScorecardRow, target: Measure | undefined): Contradiction[] {
  const { metric, place, passed, rate } = row;
  if (target === undefined) return [];
  const byNumbers = standing({ ...row, rate: undefined }, target.target);
  const said = passed === undefined ? undefined : passed ? 'above' : 'below';
  const byRate = rate === undefined ? undefined : rate >= target.target ? 'above' : 'below';
  const goal = percent(target.target);
  return [
    ...(said !== undefined && said !== byNumbers
      ? [
          `says that it ${passed ? 'passed' : 'failed'}, and its numbers come to ${shareWords(row, target.target)} against ${goal}`,
        ]
      : []),
    ...(byRate !== undefined && byRate !== byNumbers
      ? [
          `has a rate of ${percent(rate ?? 0)}, and its numbers come to ${shareWords(row, target.target)} against ${goal}`,
        ]
      : []),
  ].map((what) => ({ metric, place, what }));
}

/** By its numbers, in whole ones; by its rate where it has none. Undefined where it has neither. */
function standing({ numbers, rate }: Pick<ScorecardRow, 'numbers' | 'rate'>, threshold: number): Standing | undefined {
  if (numbers !== undefined && numbers.denominator > 0) {
    return numbers.numerator >= neededFor(exactly(threshold), numbers.denominator) ? 'above' : 'below';
  }
  return rate === undefined ? undefined : rate >= threshold ? 'above' : 'below';
}

function shareWords({ numbers, rate }: ScorecardRow, threshold: number): string {
  return numbers !== undefined && numbers.denominator > 0
    ? `${shownPercent(numbers.numerator, numbers.denominator, threshold)} (${numbers.numerator} of ${numbers.denominator})`
    : percent(rate ?? 0);
}

function percent(fraction: number): string {
  return `${Number((fraction * 100).toFixed(7))}%`;
}
