import type { Figure } from '../../measures/figure.ts';
import type { MeasureReport } from '../../measures/measure-report.ts';
import { capitalised } from '../../shared/capitalised.ts';
import { formatDate } from '../../shared/dates/format-date.ts';
import { markdownTable, markdownText } from '../markdown-text.ts';
import {
  type FigureWords,
  metCount,
  percentOf,
  shareOf,
  standingOf,
  unusedHeading,
  unusedLines,
} from './figure-words.ts';
import { wordsTablesMarkdown } from './words-tables.ts';

const HEADINGS = ['No.', 'What', 'Of whom', 'Share', 'Count', 'Standing', 'Beside'];

/** Figures as Markdown: what was counted, a table, and what can't be used. Ends with a newline. */
export function renderMeasureMarkdown(report: MeasureReport, words: FigureWords): string {
  const { scheme, asOf, figures, unused } = report;
  const rows = figures.map((figure) => rowOf(figure, words).map(markdownText));
  const blocks = [
    `## ${markdownText(scheme.name)} · ${words.title}`,
    `As of ${formatDate(asOf.date)}. ${markdownText(words.counted)}`,
    `**${metCount(figures, words)}**`,
    markdownTable(HEADINGS, rows),
    ...wordsTablesMarkdown(words),
    ...words.conclusions.map(markdownText),
    ...(unused.length > 0 ? [`### ${unusedHeading(report)}`, unusedList(report), markdownText(words.remedy)] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function rowOf(figure: Figure, words: FigureWords): string[] {
  const needed = figure.met === false ? [words.neededFor(figure)] : [];
  return [
    figure.requirement,
    capitalised(words.headingOf(figure)),
    words.nameOf(figure),
    percentOf(figure),
    shareOf(figure),
    standingOf(figure, words),
    [...needed, ...words.besides(figure)].join('; '),
  ];
}

function unusedList(report: MeasureReport): string {
  return unusedLines(report)
    .map(({ where, reason }) => `- ${markdownText(`${where}: ${reason}`)}`)
    .join('\n');
}
