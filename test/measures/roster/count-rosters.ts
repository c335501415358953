import { rosterMeasuring } from '../../../src/measures/roster/measure-roster.ts';
import type { RosterReport } from '../../../src/measures/roster/roster-report.ts';
import { type ExportWorld, tryMeasure } from '../read-texts.ts';

/** A roster under the usual headings: `2024-03-01,Day,yes,`. */
export function roster(...lines: readonly string[]): string {
  return ['Date,Shift,Coordinator supernumerary,Substitute', ...lines].join('\n');
}

/** Counts of one-to-one care: `Mar 2024,200,199`. */
export function care(...lines: readonly string[]): string {
  return ['Month,Women in active labour,Women with one-to-one care', ...lines].join('\n');
}

/** What is counted from rosters, each the text of a CSV file. */
export function countRosters(texts: readonly string[], world: ExportWorld = {}): RosterReport {
  const answer = tryRosters(texts, world);
  if ('fault' in answer) throw new Error(answer.fault.message);
  return answer.report;
}

export function tryRosters(texts: readonly string[], world: ExportWorld = {}) {
  return tryMeasure(rosterMeasuring, texts, world);
}
