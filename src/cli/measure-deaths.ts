import { resolve } from 'node:path';
import type { DeathsReport } from '../measures/deaths/deaths-report.ts';
import { UsageError } from '../shared/errors.ts';
import { typedPath } from '../shared/typed-path.ts';
import type { CommandContext } from './command-context.ts';
import { pageOf } from './io.ts';
import { exportSheets, measureMap, unlessFaulty } from './measure-inputs.ts';
import type { MeasureOptions } from './measure-options.ts';
import { asOfFrom, repeated } from './options.ts';
import { refuseWorkbookAsOutput } from './output-file.ts';
import { measureExitCode, printMeasure } from './print-measure.ts';

export interface DeathsOptions extends MeasureOptions {
  readonly ics?: string;
}

/** Answers `mis measure deaths`. */
export async function runDeaths(
  exports: readonly string[],
  options: DeathsOptions,
  context: CommandContext,
): Promise<void> {
  const { io, tool, setExitCode } = context;
  refuseWorkbookAsOutput(options.output, 'deaths.html');
  refuseBadCalendar(options, exports, io.cwd);
  const { loadScheme } = await import('../scheme/load-scheme.ts');
  const { DEATHS_MAP_SHAPE, explainDeaths, measureDeaths } = await import('../measures/deaths/measure-deaths.ts');
  const scheme = await loadScheme(options.scheme, io.cwd);
  const map = await measureMap(options.map, DEATHS_MAP_SHAPE, io);
  const sheets = await exportSheets(exports, io);
  const { renderDeaths, renderExportLayout } = await import('../render/measure-formats.ts');
  if (options.explainLayout) {
    io.stdout.write(renderExportLayout(unlessFaulty(explainDeaths(sheets, { map })).layouts, options.format));
    return;
  }
  const { report } = unlessFaulty(measureDeaths(sheets, { scheme, asOf: asOfFrom(options, io), map }));
  if (options.ics !== undefined) await writeCalendar(options.ics, report, context);
  const mapping = options.map === undefined ? '' : ` --map ${typedPath(options.map)}`;
  const page = pageOf(io);
  const view = {
    ...page,
    colour: page.colour && options.output === undefined,
    command: `mis measure deaths ${exports.map(typedPath).join(' ')}${mapping}${repeated(options)}`,
  };
  await printMeasure(report, renderDeaths(report, options.format, view, tool), options, context);
  setExitCode(measureExitCode(report, options));
}

/** A calendar must not take the place of a workbook, of the list it is made from, or of the answer. */
function refuseBadCalendar({ ics, output }: DeathsOptions, exports: readonly string[], cwd: string): void {
  if (ics === undefined) return;
  refuseWorkbookAsOutput(ics, 'deaths.ics', '--ics');
  const taken = [...exports, ...(output === undefined ? [] : [output])].map((path) => resolve(cwd, path));
  if (!taken.includes(resolve(cwd, ics))) return;
  throw new UsageError(`${ics} is named twice.`, { advice: 'Give --ics the name of a new file, such as deaths.ics.' });
}

/** Says so on stderr: stdout is the answer. */
async function writeCalendar(path: string, report: DeathsReport, { io, tool }: CommandContext): Promise<void> {
  const { renderOpenStepsIcs } = await import('../render/open-steps-ics.ts');
  const { writeWhole } = await import('../shared/write-whole.ts');
  writeWhole(path, resolve(io.cwd, path), Buffer.from(renderOpenStepsIcs(report, tool)));
  const events = report.cases.reduce((sum, { others }) => sum + 1 + others.length, 0);
  io.stderr.write(`Wrote ${path}: ${events === 1 ? '1 step' : `${events} steps`} still to be done.\n`);
}
