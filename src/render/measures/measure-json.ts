import type { RowPlace } from '../../measures/exports/export-table.ts';
import type { MeasureReport, UnusedRow } from '../../measures/measure-report.ts';
import { printableText } from '../../shared/printable-text.ts';
import type { Tool } from '../audit-json.ts';
import { editJson } from '../requirements/edit-json.ts';
import { comparedJson } from './compared-text.ts';
import type { MeasureView } from './measure-text.ts';

/** What came of a workbook. */
type Written = Pick<MeasureView, 'compared' | 'edited'>;

/**
 * The answer of a measure as JSON, ending with a newline. The keys of a figure are in the order of its type.
 * @param details - what this measure answers besides figures.
 */
export function renderMeasureJson(
  report: MeasureReport & { readonly measure: string },
  details: object,
  { compared, edited }: Written,
  tool: Tool,
): string {
  const document = {
    schemaVersion: 1,
    tool,
    asOf: report.asOf.text,
    scheme: report.scheme,
    measure: report.measure,
    window: report.window,
    sources: report.sources.map(({ path, sheet, rows }) => ({ path, sheet: sheetName(sheet), rows })),
    figures: report.figures,
    unused: report.unused.map(unusedJson),
    ...details,
    workbook: compared === undefined ? null : comparedJson(compared),
    edit: edited === undefined ? null : editJson(edited, tool),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function unusedJson({ place, reason, requirements }: UnusedRow): object {
  return { ...placeJson(place), reason, requirements };
}

/** Where a row stands. */
export function placeJson({ path, sheet, line }: RowPlace): object {
  return { path, sheet: sheetName(sheet), line };
}

function sheetName(sheet: string | undefined): string | null {
  return sheet === undefined ? null : printableText(sheet);
}
