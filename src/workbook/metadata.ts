import type { Spreadsheet } from '../xlsx/types.ts';
import { shownText, toGrid } from './sheet-grid.ts';

/** The hidden sheet in which a workbook of ours says what it is: a key and a value a row. */
export const METADATA_SHEET = '_mis';

/** The version of our template. Goes up when a reader has to tell an older workbook from a newer one. */
export const TEMPLATE_VERSION = 1;

/** The version that a workbook says it was made from, where that is none that this program knows. */
export function unknownTemplate(metadata: ReadonlyMap<string, string>): string | undefined {
  const written = metadata.get('template');
  const version = Number(written);
  const isKnown = Number.isInteger(version) && version >= 1 && version <= TEMPLATE_VERSION;
  return isKnown ? undefined : written;
}

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
