import type { Spreadsheet } from '../../xlsx/types.ts';
import type { CellPlace } from '../audit-row.ts';
import type { AuditWorkbook } from '../audit-workbook.ts';
import { placeOfCell } from '../identifiers/workbook-texts.ts';
import { METADATA_SHEET } from '../metadata.ts';
import { shownText } from '../sheet-grid.ts';

/** Something by which a workbook names itself: its title, the name of a sheet, a cell above a table. */
export interface TitleText {
  readonly text: string;
  /** The title of the document stands in no cell. */
  readonly at: CellPlace | undefined;
}

type Layout = Pick<AuditWorkbook, 'tables' | 'overview'>;

/** What the workbook calls itself: in its properties, on the sheets of the audit, and above their tables. */
export function titlesOf(spreadsheet: Spreadsheet, { tables, overview }: Layout): TitleText[] {
  const title = spreadsheet.properties.get('title');
  const headerRows = new Map<string, number>();
  for (const { sheet, headerRow } of tables) headerRows.set(sheet, headerRows.get(sheet) ?? headerRow);
  const first = overview?.[0]?.figures[0]?.place;
  if (first) headerRows.set(first.sheet, first.row - 1);
  const above = [...headerRows].flatMap(([sheet, headerRow]): TitleText[] => [
    { text: sheet, at: placeOfCell(sheet, { row: 1, column: 1 }) },
    ...cellTitles(spreadsheet, sheet, headerRow),
  ]);
  return title === undefined ? above : [{ text: title, at: undefined }, ...above];
}

function cellTitles(spreadsheet: Spreadsheet, sheet: string, headerRow: number): TitleText[] {
  const titles: TitleText[] = [];
  for (const cell of spreadsheet.readSheet(sheet).cells) {
    if (cell.row >= headerRow) break;
    const text = cell.value?.kind === 'text' ? shownText(cell) : undefined;
    if (text !== undefined) titles.push({ text, at: placeOfCell(sheet, cell) });
  }
  return titles;
}

/** All texts of the workbook that stand in no table of requirements: in cells, names of sheets, headers, footers, properties. */
export function* wordsBesideTables(spreadsheet: Spreadsheet, { tables }: Layout): Iterable<string> {
  yield* spreadsheet.properties.values();
  for (const { name, kind } of spreadsheet.sheets) {
    yield name;
    const sheet = spreadsheet.readSheet(name);
    yield* sheet.pageTexts;
    if (kind !== 'worksheet' || name === METADATA_SHEET) continue;
    const own = tables.filter((table) => table.sheet === name);
    for (const { row, value } of sheet.cells) {
      const isInside = own.some(({ firstRow, lastRow }) => firstRow <= row && row <= lastRow);
      if (value?.kind === 'text' && !isInside) yield value.text;
    }
  }
}
