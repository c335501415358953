import type { CommandContext } from './command-context.ts';
import type { MeasureOptions } from './measure-options.ts';
import { runMeasure } from './run-measure.ts';

/** Answers `mis measure roster`. */
export async function runRoster(
  exports: readonly string[],
  options: MeasureOptions,
  context: CommandContext,
): Promise<void> {
  const { rosterMapShape, explainRoster, measureRoster } = await import('../measures/roster/measure-roster.ts');
  const { renderRoster } = await import('../render/measure-formats.ts');
  const measuring = {
    name: 'roster',
    mapShape: rosterMapShape,
    explain: explainRoster,
    measure: measureRoster,
    render: renderRoster,
  };
  await runMeasure(exports, options, measuring, context);
}
