import type { AsOf } from '../shared/dates/as-of.ts';
import { formatDate } from '../shared/dates/format-date.ts';
import type { Page, Palette } from './palette.ts';

const GAP = 2;

/** The first line of an answer: what it is about on the left, the day it holds for on the right, or below where the two don't fit. */
export function titleLine(
  title: string,
  asOf: AsOf,
  { width }: Pick<Page, 'width'>,
  { strong, quiet }: Palette,
): string {
  const time = asOf.time === undefined ? '' : ` ${asOf.time}`;
  const asOfWords = `as of ${formatDate(asOf.date)}${time}`;
  const gap = width - title.length - asOfWords.length;
  return `${strong(title)}${gap < GAP ? '\n' : ' '.repeat(gap)}${quiet(asOfWords)}`;
}
