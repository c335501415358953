import type { CasesReport } from '../measures/cases/cases-report.ts';
import type { ExportLayout } from '../measures/exports/export-layout.ts';
import type { MeasureReport } from '../measures/measure-report.ts';
import type { MsdsReport } from '../measures/msds/msds-report.ts';
import type { RosterReport } from '../measures/roster/roster-report.ts';
import type { TrainingReport } from '../measures/training/training-report.ts';
import type { Tool } from './audit-json.ts';
import { casesWords } from './cases-words.ts';
import { renderExportLayoutJson, renderExportLayoutText } from './export-layout-text.ts';
import type { FigureWords } from './figure-words.ts';
import { renderMeasureCsv } from './measure-csv.ts';
import { renderMeasureHtml } from './measure-html.ts';
import { renderCasesJson, renderMsdsJson, renderRosterJson, renderTrainingJson } from './measure-json.ts';
import { renderMeasureMarkdown } from './measure-markdown.ts';
import { type MeasureView, renderMeasureText } from './measure-text.ts';
import { msdsWords } from './msds-words.ts';
import { rosterWords } from './roster-words.ts';
import { trainingWords } from './training-words.ts';

/** How `mis measure` can print its answer. */
export type MeasureFormat = 'table' | 'json' | 'csv' | 'markdown' | 'html';

/** How exports are read, for `--explain-layout`. */
export function renderExportLayout(layouts: readonly ExportLayout[], format: MeasureFormat): string {
  return format === 'json' ? renderExportLayoutJson(layouts) : renderExportLayoutText(layouts);
}

/** The answer of `mis measure training` in a format. */
export function renderTraining(report: TrainingReport, format: MeasureFormat, view: MeasureView, tool: Tool): string {
  return format === 'json'
    ? renderTrainingJson(report, tool)
    : renderFigures(report, trainingWords(report), format, view, tool);
}

/** The answer of `mis measure cases` in a format. */
export function renderCases(report: CasesReport, format: MeasureFormat, view: MeasureView, tool: Tool): string {
  return format === 'json'
    ? renderCasesJson(report, tool)
    : renderFigures(report, casesWords(report), format, view, tool);
}

/** The answer of `mis measure roster` in a format. */
export function renderRoster(report: RosterReport, format: MeasureFormat, view: MeasureView, tool: Tool): string {
  return format === 'json'
    ? renderRosterJson(report, tool)
    : renderFigures(report, rosterWords(report), format, view, tool);
}

/** The answer of `mis measure msds` in a format. */
export function renderMsds(report: MsdsReport, format: MeasureFormat, view: MeasureView, tool: Tool): string {
  return format === 'json'
    ? renderMsdsJson(report, tool)
    : renderFigures(report, msdsWords(report), format, view, tool);
}

/** The formats that differ from measure to measure by their words alone. */
function renderFigures(
  report: MeasureReport,
  words: FigureWords,
  format: Exclude<MeasureFormat, 'json'>,
  view: MeasureView,
  tool: Tool,
): string {
  switch (format) {
    case 'table':
      return renderMeasureText(report, words, view);
    case 'csv':
      return renderMeasureCsv(report, words);
    case 'markdown':
      return renderMeasureMarkdown(report, words);
    case 'html':
      return renderMeasureHtml(report, words, tool);
  }
}
