import type { CommandContext } from '../command-context.ts';
import type { MeasureOptions } from './measure-options.ts';
import { runMeasure } from './run-measure.ts';

/** Answers `mis measure training`. */
export async function runTraining(
  exports: readonly string[],
  options: MeasureOptions,
  context: CommandContext,
): Promise<void> {
  const { explainTraining, measureTraining, trainingClaims, trainingMapShape } = await import(
    '../../measures/training/measure-training.ts'
  );
  const measuring = {
    name: 'training',
    mapShape: trainingMapShape,
    explain: explainTraining,
    measure: measureTraining,
    claims: trainingClaims,
  };
  await runMeasure(exports, options, measuring, context);
}
