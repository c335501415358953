import { resolve } from 'node:path';
import type { DeathsReport } from '../../measures/deaths/deaths-report.ts';
import { UsageError } from '../../shared/errors.ts';
import type { CommandContext } from '../command-context.ts';
import { refuseWorkbookAsOutput } from '../output-file.ts';
import type { MeasureOptions } from './measure-options.ts';
import { runMeasure } from './run-measure.ts';

export interface DeathsOptions extends MeasureOptions {
  readonly ics?: string;
}

/** Answers `mis measure deaths`. */
export async function runDeaths(
  exports: readonly string[],
  options: DeathsOptions,
  context: CommandContext,
): Promise<void> {
  refuseBadCalendar(options, exports, context.io.cwd);
  const { deathsMeasuring } = await import('../../measures/deaths/measure-deaths.ts');
  await runMeasure(exports, options, deathsMeasuring, context, (report) => writeCalendar(report, options, context));
}

/** A calendar must not take the place of a workbook, of the list it is made from, or of the answer. */
function refuseBadCalendar({ ics, output }: DeathsOptions, exports: readonly string[], cwd: string): void {
  if (ics === undefined) return;
  refuseWorkbookAsOutput(ics, cwd, 'deaths.ics', '--ics');
  const taken = [...exports, ...(output === undefined ? [] : [output])].map((path) => resolve(cwd, path));
  if (!taken.includes(resolve(cwd, ics))) return;
  throw new UsageError(`${ics} is named twice.`, { advice: 'Give --ics the name of a new file, such as deaths.ics.' });
}

/** Says so on stderr: stdout is the answer. */
async function writeCalendar(
  report: DeathsReport,
  { ics: path }: DeathsOptions,
  { io, tool }: CommandContext,
): Promise<void> {
  if (path === undefined) return;
  const { renderOpenStepsIcs } = await import('../../render/measures/open-steps-ics.ts');
  const { writeWhole } = await import('../../shared/files/write-whole.ts');
  writeWhole(path, resolve(io.cwd, path), Buffer.from(renderOpenStepsIcs(report, tool)));
  const events = report.cases.reduce((sum, { others }) => sum + 1 + others.length, 0);
  io.stderr.write(`Wrote ${path}: ${events === 1 ? '1 step' : `${events} steps`} still to be done.\n`);
}
