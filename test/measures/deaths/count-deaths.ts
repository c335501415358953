import type { DeathsDetail, DeathsReport } from '../../../src/measures/deaths/deaths-report.ts';
import { deathsMeasuring } from '../../../src/measures/deaths/measure-deaths.ts';
import type { Figure } from '../../../src/measures/figure.ts';
import { type ExportWorld, tryMeasure } from '../read-texts.ts';

/** What is counted from case lists, each the text of a CSV file. */
export function countDeaths(texts: readonly string[], world: ExportWorld = {}): DeathsReport {
  const answer = tryDeaths(texts, world);
  if ('fault' in answer) throw new Error(answer.fault.message);
  return answer.report;
}

export function tryDeaths(texts: readonly string[], world: ExportWorld = {}) {
  return tryMeasure(deathsMeasuring, texts, world);
}

/** A figure with what stands beside it. */
export function figureFor(requirement: string, { figures, details }: DeathsReport): Figure & DeathsDetail {
  const index = figures.findIndex((figure) => figure.requirement === requirement);
  const [figure, detail] = [figures[index], details[index]];
  if (!figure || !detail) throw new Error(`no figure for ${requirement}`);
  return { ...figure, ...detail };
}

/** What a case list says of one case, under the usual headings. */
export interface ListedCase {
  readonly reference?: string;
  readonly died?: string;
  readonly born?: string;
  readonly diedHere?: string;
  readonly notified?: string;
  readonly parents?: string;
  readonly started?: string;
  readonly factual?: string;
  readonly panel?: string;
  readonly published?: string;
}

/** A case list; born here and died here unless it says otherwise. */
export function caseList(...cases: readonly ListedCase[]): string {
  const lines = cases.map((one, index) => {
    const { reference = `C${index + 1}`, died = '2024-04-02', born = 'Yes', diedHere = 'Yes' } = one;
    const { notified = '', parents = '', started = '', factual = '', panel = '', published = '' } = one;
    return [reference, died, born, diedHere, notified, parents, started, factual, panel, published].join(',');
  });
  return [
    'Case reference,Date of death,Born here,Died here,Notified date,Parents’ views sought,Review started,Factual questions complete,Multidisciplinary panel,Report published',
    ...lines,
  ].join('\n');
}

/** How one case stands in a figure. */
export function standingIn(requirement: string, one: ListedCase, asOf: string): string {
  const { numerator, denominator, pending, excluded, unverified } = figureFor(
    requirement,
    countDeaths([caseList(one)], { asOf }),
  );
  if (unverified !== undefined) return 'not verified';
  if (excluded > 0) return 'excluded';
  if (pending > 0) return 'pending';
  return denominator === 0 ? 'not asked' : numerator === 1 ? 'met' : 'missed';
}
