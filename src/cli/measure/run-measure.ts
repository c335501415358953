import type { Measuring } from '../../measures/measuring.ts';
import type { Measured } from '../../render/measures/measure-formats.ts';
import { typedPath } from '../../shared/files/typed-path.ts';
import type { CommandContext } from '../command-context.ts';
import { pageOf } from '../io.ts';
import { asOfFrom, repeated } from '../options.ts';
import { refuseWorkbookAsOutput } from '../output-file.ts';
import { exportSheets, measureMap, unlessFaulty } from './measure-inputs.ts';
import { type MeasureOptions, refuseLoneOptions } from './measure-options.ts';
import { measureWorkbook } from './measure-workbook.ts';
import { measureExitCode, printMeasure } from './print-measure.ts';

/**
 * Answers a measure: reads its exports, counts, compares with the workbook where one is named, and prints; before that it writes
 * what else was asked for.
 */
export async function runMeasure<Report extends Measured>(
  exports: readonly string[],
  options: MeasureOptions,
  measuring: Measuring<Report>,
  context: CommandContext,
  alsoWrite?: (report: Report) => Promise<void>,
): Promise<void> {
  const { name } = measuring;
  const { io, tool, setExitCode } = context;
  refuseLoneOptions(options);
  refuseWorkbookAsOutput(options.output, io.cwd, `${name}.html`);
  const { loadScheme } = await import('../../scheme/load-scheme.ts');
  const scheme = await loadScheme(options.scheme, io.cwd);
  const map = await measureMap(options.map, measuring.mapShape(scheme), io);
  const sheets = await exportSheets(exports, io);
  const question = { scheme, asOf: asOfFrom(options, io), map };
  const { renderExportLayout, renderMeasure } = await import('../../render/measures/measure-formats.ts');
  if (options.explainLayout) {
    io.stdout.write(renderExportLayout(unlessFaulty(measuring.explain(sheets, question)).layouts, options.format));
    return;
  }
  const { report } = unlessFaulty(measuring.measure(sheets, question));
  const measured = await measureWorkbook(measuring.claims(report, scheme), options, context);
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
