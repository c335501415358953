import type { ExportLayout } from '../../measures/exports/export-layout.ts';
import { printableText } from '../../shared/printable-text.ts';
import { inColumns } from '../in-columns.ts';
import { counted } from '../words.ts';

/** How exports are read, for people: each heading with what it is for. */
export function renderExportLayoutText(layouts: readonly ExportLayout[]): string {
  return `${layouts.map(layoutText).join('\n\n')}\n`;
}

/** The same for programs. */
export function renderExportLayoutJson(layouts: readonly ExportLayout[]): string {
  const exports = layouts.map(({ path, sheet, line, rows, headings }) => ({
    path,
    sheet: sheet === undefined ? null : printableText(sheet),
    line: line ?? null,
    rows,
    headings: headings.map(([heading, column]) => ({ heading: printableText(heading), column: column ?? null })),
  }));
  return `${JSON.stringify({ schemaVersion: 1, exports }, null, 2)}\n`;
}

function layoutText({ path, sheet, line, rows, headings }: ExportLayout): string {
  const where = `${path}${sheet === undefined ? '' : `, sheet ${printableText(sheet)}`}`;
  if (line === undefined) return `${where}: no headings that are known; not read`;
  const lines = headings
    .filter(([heading]) => heading.trim() !== '')
    .map(([heading, column]) => [`  ${printableText(heading)}`, column ?? 'not read']);
  return [`${where}: headings on line ${line}, ${counted(rows, 'row')} below`, ...inColumns(lines)].join('\n');
}
