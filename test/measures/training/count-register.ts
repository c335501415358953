import type { Figure } from '../../../src/measures/figure.ts';
import { trainingMeasuring } from '../../../src/measures/training/measure-training.ts';
import type { TrainingDetail, TrainingReport } from '../../../src/measures/training/training-report.ts';
import { type ExportWorld, tryMeasure } from '../read-texts.ts';

/** What is counted from registers, each the text of a CSV file. */
export function countRegister(texts: readonly string[], world: ExportWorld = {}): TrainingReport {
  const answer = tryRegister(texts, world);
  if ('fault' in answer) throw new Error(answer.fault.message);
  return answer.report;
}

export function tryRegister(texts: readonly string[], world: ExportWorld = {}) {
  return tryMeasure(trainingMeasuring, texts, world);
}

/** A figure with what stands beside it. */
export function figureFor(requirement: string, { figures, details }: TrainingReport): Figure & TrainingDetail {
  const index = figures.findIndex((figure) => figure.requirement === requirement);
  const [figure, detail] = [figures[index], details[index]];
  if (!figure || !detail) throw new Error(`no figure for ${requirement}`);
  return { ...figure, ...detail };
}

/** A register of midwives, a line for each: `M1: CTG 2024-03-01` under the usual headings. */
export function register(...lines: readonly string[]): string {
  return [
    'Employee number,Job title,Course,Date attended,Start date,Leave date,Rotational,Long-term absence',
    ...lines,
  ].join('\n');
}
