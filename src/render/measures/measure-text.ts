import type { EditReport } from '../../audit/edits/edit-report.ts';
import type { ComparedFigures } from '../../audit/figures/compare-figures.ts';
import type { Figure } from '../../measures/figure.ts';
import type { MeasureReport } from '../../measures/measure-report.ts';
import { capitalised } from '../../shared/capitalised.ts';
import { typedPath } from '../../shared/files/typed-path.ts';
import { wrapWords } from '../../shared/wrap-words.ts';
import { hangingLines } from '../hanging-lines.ts';
import { inColumns, widthInColumns } from '../in-columns.ts';
import { nextLine } from '../next-line.ts';
import { type Page, type Palette, paletteOf } from '../palette.ts';
import { renderEditText } from '../requirements/edit-text.ts';
import { titleLine } from '../title-line.ts';
import { counted } from '../words.ts';
import { comparedLines } from './compared-text.ts';
import { figureBar } from './figure-bar.ts';
import {
  type FigureWords,
  metCount,
  percentOf,
  shareOf,
  standingOf,
  unusedHeading,
  unusedLines,
} from './figure-words.ts';
import { wordsTablesText } from './words-tables.ts';

export interface MeasureView extends Page {
  /** What came of comparing the figures with a workbook. */
  readonly compared: ComparedFigures | undefined;
  /** What came of writing them into it. */
  readonly edited: EditReport | undefined;
  /** The options to repeat in a command about the workbook. */
  readonly repeat: string;
  /** The command to repeat, without its workbook: `mis measure training register.csv`. */
  readonly command: string;
}

const WIDEST_BAR = 21;
const NARROWEST_BAR = 8;
const REASONS_SHOWN = 10;

/** Figures for a terminal: a table by heading, what is needed and what stands beside, what can't be used, and where to go on. */
export function renderMeasureText(report: MeasureReport, words: FigureWords, view: MeasureView): string {
  const palette = paletteOf(view);
  const sections = [
    `${titleLine(`${report.scheme.name} · ${words.title}`, report.asOf, view, palette)}\n${wrapWords(words.counted, view.width).join('\n')}`,
    ...figureTables(report, words, view, palette),
    palette.strong(metCount(report.figures, words)),
    needs(report.figures, words, view, palette),
    besides(report.figures, words, view, palette),
    ...wordsTablesText(words, view, palette),
    words.conclusions.flatMap((each) => wrapWords(each, view.width)).join('\n'),
    unusable(report, words, view, palette),
    view.compared ? comparedLines(view.compared, palette).join('\n') : '',
    closing(view, palette),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

/** What came of a write says itself where to go on. */
function closing(view: MeasureView, palette: Palette): string {
  const { command, compared, edited } = view;
  if (edited) return renderEditText(edited, { ...view, byOptions: false }).trimEnd();
  if (compared === undefined) {
    return nextLine('compare them with the workbook', `${command} --workbook trust.xlsx`, view, palette);
  }
  const next = `${command} --workbook ${typedPath(compared.path)} --apply --dry-run`;
  return nextLine('see them written in as evidence', next, view, palette);
}

function figureTables(
  { figures }: MeasureReport,
  words: FigureWords,
  { width }: Page,
  { strong, good, bad, quiet }: Palette,
): string[] {
  const percents = inColumn(figures.map(percentOf));
  const shares = inColumn(figures.map(shareOf));
  const rowsWith = (bar: number): string[][] =>
    figures.map((figure, index) => [
      `  ${figure.requirement}`,
      words.nameOf(figure),
      ...(bar > 0 ? [figureBar(figure, bar)] : []),
      percents[index] ?? '',
      shares[index] ?? '',
      standingOf(figure, { none: 'n/a' }),
    ]);
  const room = width - widthInColumns(rowsWith(0)) - 2;
  const lines = inColumns(rowsWith(room < NARROWEST_BAR ? 0 : Math.min(room, WIDEST_BAR)));
  const headings = [...new Set(figures.map(words.headingOf))];
  return headings.map((heading) => {
    const own = figures.flatMap((figure, index) => {
      if (words.headingOf(figure) !== heading) return [];
      const paint = figure.met === null ? quiet : figure.met ? good : bad;
      return [paint(lines[index] ?? '')];
    });
    return [strong(capitalised(heading)), ...own].join('\n');
  });
}

/** Numbers stand right. */
function inColumn(texts: readonly string[]): string[] {
  const width = Math.max(0, ...texts.map(({ length }) => length));
  return texts.map((text) => text.padStart(width));
}

function needs(figures: readonly Figure[], words: FigureWords, { width }: Page, { strong }: Palette): string {
  const short = figures.filter(({ met }) => met === false);
  if (short.length === 0) return '';
  const lines = short.flatMap((figure) =>
    hangingLines(`${figure.requirement}  ${words.neededFor(figure)}: ${words.headingOf(figure)}`, width),
  );
  return [strong('Still needed'), ...lines].join('\n');
}

function besides(figures: readonly Figure[], words: FigureWords, { width }: Page, { strong }: Palette): string {
  const lines = figures.flatMap((figure) => {
    const clauses = words.besides(figure);
    return clauses.length === 0 ? [] : hangingLines(`${figure.requirement}  ${clauses.join('; ')}`, width);
  });
  return lines.length === 0 ? '' : [strong('Good to know'), ...lines].join('\n');
}

function unusable(report: MeasureReport, { remedy }: FigureWords, { width }: Page, { bad }: Palette): string {
  if (report.unused.length === 0) return '';
  const reasons = unusedLines(report);
  const lines = reasons
    .slice(0, REASONS_SHOWN)
    .flatMap(({ where, reason }) => hangingLines(`${where}: ${reason}`, width));
  const rest = reasons.length - REASONS_SHOWN;
  return [
    bad(unusedHeading(report)),
    ...lines,
    ...(rest > 0 ? [`  … and ${counted(rest, 'more reason')}: --format json has all`] : []),
    ...wrapWords(remedy, width),
  ].join('\n');
}
