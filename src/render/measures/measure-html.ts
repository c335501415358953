import type { Figure } from '../../measures/figure.ts';
import type { MeasureReport } from '../../measures/measure-report.ts';
import { capitalised } from '../../shared/capitalised.ts';
import { formatDate } from '../../shared/dates/format-date.ts';
import { shownPercent } from '../../shared/shown-percent.ts';
import type { Tool } from '../audit-json.ts';
import { htmlPage } from '../html-page.ts';
import { counted } from '../words.ts';
import { xmlText } from '../xml-text.ts';
import { figureSvg } from './figure-svg.ts';
import {
  type FigureWords,
  metCount,
  percentOf,
  shareOf,
  unusedHeading,
  unusedLines,
  verdictOf,
} from './figure-words.ts';
import { wordsTablesHtml } from './words-tables.ts';

const STYLE = '.bar { max-width: 100%; height: auto; vertical-align: middle; }\n';
const HEADINGS = ['Requirement', 'Of whom', 'Against the target', 'Share', 'Count', 'Standing', 'Beside'];

/** Figures as one HTML file that needs nothing else, and no scripts. */
export function renderMeasureHtml(report: MeasureReport, words: FigureWords, tool: Tool): string {
  const { scheme, asOf, figures, sources } = report;
  const title = `${scheme.name}: ${words.title}`;
  const read = sources.map(({ path, rows }) => `${path} (${counted(rows, 'row')})`).join(', ');
  const body = [
    `<h1>${xmlText(title)}</h1>`,
    `<p>As of ${formatDate(asOf.date)}: <strong>${xmlText(metCount(figures, words))}</strong>. ${xmlText(words.counted)} Counted from ${xmlText(read)}.</p>`,
    ...[...new Set(figures.map(words.headingOf))].map((heading, index) => section(heading, index, figures, words)),
    ...wordsTablesHtml(words),
    ...words.conclusions.map((sentence) => `<p>${xmlText(sentence)}</p>`),
    ...unusable(report, words),
  ];
  return htmlPage({ title, style: STYLE, body }, tool);
}

function section(heading: string, index: number, figures: readonly Figure[], words: FigureWords): string {
  const caption = xmlText(capitalised(heading));
  const rows = figures.filter((figure) => words.headingOf(figure) === heading).map((figure) => row(figure, words));
  return [
    `<section aria-labelledby="figures-${index + 1}">`,
    `<h2 id="figures-${index + 1}">${caption}</h2>`,
    `<div class="wide" role="region" aria-label="${caption}" tabindex="0">`,
    `<table>\n<caption>${caption}</caption>`,
    `<thead><tr>${HEADINGS.map((each) => `<th scope="col">${each}</th>`).join('')}</tr></thead>\n<tbody>`,
    ...rows,
    '</tbody>\n</table>\n</div>\n</section>',
  ].join('\n');
}

function row(figure: Figure, words: FigureWords): string {
  const standing = verdictOf(figure, words);
  const tint = figure.met === null ? 'not-applicable' : figure.met ? 'green' : 'red';
  const excluded = figure.excluded > 0 ? ` ${counted(figure.excluded, 'row')} excluded` : '';
  const needed = figure.met === false ? [words.neededFor(figure)] : [];
  const name = xmlText(words.nameOf(figure));
  const cells = [
    name,
    figure.met === null ? '' : figureSvg(figure, `${name}: ${xmlText(barWords(figure))}`),
    percentOf(figure),
    shareOf(figure),
    `<span class="tag ${tint}">${xmlText(standing)}</span>${excluded}`,
    xmlText([...needed, ...words.besides(figure)].map(capitalised).join('. ')),
  ];
  return `<tr><th scope="row">${figure.requirement}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function barWords(figure: Figure): string {
  const target = figure.target > 1 ? `${figure.target}` : shownPercent(figure.target, 1);
  return `${percentOf(figure)}, where ${target} is asked for`;
}

function unusable(report: MeasureReport, { remedy }: FigureWords): string[] {
  if (report.unused.length === 0) return [];
  const items = unusedLines(report).map(({ where, reason }) => `<li>${xmlText(`${where}: ${reason}`)}</li>`);
  return [`<h2>${xmlText(unusedHeading(report))}</h2>`, `<ul>${items.join('\n')}</ul>`, `<p>${xmlText(remedy)}</p>`];
}
