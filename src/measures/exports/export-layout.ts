import type { ExportSheet, ExportTable, OrFault } from './export-table.ts';

/** How an export is read: which heading is for what. */
export interface ExportLayout {
  readonly path: string;
  readonly sheet: string | undefined;
  /** The line of the headings; undefined where a sheet has none that are known, and is not read. */
  readonly line: number | undefined;
  readonly rows: number;
  /** A heading, and what it is for; undefined where it is not read. */
  readonly headings: readonly (readonly [heading: string, column: string | undefined])[];
}

/** Says how the sheets were read whose tables were looked for, or why they can't be used. */
export function explained(
  sheets: readonly ExportSheet[],
  found: OrFault<{ readonly tables: readonly ExportTable<string>[] }>,
): OrFault<{ readonly layouts: readonly ExportLayout[] }> {
  return 'fault' in found ? found : { layouts: exportLayouts(sheets, found.tables) };
}

/** Says how the sheets were read, those with nothing to read among them. */
function exportLayouts(
  sheets: readonly ExportSheet[],
  tables: readonly ExportTable<string>[],
): readonly ExportLayout[] {
  return sheets.map(({ path, sheet, records }) => {
    const table = tables.find((each) => each.path === path && each.sheet === sheet);
    if (table === undefined) return { path, sheet, line: undefined, rows: records.length, headings: [] };
    const headings = table.headings.map((heading, index) => [heading, table.columns[index]] as const);
    return { path, sheet, line: table.line, rows: table.rows.length, headings };
  });
}
