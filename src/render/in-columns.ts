import { stripVTControlCharacters } from 'node:util';

const GAP = '  ';

/** A list in columns, each as wide as its widest entry and two spaces apart; every row gives a line without trailing spaces. */
export function inColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = columnWidths(rows);
  return rows.map((row) =>
    row
      .map((text, column) => text + ' '.repeat((widths[column] ?? 0) - widthOf(text)))
      .join(GAP)
      .trimEnd(),
  );
}

/** How wide the longest line of the list can get. */
export function widthInColumns(rows: readonly (readonly string[])[]): number {
  return columnWidths(rows).reduce((sum, width) => sum + width + GAP.length, -GAP.length);
}

function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, text] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, widthOf(text));
  }
  return widths;
}

function widthOf(text: string): number {
  return stripVTControlCharacters(text).length;
}
