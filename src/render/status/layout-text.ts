import type { LayoutExplanation } from '../../audit/explain-layout.ts';
import { type Page, paletteOf } from '../palette.ts';
import { counted } from '../words.ts';
import { plainTable } from './plain-table.ts';

/** The answer of `mis status --explain-layout`: what was recognised where, sheet by sheet. */
export function renderLayoutText(
  { path, tables, overviewSheet, sheetsWithoutTable }: LayoutExplanation,
  page: Page,
): string {
  const { strong, quiet } = paletteOf(page);
  const sections = tables.map(({ sheet, headerRow, rows, unknownRows, columns, otherHeadings, clashes }) => {
    const unknown =
      unknownRows > 0 ? `, and ${counted(unknownRows, 'row that matches', 'rows that match')} no requirement` : '';
    const lines = [
      `${strong(sheet)}: headings in row ${headerRow}, ${counted(rows, 'requirement')}${unknown}`,
      plainTable(columns.map(({ label, cell, heading }) => [`  ${label}`, cell, `"${heading}"`])),
      ...clashes.map(
        ({ label, taken, leftAside }) =>
          `  ${label}: "${taken}" was taken, ${leftAside.map((heading) => `"${heading}"`).join(', ')} left aside`,
      ),
      ...(otherHeadings.length > 0
        ? [quiet(`  Not used: ${otherHeadings.map((heading) => `"${heading}"`).join(', ')}`)]
        : []),
    ];
    return lines.join('\n');
  });
  const others = sheetsWithoutTable
    .filter(({ sheet }) => sheet !== overviewSheet)
    .map(({ sheet, nearest }) =>
      quiet(
        `${sheet}: no requirements${nearest ? `; row ${nearest.row} heads only ${nearest.labels.join(', ')}` : ''}`,
      ),
    );
  const overview =
    overviewSheet === undefined ? quiet('No overview table found') : `${strong(overviewSheet)}: the overview`;
  return `${[`How ${path} was read`, ...sections, [overview, ...others].join('\n')].join('\n\n')}\n`;
}
