import type { MeasureReport, UnusedRow } from '../measures/measure-report.ts';
import type { TrainingDetail, TrainingReport } from '../measures/training/training-report.ts';
import { printableText } from '../shared/printable-text.ts';
import type { Tool } from './audit-json.ts';
import { comparedJson } from './compared-text.ts';
import { editJson } from './edit-json.ts';
import type { MeasureView } from './measure-text.ts';

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

/** What came of a workbook. */
type Written = Pick<MeasureView, 'compared' | 'edited'>;

/** The answer of `mis measure training --format json`, ending with a newline. */
export function renderTrainingJson(report: TrainingReport, { compared, edited }: Written, tool: Tool): string {
  const { details, rotational, notCounted } = report;
  const document = {
    ...measureJson(report, report.measure, tool),
    details: details.map(detailJson),
    rotational: rotational ?? null,
    notCounted,
    workbook: compared === undefined ? null : comparedJson(compared),
    edit: edited === undefined ? null : editJson(edited, tool),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
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
