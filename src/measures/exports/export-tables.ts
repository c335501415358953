import type { ExportFault, ExportSheet, ExportTable, OrFault } from './export-table.ts';
import { type ColumnFinder, findTable } from './find-table.ts';

/** The table of every sheet that has one. A file without any is refused, with what `noTable` says of it. */
export function exportTables<Column extends string>(
  sheets: readonly ExportSheet[],
  finder: ColumnFinder<Column>,
  noTable: (path: string) => ExportFault,
): OrFault<{ readonly tables: readonly ExportTable<Column>[] }> {
  const tables: ExportTable<Column>[] = [];
  for (const sheet of sheets) {
    const table = findTable(sheet, finder);
    if (table !== undefined && 'fault' in table) return table;
    if (table !== undefined) tables.push(table);
  }
  const without = sheets.find(({ path }) => !tables.some((table) => table.path === path));
  return without === undefined ? { tables } : { fault: noTable(without.path) };
}

/** The tables as sources of a report. */
export function sourcesOf(tables: readonly ExportTable<string>[]): {
  readonly path: string;
  readonly sheet: string | undefined;
  readonly rows: number;
}[] {
  return tables.map(({ path, sheet, rows }) => ({ path, sheet, rows: rows.length }));
}
