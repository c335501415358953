import { writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';

/** What a cell is to hold; a formula stands there as if it had never been calculated. */
export type Value = string | number | Date | { readonly formula: string } | undefined;

/** Writes a real .xlsx file with the given rows, by a program that is not ours. */
export async function writeXlsx(
  path: string,
  sheets: Readonly<Record<string, readonly (readonly Value[])[]>>,
): Promise<void> {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
  }
  writeFileSync(path, Buffer.from(await book.xlsx.writeBuffer()));
}
