import type { CommandContext } from '../command-context.ts';
import type { MeasureOptions } from './measure-options.ts';
import { runMeasure } from './run-measure.ts';

/** Answers `mis measure cases`. */
export async function runCases(
  exports: readonly string[],
  options: MeasureOptions,
  context: CommandContext,
): Promise<void> {
  const { casesMapShape, explainCases, measureCases } = await import('../../measures/cases/measure-cases.ts');
  const measuring = {
    name: 'cases',
    mapShape: casesMapShape,
    explain: explainCases,
    measure: measureCases,
  };
  await runMeasure(exports, options, measuring, context);
}
