import { typedPath } from '../shared/typed-path.ts';
import type { CommandContext } from './command-context.ts';
import { pageOf } from './io.ts';
import { exportSheets, measureMap, unlessFaulty } from './measure-inputs.ts';
import { type MeasureOptions, refuseLoneOptions } from './measure-options.ts';
import { measureWorkbook } from './measure-workbook.ts';
import { asOfFrom, repeated } from './options.ts';
import { refuseWorkbookAsOutput } from './output-file.ts';
import { measureExitCode, printMeasure } from './print-measure.ts';

/** Answers `mis measure training`. */
export async function runTraining(
  exports: readonly string[],
  options: MeasureOptions,
  context: CommandContext,
): Promise<void> {
  const { io, tool, setExitCode } = context;
  refuseLoneOptions(options);
  refuseWorkbookAsOutput(options.output, 'training.html');
  const { loadScheme } = await import('../scheme/load-scheme.ts');
  const { explainTraining, measureTraining, trainingClaims, trainingMapShape } = await import(
    '../measures/training/measure-training.ts'
  );
  const scheme = await loadScheme(options.scheme, io.cwd);
  const map = await measureMap(options.map, trainingMapShape(scheme), io);
  const sheets = await exportSheets(exports, io);
  const question = { scheme, asOf: asOfFrom(options, io), map };
  const { renderExportLayout, renderTraining } = await import('../render/measure-formats.ts');
  if (options.explainLayout) {
    io.stdout.write(renderExportLayout(unlessFaulty(explainTraining(sheets, question)).layouts, options.format));
    return;
  }
  const { report } = unlessFaulty(measureTraining(sheets, question));
  const { compared, edited } = await measureWorkbook(trainingClaims(report), options, context);
  const mapping = options.map === undefined ? '' : ` --map ${typedPath(options.map)}`;
  const page = pageOf(io);
  const view = {
    ...page,
    colour: page.colour && options.output === undefined,
    compared,
    edited,
    repeat: repeated(options),
    command: `mis measure training ${exports.map(typedPath).join(' ')}${mapping}${repeated(options)}`,
  };
  await printMeasure(report, renderTraining(report, options.format, view, tool), options, context);
  setExitCode(measureExitCode(report, { compared, edited }, options));
}
