import { wrapWords } from '../../shared/wrap-words.ts';
import { hangingLines } from '../hanging-lines.ts';
import { inColumns, widthInColumns } from '../in-columns.ts';
import { markdownTable, markdownText } from '../markdown-text.ts';
import type { Page, Palette } from '../palette.ts';
import { xmlText } from '../xml-text.ts';
import type { FigureWords, WordsTable } from './figure-words.ts';

/** Less room than this for the last column, and each row is a list item instead. */
const NARROWEST = 24;
/** On a terminal; every other format shows all. */
const ROWS_SHOWN = 20;

/** The tables of a measure for a terminal, each a section. The last column wraps. */
export function wordsTablesText(words: FigureWords, page: Page, { strong, quiet }: Palette): string[] {
  return shown(words).map(({ title, headings, rows: all }) => {
    const rows = all.slice(0, ROWS_SHOWN);
    const rest = all.length - rows.length;
    const more = rest > 0 ? [`  … and ${rest} more: --format json has all`] : [];
    const starts = [headings, ...rows].map((row) =>
      row.slice(0, -1).map((text, at) => (at === 0 ? `  ${text}` : text)),
    );
    const room = page.width - widthInColumns(starts) - 2;
    if (room < NARROWEST && rows.some((row) => (row.at(-1) ?? '').length > room)) {
      return [
        strong(title),
        ...rows.flatMap((row) => hangingLines(row.filter(Boolean).join(' · '), page.width)),
        ...more,
      ].join('\n');
    }
    const lines = inColumns(
      [headings, ...rows].flatMap((row, index) =>
        wrapWords(row.at(-1) ?? '', Math.max(room, NARROWEST)).map((line, at) => [
          ...(starts[index] ?? []).map((text) => (at === 0 ? text : '')),
          line,
        ]),
      ),
    );
    const [heading = '', ...others] = lines;
    return [strong(title), quiet(heading), ...others, ...more].join('\n');
  });
}

/** The same as Markdown, each a block. */
export function wordsTablesMarkdown(words: FigureWords): string[] {
  return shown(words).flatMap(({ title, headings, rows }) => [
    `### ${markdownText(title)}`,
    markdownTable(
      headings,
      rows.map((row) => row.map(markdownText)),
    ),
  ]);
}

/** The same as HTML. */
export function wordsTablesHtml(words: FigureWords): string[] {
  return shown(words).map(({ title, headings, rows }) => {
    const name = xmlText(title);
    const body = rows.map(([first = '', ...others]) => {
      const cells = others.map((text) => `<td>${xmlText(text)}</td>`).join('');
      return `<tr><th scope="row">${xmlText(first)}</th>${cells}</tr>`;
    });
    return [
      `<h2>${name}</h2>`,
      `<div class="wide" role="region" aria-label="${name}" tabindex="0">`,
      `<table>\n<caption>${name}</caption>`,
      `<thead><tr>${headings.map((each) => `<th scope="col">${xmlText(each)}</th>`).join('')}</tr></thead>\n<tbody>`,
      ...body,
      '</tbody>\n</table>\n</div>',
    ].join('\n');
  });
}

function shown({ tables = [] }: FigureWords): readonly WordsTable[] {
  return tables.filter(({ rows }) => rows.length > 0);
}
