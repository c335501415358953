import type { Requirement } from '../../src/scheme/scheme.ts';
import { measuredUntil } from '../../src/scheme/windows.ts';
import { YEAR_6 } from './scheme.ts';

/** The day on which a perfect Trust reviews the evidence of a requirement: before the period ends, unless it is measured until then. */
export function reviewDay({ id, measure }: Requirement): string {
  const { end } = YEAR_6.period;
  const isLate = measure !== undefined && measuredUntil(YEAR_6, Number.parseInt(id, 10), end) >= end;
  return isLate ? '2024-12-02' : '2024-11-29';
}
