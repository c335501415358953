import type { DeathsDetail, DeathsReport, OpenStep } from '../measures/deaths/deaths-report.ts';
import type { MeasureReport, UnusedRow } from '../measures/measure-report.ts';
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

/** The answer of `mis measure deaths --format json`, ending with a newline. */
export function renderDeathsJson(report: DeathsReport, tool: Tool): string {
  const { details, cases, finished, outside, later, notEligible } = report;
  const document = {
    ...measureJson(report, report.measure, tool),
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
  return `${JSON.stringify(document, null, 2)}\n`;
}

function deathsDetailJson({ within, unverified, ...detail }: DeathsDetail): object {
  return { ...detail, within: within ?? null, unverified: unverified ?? null };
}

function openStepJson({ workingDaysLeft, verified, ...step }: OpenStep): object {
  return { ...step, workingDaysLeft: workingDaysLeft ?? null, overdue: step.daysLeft < 0, verified };
}

function unusedJson({ place, reason, requirements }: UnusedRow): object {
  return { path: place.path, sheet: sheetName(place.sheet), line: place.line, reason, requirements };
}

function detailJson({ today, withoutRotational, ...detail }: TrainingDetail): object {
  return { ...detail, today: today ?? null, withoutRotational: withoutRotational ?? null };
}

function sheetName(sheet: string | undefined): string | null {
  return sheet === undefined ? null : printableText(sheet);
}
