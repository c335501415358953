import { writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';

/** What a cell is to hold; a formula without a result stands there as if it had never been calculated. */
export type Value =
  | string
  | number
  | Date
  | { readonly formula: string; readonly result?: string | number }
  | { readonly text: string; readonly hyperlink: string }
  | { readonly text: string; readonly note: string }
  | undefined;

/** Writes a real .xlsx file with the given rows, by a program that is not ours. */
export async function writeXlsx(
  path: string,
  sheets: Readonly<Record<string, readonly (readonly Value[])[]>>,
): Promise<void> {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name);
    for (const row of rows) {
      const added = sheet.addRow(row.map((value) => (isNoted(value) ? value.text : value)));
      for (const [index, value] of row.entries()) if (isNoted(value)) added.getCell(index + 1).note = value.note;
    }
  }
  writeFileSync(path, Buffer.from(await book.xlsx.writeBuffer()));
}

function isNoted(value: Value): value is { readonly text: string; readonly note: string } {
  return typeof value === 'object' && 'note' in value;
}
