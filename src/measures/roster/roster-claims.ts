import type { Scheme } from '../../scheme/scheme.ts';
import { addDays, type CalendarDate, earlierOf } from '../../shared/dates/calendar-date.ts';
import { claimsOf } from '../claims-of.ts';
import { monthOf } from '../exports/written-month.ts';
import type { FigureClaim } from '../figure-claim.ts';
import type { RosterMeasure } from './roster-entry.ts';
import type { RosterReport } from './roster-report.ts';

/**
 * What the figures of rosters claim. One that is met claims it only if nothing is left out of it: every shift, or every woman, of
 * the window so far. What is short by a part of them is short.
 */
export function rosterClaims(report: RosterReport, scheme: Scheme): FigureClaim[] {
  const { asOf, window, figures } = report;
  const until = earlierOf(asOf.date, window.end);
  const isWhole: Readonly<Record<RosterMeasure, boolean>> = {
    'coordinator-supernumerary': hasAllShifts(report, until),
    'one-to-one-care': hasAllMonths(report, until),
  };
  const claiming = figures.filter(({ met, measure }) => met !== true || isWhole[measure as RosterMeasure]);
  return claimsOf(claiming, scheme);
}

/** The roster of the day of the answer may not be filled in yet. */
function hasAllShifts({ window, shiftsFrom, shiftsTo, notInRoster }: RosterReport, until: CalendarDate): boolean {
  if (shiftsFrom === undefined || shiftsTo === undefined || notInRoster.length > 0) return false;
  return shiftsFrom <= window.start && shiftsTo >= addDays(until, -1);
}

/** A month that has not ended may not be counted yet. */
function hasAllMonths({ window, months }: RosterReport, until: CalendarDate): boolean {
  const counted = new Set(months.filter(({ oneToOne }) => oneToOne.denominator > 0).map(({ month }) => month));
  let isWhole = true;
  for (let day = window.start; day <= until; day = addDays(day, 1)) {
    const isLastOfMonth = monthOf(addDays(day, 1)) !== monthOf(day);
    if (isLastOfMonth && !counted.has(monthOf(day))) isWhole = false;
  }
  return isWhole;
}
