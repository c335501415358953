import type { CasesReport } from '../measures/cases/cases-report.ts';
import type { RowPlace } from '../measures/exports/export-table.ts';
import type { MeasureReport, UnusedRow } from '../measures/measure-report.ts';
import type { MsdsReport } from '../measures/msds/msds-report.ts';
import type { RosterReport } from '../measures/roster/roster-report.ts';
import type { TrainingDetail, TrainingReport } from '../measures/training/training-report.ts';
import { printableText } from '../shared/printable-text.ts';
import type { Tool } from './audit-json.ts';

/** What every measure answers as JSON. The keys of a figure are in the order of its type. */
function measureJson(report: MeasureReport, measure: string, tool: Tool): object {
  return {
    schemaVersion: 1,
    tool,
    asOf: report.asOf.text,
    scheme: report.scheme,
    measure,
    window: report.window,
    sources: report.sources.map(({ path, sheet, rows }) => ({ path, sheet: sheetName(sheet), rows })),
    figures: report.figures,
    unused: report.unused.map(unusedJson),
  };
}

/** The answer of `mis measure training --format json`, ending with a newline. */
export function renderTrainingJson(report: TrainingReport, tool: Tool): string {
  const { details, rotational, notCounted } = report;
  const document = {
    ...measureJson(report, report.measure, tool),
    details: details.map(detailJson),
    rotational: rotational ?? null,
    notCounted,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The answer of `mis measure cases --format json`, ending with a newline. */
export function renderCasesJson(report: CasesReport, tool: Tool): string {
  const { gaps, qualifying, notQualifying, outside, later, withoutCandour, withoutColumn } = report;
  const document = {
    ...measureJson(report, report.measure, tool),
    gaps: gaps.map(({ case: reference, place, missing }) => ({ case: reference, ...placeJson(place), missing })),
    cases: { qualifying, notQualifying, outside, later, withoutCandour },
    withoutColumn,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The answer of `mis measure roster --format json`, ending with a newline. */
export function renderRosterJson(report: RosterReport, tool: Tool): string {
  const { months, without, notInRoster, shiftsFrom, shiftsTo, outside, later, wholeMonths } = report;
  const document = {
    ...measureJson(report, report.measure, tool),
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
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The answer of `mis measure msds --format json`, ending with a newline. */
export function renderMsdsJson(report: MsdsReport, tool: Tool): string {
  const { month, metrics, missing, otherMonths, setAside, withoutMonth, contradictions } = report;
  const document = {
    ...measureJson(report, report.measure, tool),
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
  return `${JSON.stringify(document, null, 2)}\n`;
}

function unusedJson({ place, reason, requirements }: UnusedRow): object {
  return { ...placeJson(place), reason, requirements };
}

function placeJson({ path, sheet, line }: RowPlace): object {
  return { path, sheet: sheetName(sheet), line };
}

function detailJson({ today, withoutRotational, ...detail }: TrainingDetail): object {
  return { ...detail, today: today ?? null, withoutRotational: withoutRotational ?? null };
}

function sheetName(sheet: string | undefined): string | null {
  return sheet === undefined ? null : printableText(sheet);
}
