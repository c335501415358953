import { formatDate } from '../shared/dates/format-date.ts';
import type { CountedFigure } from './counted-figure.ts';

/** A figure, and the file that it is from. */
interface FiledFigure extends CountedFigure {
  readonly path: string;
}

/**
 * Each figure once, as of the latest day that it was counted; or why that can't be: two of one requirement that differ leave open
 * which of them is right.
 */
export function onlyOnce(
  figures: readonly FiledFigure[],
): { readonly figures: readonly CountedFigure[] } | { readonly problem: string } {
  const once = new Map<string, FiledFigure>();
  for (const each of figures) {
    const { requirement } = each.figure;
    const other = once.get(requirement);
    if (other !== undefined && !isSame(each, other)) {
      return { problem: `${requirement} has two figures that differ: ${shareWords(other)}, and ${shareWords(each)}` };
    }
    if (other === undefined || other.countedOn < each.countedOn) once.set(requirement, each);
  }
  return { figures: [...once.values()] };
}

function isSame(one: FiledFigure, other: FiledFigure): boolean {
  return one.plan === other.plan && JSON.stringify(one.figure) === JSON.stringify(other.figure);
}

function shareWords({ figure: { numerator, denominator }, countedOn, path }: FiledFigure): string {
  return `${numerator} of ${denominator} as of ${formatDate(countedOn)} in ${path}`;
}
