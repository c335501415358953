import type { Scheme } from '../scheme/scheme.ts';
import type { ExportLayout } from './exports/export-layout.ts';
import type { ExportSheet, OrFault } from './exports/export-table.ts';
import type { MapShape } from './exports/measure-map.ts';
import type { FigureClaim } from './figure-claim.ts';
import type { MeasureQuestion } from './measure-question.ts';
import type { MeasureReport } from './measure-report.ts';

/** One kind of export: how it is read and counted. */
export interface Measuring<Report extends MeasureReport> {
  /** As it is typed: `cases`. */
  readonly name: string;
  /** What a map file may say of such exports. */
  mapShape(scheme: Scheme): MapShape;
  /** Says how exports are read, or why they can't be used. */
  explain(
    sheets: readonly ExportSheet[],
    question: MeasureQuestion,
  ): OrFault<{ readonly layouts: readonly ExportLayout[] }>;
  /** Counts what a scheme asks for, or says why the exports can't be used. */
  measure(sheets: readonly ExportSheet[], question: MeasureQuestion): OrFault<{ readonly report: Report }>;
  /** The figures, with the words by which a workbook can be told of them. */
  claims(report: Report, scheme: Scheme): readonly FigureClaim[];
}
