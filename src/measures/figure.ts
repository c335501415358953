import type { Requirement } from '../scheme/scheme.ts';
import type { CalendarDate } from '../shared/dates/calendar-date.ts';
import { exactly, neededFor } from './exact-target.ts';

/** The first and the last day that count. */
export interface MeasureWindow {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

/** One figure of the scheme, as it was counted. */
export interface Figure {
  /** The requirement that it serves. */
  readonly requirement: string;
  /** The name of the measure in the scheme. */
  readonly measure: string;
  readonly staffGroup?: string;
  readonly element?: string;
  readonly numerator: number;
  readonly denominator: number;
  /** How many rows can't be used and might have belonged to it. */
  readonly excluded: number;
  /** Null where there is nobody and nothing to count. */
  readonly fraction: number | null;
  readonly target: number;
  /** Null where there is nobody and nothing to count: the figure does not apply. */
  readonly met: boolean | null;
  /** How many are still needed, in whole people or cases. */
  readonly shortfall: number;
  readonly window: MeasureWindow;
}

/** What was counted for a requirement. */
export interface Count {
  readonly numerator: number;
  readonly denominator: number;
  readonly excluded: number;
}

/**
 * The figure of a requirement that has a measure. Whole numbers are compared, never rounded fractions.
 * @throws RangeError when it has none.
 */
export function figureOf(
  { id, measure }: Requirement,
  { numerator, denominator, excluded }: Count,
  window: MeasureWindow,
): Figure {
  if (measure === undefined) throw new RangeError(`${id} has no measure`);
  const applies = denominator > 0;
  const needed = measure.unit === 'count' ? measure.target : neededFor(exactly(measure.target), denominator);
  return {
    requirement: id,
    measure: measure.name,
    ...(measure.staffGroup === undefined ? {} : { staffGroup: measure.staffGroup }),
    ...(measure.element === undefined ? {} : { element: measure.element }),
    numerator,
    denominator,
    excluded,
    fraction: applies ? numerator / denominator : null,
    target: measure.target,
    met: applies ? numerator >= needed : null,
    shortfall: applies ? Math.max(0, needed - numerator) : 0,
    window,
  };
}
