import { checkMap, type MeasureMap } from '../../../src/measures/exports/measure-map.ts';
import { readSheets } from '../../../src/measures/exports/read-sheets.ts';
import type { Figure } from '../../../src/measures/figure.ts';
import { measureTraining, trainingMapShape } from '../../../src/measures/training/measure-training.ts';
import type { TrainingDetail, TrainingReport } from '../../../src/measures/training/training-report.ts';
import { parseAsOf } from '../../../src/shared/dates/as-of.ts';
import { YEAR_6 } from '../../support/scheme.ts';

export interface RegisterWorld {
  readonly asOf?: string;
  readonly map?: unknown;
}

/** What is counted from registers, each the text of a CSV file. */
export function countRegister(
  texts: readonly string[],
  { asOf = '2024-10-14', map: mapped = {} }: RegisterWorld = {},
): TrainingReport {
  const answer = tryRegister(texts, { asOf, map: mapped });
  if ('fault' in answer) throw new Error(answer.fault.message);
  return answer.report;
}

export function tryRegister(texts: readonly string[], { asOf = '2024-10-14', map: mapped = {} }: RegisterWorld = {}) {
  const files = texts.map((text, index) => ({ path: `register-${index + 1}.csv`, bytes: Buffer.from(text) }));
  const read = readSheets(files);
  if ('fault' in read) throw new Error(read.fault.message);
  return measureTraining(read.sheets, { scheme: YEAR_6, asOf: parseAsOf(asOf), map: mapFrom(mapped) });
}

function mapFrom(data: unknown): MeasureMap {
  const checked = checkMap(data, trainingMapShape(YEAR_6));
  if ('problems' in checked) throw new Error(checked.problems.join('; '));
  return checked.map;
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
