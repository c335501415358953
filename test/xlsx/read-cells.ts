import { toAddress } from '../../src/xlsx/cell-address.ts';
import { openSpreadsheet } from '../../src/xlsx/read/open-spreadsheet.ts';
import type { Cell, CellValue, Sheet } from '../../src/xlsx/types.ts';
import { makeXlsx, type XlsxContent } from './make-xlsx.ts';

/** Writes and reads a workbook with a single sheet. */
export function readOneSheet(xml: string, content: XlsxContent & { readonly links?: string } = {}): Sheet {
  const { links, ...rest } = content;
  const sheet = links === undefined ? { name: 'Sheet1', xml } : { name: 'Sheet1', xml, links };
  return openSpreadsheet(makeXlsx({ ...rest, sheets: [sheet] })).readSheet('Sheet1');
}

/** The cells of a sheet with the given rows in it, by address. */
export function readCells(rows: string, content?: XlsxContent): Map<string, Cell> {
  return byAddress(readOneSheet(`<sheetData>${rows}</sheetData>`, content));
}

/** The value of a single cell, written as the inside of a row. */
export function readValue(cell: string, content?: XlsxContent): CellValue | undefined {
  return readCells(`<row r="1">${cell}</row>`, content).get('A1')?.value;
}

export function byAddress(sheet: Sheet): Map<string, Cell> {
  return new Map(sheet.cells.map((cell) => [toAddress(cell.row, cell.column), cell]));
}
