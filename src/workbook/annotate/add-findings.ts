import { addSheet, type SheetRefused, type WithSheet } from '../../xlsx/add-sheet/add-sheet.ts';
import { openSpreadsheet } from '../../xlsx/read/open-spreadsheet.ts';
import { XlsxError } from '../../xlsx/xlsx-error.ts';
import type { FindingsList } from './findings-list.ts';
import { findingsSheet } from './findings-sheet.ts';

/** Adds the sheet with the findings to a workbook. Says why where that can't be done, and throws nothing of ours. */
export function addFindings(bytes: Buffer, list: FindingsList): WithSheet | SheetRefused {
  try {
    const before = openSpreadsheet(bytes);
    return addSheet(bytes, before, findingsSheet(list, before.sheets));
  } catch (error) {
    if (error instanceof XlsxError) return { refused: error.message };
    throw error;
  }
}
