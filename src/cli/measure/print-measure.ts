import type { MeasureReport } from '../../measures/measure-report.ts';
import type { CommandContext } from '../command-context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { BYTE_ORDER_MARK, writeOutput } from '../output-file.ts';
import type { MeasureOptions } from './measure-options.ts';
import type { MeasuredWorkbook } from './measure-workbook.ts';

/** Prints the answer of a measure, or writes it to the file asked for. */
export async function printMeasure(
  { figures }: MeasureReport,
  answer: string,
  { output, format }: MeasureOptions,
  { io }: CommandContext,
): Promise<void> {
  if (output === undefined) {
    io.stdout.write(answer);
    return;
  }
  const mark = format === 'csv' ? BYTE_ORDER_MARK : '';
  await writeOutput(output, mark + answer, `${figures.length} figures`, io);
}

/**
 * A figure that is short is a finding, and so is one that rows are missing from, unless that is allowed; a status that its figure
 * contradicts; and a write that was refused.
 */
export function measureExitCode(
  { figures }: MeasureReport,
  { compared, edited }: MeasuredWorkbook,
  { allowExcluded }: MeasureOptions,
): ExitCode {
  const isShort = figures.some(({ met }) => met === false);
  const isExcluded = figures.some(({ excluded }) => excluded > 0);
  const isDenied = compared?.findings.some(({ severity }) => severity === 'error') ?? false;
  const isRefused = (edited?.refusals.length ?? 0) > 0;
  return isShort || (isExcluded && !allowExcluded) || isDenied || isRefused ? EXIT.findings : EXIT.clean;
}
