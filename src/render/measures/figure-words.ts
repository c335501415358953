import type { Figure } from '../../measures/figure.ts';
import type { MeasureReport } from '../../measures/measure-report.ts';
import { enumerated } from '../../shared/enumerated.ts';
import { printableText } from '../../shared/printable-text.ts';
import { shownPercent } from '../../shared/shown-percent.ts';
import { counted } from '../words.ts';

/** A table of words; none is shown where it has no rows. */
export interface WordsTable {
  readonly title: string;
  readonly headings: readonly string[];
  /** As many texts in each as there are headings. */
  readonly rows: readonly (readonly string[])[];
}

/** What one measure calls its figures: the words that every format of the answer is made of. */
export interface FigureWords {
  /** What is measured, for the first line: `training`. */
  readonly title: string;
  /** One sentence: what is counted, of whom, and when. */
  readonly counted: string;
  /** Under which heading a figure stands. */
  headingOf(figure: Figure): string;
  /** Whose figure it is: `midwives`. */
  nameOf(figure: Figure): string;
  /** What there is none of where it does not apply: `nobody in post`. */
  readonly none: string;
  /** What is needed, in whole people: `2 more of the 36 midwives by Sat 30 Nov 2024`. */
  neededFor(figure: Figure): string;
  /** What a reader has to know beside a figure, each a clause. */
  besides(figure: Figure): readonly string[];
  /** What stands below the figures, such as each case that lacks something. */
  readonly tables?: readonly WordsTable[];
  /** What the figures together say, each a sentence or more. */
  readonly conclusions: readonly string[];
  /** What to do about the rows that can't be used. */
  readonly remedy: string;
}

/** How a figure stands, in a word or two. */
export function verdictOf({ met, shortfall }: Figure, { none }: Pick<FigureWords, 'none'>): string {
  if (met === null) return none;
  return met ? 'met' : `${shortfall} short`;
}

/** The same, with the rows that are missing from it. */
export function standingOf(figure: Figure, words: Pick<FigureWords, 'none'>): string {
  const { excluded } = figure;
  return `${verdictOf(figure, words)}${excluded > 0 ? `, ${counted(excluded, 'row')} excluded` : ''}`;
}

/** The share that is asked for, also where the target is a number. */
export function targetShareOf({ target, denominator }: Figure): number {
  return target > 1 ? target / denominator : target;
}

/** `94.4%`; blank where it does not apply. */
export function percentOf(figure: Figure): string {
  const { numerator, denominator } = figure;
  return denominator === 0 ? '' : shownPercent(numerator, denominator, targetShareOf(figure));
}

/** `34 of 36`; blank where it does not apply. */
export function shareOf({ numerator, denominator }: Figure): string {
  return denominator === 0 ? '' : `${numerator} of ${denominator}`;
}

/** `11 of 14 figures met · 2 not applicable: nobody in post` */
export function metCount(figures: readonly Figure[], { none }: Pick<FigureWords, 'none'>): string {
  const met = figures.filter((figure) => figure.met === true).length;
  const blank = figures.filter((figure) => figure.met === null).length;
  const rest = blank === 0 ? '' : ` · ${blank} not applicable: ${none}`;
  return `${met} of ${counted(figures.length, 'figure')} met${rest}`;
}

/** `2 rows can’t be used; the figures are without them` */
export function unusedHeading({ unused }: Pick<MeasureReport, 'unused'>): string {
  const rows = new Set(unused.map(({ place: { path, sheet, line } }) => JSON.stringify([path, sheet, line]))).size;
  return `${counted(rows, 'row')} can’t be used; the figures are without ${rows === 1 ? 'it' : 'them'}`;
}

/** Rows that can't be used for the same reason, together. */
export interface UnusedLines {
  /** `register.csv lines 4, 9 and 12` */
  readonly where: string;
  readonly reason: string;
  readonly count: number;
}

const LINES_SHOWN = 8;

/** Gathers the rows that can't be used by file and reason. */
export function unusedLines({ unused }: Pick<MeasureReport, 'unused'>): UnusedLines[] {
  const gathered = new Map<string, { readonly start: string; readonly reason: string; readonly lines: number[] }>();
  for (const { place, reason } of unused) {
    const sheet = place.sheet === undefined ? '' : `, sheet ${printableText(place.sheet)},`;
    const start = `${place.path}${sheet}`;
    const same = gathered.get(`${start}\n${reason}`);
    if (same) same.lines.push(place.line);
    else gathered.set(`${start}\n${reason}`, { start, reason, lines: [place.line] });
  }
  return [...gathered.values()].map(({ start, reason, lines }) => {
    const shown = lines.slice(0, LINES_SHOWN).map(String);
    const rest = lines.length - shown.length;
    const words = enumerated(rest > 0 ? [...shown, `${rest} more`] : shown);
    return { where: `${start} ${lines.length === 1 ? 'line' : 'lines'} ${words}`, reason, count: lines.length };
  });
}
