import type { Figure } from '../measures/figure.ts';
import type { MeasureReport } from '../measures/measure-report.ts';
import { printableText } from '../shared/printable-text.ts';

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
  /** What the figures together say, each a sentence or more. */
  readonly conclusions: readonly string[];
  /** What to do about the rows that can't be used. */
  readonly remedy: string;
}

/** How a figure stands, in a word. */
export function verdictOf({ met, shortfall }: Figure): string {
  if (met === null) return 'n/a';
  return met ? 'met' : `${shortfall} short`;
}

/** `8.2, 8.5 and 8.9` */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
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
    const words = listed(rest > 0 ? [...shown, `${rest} more`] : shown);
    return { where: `${start} ${lines.length === 1 ? 'line' : 'lines'} ${words}`, reason, count: lines.length };
  });
}
