import type { CommandContext } from '../command-context.ts';
import type { MeasureOptions } from './measure-options.ts';
import { runMeasure } from './run-measure.ts';

/** Answers `mis measure roster`. */
export async function runRoster(
  exports: readonly string[],
  options: MeasureOptions,
  context: CommandContext,
): Promise<void> {
  const { explainRoster, measureRoster, rosterClaims, rosterMapShape } = await import(
    '../../measures/roster/measure-roster.ts'
  );
  const measuring = {
    name: 'roster',
    mapShape: rosterMapShape,
    explain: explainRoster,
    measure: measureRoster,
    claims: rosterClaims,
  };
  await runMeasure(exports, options, measuring, context);
}
