import type { CasesReport } from '../../measures/cases/cases-report.ts';
import type { DeathsDetail, DeathsReport, OpenStep } from '../../measures/deaths/deaths-report.ts';
import type { MsdsReport } from '../../measures/msds/msds-report.ts';
import type { RosterReport } from '../../measures/roster/roster-report.ts';
import type { TrainingDetail, TrainingReport } from '../../measures/training/training-report.ts';
import { printableText } from '../../shared/printable-text.ts';
import { placeJson } from './measure-json.ts';

/** What `mis measure training` answers besides its figures. */
export function trainingJson({ details, rotational, notCounted }: TrainingReport): object {
  return {
    details: details.map(detailJson),
    rotational: rotational ?? null,
    notCounted,
  };
}

/** What `mis measure deaths` answers besides its figures. */
export function deathsJson({ details, cases, finished, outside, later, notEligible }: DeathsReport): object {
  return {
    details: details.map(deathsDetailJson),
    cases: cases.map(({ reference, next, others }) => ({
      reference,
      ...openStepJson(next),
      others: others.map(openStepJson),
    })),
    finished,
    outside,
    later,
    notEligible,
  };
}

/** What `mis measure cases` answers besides its figures. */
export function casesJson({
  gaps,
  qualifying,
  notQualifying,
  outside,
  later,
  withoutCandour,
  withoutColumn,
}: CasesReport): object {
  return {
    gaps: gaps.map(({ case: reference, place, missing }) => ({ case: reference, ...placeJson(place), missing })),
    cases: { qualifying, notQualifying, outside, later, withoutCandour },
    withoutColumn,
  };
}

/** What `mis measure roster` answers besides its figures. */
export function rosterJson({
  months,
  without,
  notInRoster,
  shiftsFrom,
  shiftsTo,
  outside,
  later,
  wholeMonths,
}: RosterReport): object {
  return {
    months,
    without: without.map(({ day, shift, site, substitute, place }) => ({
      day,
      shift: printableText(shift),
      site: printableText(site),
      substitute,
      ...placeJson(place),
    })),
    notInRoster: notInRoster.map(({ day, site, shifts }) => ({
      day,
      site: printableText(site),
      shifts: shifts.map(printableText),
    })),
    shifts: { from: shiftsFrom ?? null, to: shiftsTo ?? null },
    rows: { outside, later },
    wholeMonths,
  };
}

/** What `mis measure msds` answers besides its figures. */
export function msdsJson({
  month,
  metrics,
  missing,
  otherMonths,
  setAside,
  withoutMonth,
  contradictions,
}: MsdsReport): object {
  return {
    month,
    metrics: metrics.map(({ metric, passed, numerator, denominator, threshold, reason, place }) => ({
      metric,
      passed,
      numerator: numerator ?? null,
      denominator: denominator ?? null,
      threshold: threshold ?? null,
      reason,
      ...placeJson(place),
    })),
    missing,
    otherMonths,
    setAside,
    withoutMonth,
    contradictions: contradictions.map(({ metric, what, place }) => ({ metric, what, ...placeJson(place) })),
  };
}

function deathsDetailJson({ within, unverified, ...detail }: DeathsDetail): object {
  return { ...detail, within: within ?? null, unverified: unverified ?? null };
}

function openStepJson({ workingDaysLeft, verified, ...step }: OpenStep): object {
  return { ...step, workingDaysLeft: workingDaysLeft ?? null, overdue: step.daysLeft < 0, verified };
}

function detailJson({ today, withoutRotational, ...detail }: TrainingDetail): object {
  return { ...detail, today: today ?? null, withoutRotational: withoutRotational ?? null };
}
