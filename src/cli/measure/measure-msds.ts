import type { CommandContext } from '../command-context.ts';
import type { MeasureOptions } from './measure-options.ts';
import { runMeasure } from './run-measure.ts';

/** Answers `mis measure msds`. */
export async function runMsds(
  exports: readonly string[],
  options: MeasureOptions,
  context: CommandContext,
): Promise<void> {
  const { msdsMapShape, explainMsds, measureMsds } = await import('../../measures/msds/measure-msds.ts');
  const measuring = {
    name: 'msds',
    mapShape: msdsMapShape,
    explain: explainMsds,
    measure: measureMsds,
  };
  await runMeasure(exports, options, measuring, context);
}
