import { plainWords } from '../../shared/plain-words.ts';
import type { Cell } from '../../xlsx/types.ts';
import type { OpenedAudit } from '../open-audit.ts';
import { shownText } from '../sheet-grid.ts';
import { type SourceSheets, sourceSheets } from './source-sheets.ts';

/** What a fresh workbook says before anything is filled in. */
export interface FreshWords {
  /** It says the same in the same cell. */
  saysAt(sheet: string, cell: Cell): boolean;
  /** It has the same title or heading on the sheet of a safety action. */
  heads(cell: Cell): boolean;
}

/** Looks up what a fresh workbook says of itself. */
export function freshWords({ spreadsheet, workbook }: OpenedAudit): FreshWords {
  const sheets = sourceSheets(spreadsheet);
  const names = new Set(spreadsheet.sheets.map(({ name }) => name));
  const heads = headingWords(workbook, sheets);
  return {
    saysAt(sheet, cell) {
      const { row, column } = cell;
      const same = names.has(sheet) ? sheets.row(sheet, row)?.cells.get(column) : undefined;
      if (!same || same.formula !== cell.formula || same.hyperlink !== cell.hyperlink) return false;
      return same.formula !== undefined || shownText(same) === shownText(cell);
    },
    heads: (cell) => heads.has(plainWords(shownText(cell) ?? '')) && cell.hyperlink === undefined,
  };
}

function headingWords({ rows, tables }: OpenedAudit['workbook'], sheets: SourceSheets): ReadonlySet<string> {
  const answers = new Set(rows.map(({ sheet, row }) => `${sheet} ${row}`));
  const words = new Set<string>();
  for (const { sheet } of tables) {
    for (const { row, cells } of sheets.grid(sheet).rows) {
      if (answers.has(`${sheet} ${row}`)) continue;
      for (const cell of cells.values()) words.add(plainWords(shownText(cell) ?? ''));
    }
  }
  words.delete('');
  return words;
}
