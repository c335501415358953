import { msdsMeasuring } from '../../../src/measures/msds/measure-msds.ts';
import type { MsdsReport } from '../../../src/measures/msds/msds-report.ts';
import { type ExportWorld, tryMeasure } from '../read-texts.ts';

/** A scorecard under the usual headings: `Apgar,July 2024,95,100,95%,70%,Pass,`. */
export function scorecard(...lines: readonly string[]): string {
  return ['Metric,Reporting period,Numerator,Denominator,Rate,Threshold,Result,Reason', ...lines].join('\n');
}

/** So many metrics that passed, by the names M1, M2 and so on. */
export function passes(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `M${index + 1},July 2024,95,100,95%,70%,Pass,`);
}

/** What is counted from scorecards, each the text of a CSV file. */
export function countScorecards(texts: readonly string[], world: ExportWorld = {}): MsdsReport {
  const answer = tryScorecards(texts, world);
  if ('fault' in answer) throw new Error(answer.fault.message);
  return answer.report;
}

export function tryScorecards(texts: readonly string[], world: ExportWorld = {}) {
  return tryMeasure(msdsMeasuring, texts, world);
}
