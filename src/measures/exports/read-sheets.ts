import { decodeTextFile } from '../../shared/decode-text.ts';
import { parseCsv } from '../../shared/parse-csv.ts';
import { displayText } from '../../xlsx/cell-text.ts';
import { startsAsWorkbook } from '../../xlsx/package/workbook-start.ts';
import { openSpreadsheet } from '../../xlsx/read/open-spreadsheet.ts';
import type { Sheet } from '../../xlsx/types.ts';
import { XlsxError } from '../../xlsx/xlsx-error.ts';
import type { ExportFile, ExportRecord, ExportSheet, OrFault } from './export-table.ts';

const WORKBOOK_NAME = /\.xl(s|sx|sm|sb)$/i;

/** Reads the rows of every file: CSV in whichever delimiter and encoding, or each visible sheet of a workbook. */
export function readSheets(files: readonly ExportFile[]): OrFault<{ readonly sheets: readonly ExportSheet[] }> {
  const sheets: ExportSheet[] = [];
  for (const { path, bytes } of files) {
    try {
      if (isWorkbook(path, bytes)) sheets.push(...sheetsOf(path, bytes));
      else sheets.push({ path, sheet: undefined, records: parseCsv(decodeTextFile(bytes)) });
    } catch (error) {
      if (!(error instanceof XlsxError)) throw error;
      const advice = 'Open it in Excel, save it as "CSV UTF-8 (comma delimited)", and give that file.';
      return { fault: { path, reason: error.reason, message: `${path} ${error.message}.`, advice } };
    }
  }
  return { sheets };
}

function isWorkbook(path: string, bytes: Buffer): boolean {
  return WORKBOOK_NAME.test(path) || startsAsWorkbook(bytes);
}

function sheetsOf(path: string, bytes: Buffer): ExportSheet[] {
  const spreadsheet = openSpreadsheet(bytes);
  return spreadsheet.sheets
    .filter(({ kind, state }) => kind === 'worksheet' && state === 'visible')
    .map(({ name }) => ({ path, sheet: name, records: recordsOf(spreadsheet.readSheet(name)) }));
}

/** Dates come out as 2024-11-30, whatever their format shows. */
function recordsOf({ cells }: Sheet): ExportRecord[] {
  const records: { line: number; fields: string[] }[] = [];
  for (const cell of cells) {
    let last = records.at(-1);
    if (last?.line !== cell.row) {
      last = { line: cell.row, fields: [] };
      records.push(last);
    }
    while (last.fields.length < cell.column - 1) last.fields.push('');
    last.fields[cell.column - 1] = displayText(cell);
  }
  return records.filter(({ fields }) => fields.some((field) => field.trim() !== ''));
}
