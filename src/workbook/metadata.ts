import type { Spreadsheet } from '../xlsx/types.ts';
import { shownText, toGrid } from './sheet-grid.ts';

/** The hidden sheet in which a workbook of ours says what it is: a key and a value a row. */
export const METADATA_SHEET = '_mis';

/** What a workbook of ours says of itself: `scheme`, `template`, `trust`, `ods`. Empty for a Trust's own. */
export function readMetadata(spreadsheet: Spreadsheet): ReadonlyMap<string, string> {
  const metadata = new Map<string, string>();
  if (!spreadsheet.sheets.some(({ name }) => name === METADATA_SHEET)) return metadata;
  for (const { cells } of toGrid(spreadsheet.readSheet(METADATA_SHEET)).rows) {
    const [key, value] = [shownText(cells.get(1)), shownText(cells.get(2))];
    if (key !== undefined && value !== undefined) metadata.set(key, value);
  }
  return metadata;
}
