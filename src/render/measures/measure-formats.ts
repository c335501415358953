import type { CasesReport } from '../../measures/cases/cases-report.ts';
import type { DeathsReport } from '../../measures/deaths/deaths-report.ts';
import type { ExportLayout } from '../../measures/exports/export-layout.ts';
import type { MeasureReport } from '../../measures/measure-report.ts';
import type { MsdsReport } from '../../measures/msds/msds-report.ts';
import type { RosterReport } from '../../measures/roster/roster-report.ts';
import type { TrainingReport } from '../../measures/training/training-report.ts';
import type { Tool } from '../audit-json.ts';
import { paletteOf } from '../palette.ts';
import { casesWords } from './cases-words.ts';
import { comparedLines } from './compared-text.ts';
import { deathsWords } from './deaths-words.ts';
import { renderExportLayoutJson, renderExportLayoutText } from './export-layout-text.ts';
import type { FigureWords } from './figure-words.ts';
import { renderMeasureCsv } from './measure-csv.ts';
import { casesJson, deathsJson, msdsJson, rosterJson, trainingJson } from './measure-details-json.ts';
import { renderMeasureHtml } from './measure-html.ts';
import { renderMeasureJson } from './measure-json.ts';
import { renderMeasureMarkdown } from './measure-markdown.ts';
import { type MeasureView, renderMeasureText } from './measure-text.ts';
import { msdsWords } from './msds-words.ts';
import { rosterWords } from './roster-words.ts';
import { trainingWords } from './training-words.ts';

/** How `mis measure` can print its answer. */
type MeasureFormat = 'table' | 'json' | 'csv' | 'markdown' | 'html';

/** How exports are read, for `--explain-layout`. */
export function renderExportLayout(layouts: readonly ExportLayout[], format: MeasureFormat): string {
  return format === 'json' ? renderExportLayoutJson(layouts) : renderExportLayoutText(layouts);
}

/** What a measure answered. */
export type Measured = TrainingReport | DeathsReport | CasesReport | RosterReport | MsdsReport;

/** The answer of a measure in a format. */
export function renderMeasure(report: Measured, format: MeasureFormat, view: MeasureView, tool: Tool): string {
  return format === 'json'
    ? renderMeasureJson(report, detailsOf(report), view, tool)
    : renderFigures(report, wordsOf(report), format, view, tool);
}

function wordsOf(report: Measured): FigureWords {
  switch (report.measure) {
    case 'training':
      return trainingWords(report);
    case 'deaths':
      return deathsWords(report);
    case 'cases':
      return casesWords(report);
    case 'roster':
      return rosterWords(report);
    case 'msds':
      return msdsWords(report);
  }
}

function detailsOf(report: Measured): object {
  switch (report.measure) {
    case 'training':
      return trainingJson(report);
    case 'deaths':
      return deathsJson(report);
    case 'cases':
      return casesJson(report);
    case 'roster':
      return rosterJson(report);
    case 'msds':
      return msdsJson(report);
  }
}

/** The formats that differ from measure to measure by their words alone. */
function renderFigures(
  report: MeasureReport,
  words: FigureWords,
  format: Exclude<MeasureFormat, 'json'>,
  view: MeasureView,
  tool: Tool,
): string {
  const concluding = view.compared ? comparedLines(view.compared, paletteOf({ colour: false, width: view.width })) : [];
  const all = { ...words, conclusions: [...words.conclusions, ...concluding] };
  switch (format) {
    case 'table':
      return renderMeasureText(report, words, view);
    case 'csv':
      return renderMeasureCsv(report, words);
    case 'markdown':
      return renderMeasureMarkdown(report, all);
    case 'html':
      return renderMeasureHtml(report, all, tool);
  }
}
