import type { ExportFault, ExportSheet, ExportTable, OrFault } from '../exports/export-table.ts';
import { type ColumnFinder, findTable } from '../exports/find-table.ts';
import { knownColumns } from '../exports/known-columns.ts';
import type { MapShape, MeasureMap } from '../exports/measure-map.ts';
import { DEATH_COLUMNS, DEATH_WORDS, type DeathColumn } from './death-columns.ts';

/** What a map file may say of a case list. */
export const DEATHS_MAP_SHAPE: MapShape = { columns: DEATH_COLUMNS, words: {} };

/** The tables of case lists: every one of them has a reference for each case, and one at least the dates of death. */
export function caseTables(
  sheets: readonly ExportSheet[],
  { columns: mapped }: MeasureMap,
): OrFault<{ readonly tables: readonly ExportTable<DeathColumn>[] }> {
  const finder: ColumnFinder<DeathColumn> = {
    columnOf: knownColumns(DEATH_WORDS, mapped),
    areHeadings: (columns) => columns.has('case') && columns.size > 1,
    isOnly: () => true,
  };
  const tables: ExportTable<DeathColumn>[] = [];
  for (const sheet of sheets) {
    const table = findTable(sheet, finder);
    if (table !== undefined && 'fault' in table) return table;
    if (table !== undefined) tables.push(table);
  }
  const without = sheets.find(({ path }) => !tables.some((table) => table.path === path));
  if (without !== undefined) return { fault: noCaseList(without.path) };
  const [first] = tables;
  return first === undefined || tables.some(({ columns }) => columns.includes('died'))
    ? { tables }
    : { fault: noDeaths(first.path) };
}

function noCaseList(path: string): ExportFault {
  return {
    path,
    reason: 'no-case-list',
    message: `${path} is no list of cases: no line of it heads references of cases, with dates of death or steps of the review beside them.`,
    advice:
      'Give each case its reference in the review tool, or name its column with --map: {"columns": {"case": "Its heading"}}. Names and NHS numbers are never read.',
  };
}

function noDeaths(path: string): ExportFault {
  return {
    path,
    reason: 'no-column',
    message: `${path} has no column with the dates of death.`,
    advice: 'Give the file that has it as well, or name the column with --map: {"columns": {"died": "Its heading"}}.',
  };
}
