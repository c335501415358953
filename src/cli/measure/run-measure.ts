import type { ExportLayout } from '../../measures/exports/export-layout.ts';
import type { ExportSheet, OrFault } from '../../measures/exports/export-table.ts';
import type { MapShape } from '../../measures/exports/measure-map.ts';
import type { FigureClaim } from '../../measures/figure-claim.ts';
import type { MeasureQuestion } from '../../measures/measure-question.ts';
import type { Measured } from '../../render/measures/measure-formats.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import { typedPath } from '../../shared/files/typed-path.ts';
import type { CommandContext } from '../command-context.ts';
import { pageOf } from '../io.ts';
import { asOfFrom, repeated } from '../options.ts';
import { refuseWorkbookAsOutput } from '../output-file.ts';
import { exportSheets, measureMap, unlessFaulty } from './measure-inputs.ts';
import { type MeasureOptions, refuseLoneOptions } from './measure-options.ts';
import { measureWorkbook } from './measure-workbook.ts';
import { measureExitCode, printMeasure } from './print-measure.ts';

/** One measure: how its exports are read, counted and printed. */
interface Measuring<Report extends Measured> {
  /** As it is typed: `cases`. */
  readonly name: string;
  mapShape(scheme: Scheme): MapShape;
  explain(
    sheets: readonly ExportSheet[],
    question: MeasureQuestion,
  ): OrFault<{ readonly layouts: readonly ExportLayout[] }>;
  measure(sheets: readonly ExportSheet[], question: MeasureQuestion): OrFault<{ readonly report: Report }>;
  /** What a workbook is told of the figures; where it is left out, what each is a share of. */
  claims?(report: Report, scheme: Scheme): readonly FigureClaim[];
  /** Writes what else was asked for, before the answer is printed. */
  alsoWrite?(report: Report): Promise<void>;
}

/** Answers a measure: reads its exports, counts, compares with the workbook where one is named, and prints. */
export async function runMeasure<Report extends Measured>(
  exports: readonly string[],
  options: MeasureOptions,
  { name, mapShape, explain, measure, claims, alsoWrite }: Measuring<Report>,
  context: CommandContext,
): Promise<void> {
  const { io, tool, setExitCode } = context;
  refuseLoneOptions(options);
  refuseWorkbookAsOutput(options.output, `${name}.html`);
  const { loadScheme } = await import('../../scheme/load-scheme.ts');
  const scheme = await loadScheme(options.scheme, io.cwd);
  const map = await measureMap(options.map, mapShape(scheme), io);
  const sheets = await exportSheets(exports, io);
  const question = { scheme, asOf: asOfFrom(options, io), map };
  const { renderExportLayout, renderMeasure } = await import('../../render/measures/measure-formats.ts');
  if (options.explainLayout) {
    io.stdout.write(renderExportLayout(unlessFaulty(explain(sheets, question)).layouts, options.format));
    return;
  }
  const { report } = unlessFaulty(measure(sheets, question));
  const { claimsOf } = await import('../../measures/claims-of.ts');
  const measured = await measureWorkbook(
    claims?.(report, scheme) ?? claimsOf(report.figures, scheme),
    options,
    context,
  );
  await alsoWrite?.(report);
  const mapping = options.map === undefined ? '' : ` --map ${typedPath(options.map)}`;
  const page = pageOf(io);
  const view = {
    ...page,
    colour: page.colour && options.output === undefined,
    ...measured,
    repeat: repeated(options),
    command: `mis measure ${name} ${exports.map(typedPath).join(' ')}${mapping}${repeated(options)}`,
  };
  await printMeasure(report, renderMeasure(report, options.format, view, tool), options, context);
  setExitCode(measureExitCode(report, measured, options));
}
