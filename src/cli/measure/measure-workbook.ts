import type { EditReport } from '../../audit/edits/edit-report.ts';
import type { ComparedFigures } from '../../audit/figures/compare-figures.ts';
import type { FigureClaim } from '../../measures/figure-claim.ts';
import { askOne } from '../ask-one.ts';
import type { CommandContext } from '../command-context.ts';
import type { MeasureOptions } from './measure-options.ts';

/** What came of figures and a workbook; undefined for what was not asked. */
export interface MeasuredWorkbook {
  readonly compared: ComparedFigures | undefined;
  readonly edited: EditReport | undefined;
}

/**
 * Compares figures with the workbook named, and writes them into it where that is asked for.
 * @throws InputError when the workbook can't be used or written.
 */
export async function measureWorkbook(
  claims: readonly FigureClaim[],
  options: MeasureOptions,
  context: CommandContext,
): Promise<MeasuredWorkbook> {
  const { workbook, apply, setStatus = false, dryRun = false, backup = false, allowExcluded = false } = options;
  if (workbook === undefined) return { compared: undefined, edited: undefined };
  const { compareFigures } = await import('../../audit/figures/compare-figures.ts');
  const { applyFigures } = await import('../../audit/figures/apply-figures.ts');
  return askOne(workbook, options, context.io, (path, question) => ({
    compared: compareFigures(path, claims, { ...question, allowExcluded }),
    edited: apply
      ? applyFigures(path, claims, { ...question, allowExcluded, setStatus, dryRun, backup, partial: false })
      : undefined,
  }));
}
