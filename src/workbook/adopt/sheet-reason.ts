import type { Scheme } from '../../scheme/scheme.ts';
import { plainWords } from '../../shared/plain-words.ts';
import type { LayoutSettings } from '../layout.ts';
import { METADATA_SHEET } from '../metadata.ts';
import { readOverview } from '../overview-table.ts';
import type { SheetGrid } from '../sheet-grid.ts';

/** Why a sheet on which no requirement was read stays behind. */
export function sheetReason(grid: SheetGrid, scheme: Scheme, { ignoreSheets = [] }: LayoutSettings): string {
  const { name } = grid.sheet;
  if (name === METADATA_SHEET) return 'a fresh workbook says such things of itself';
  if (ignoreSheets.some((each) => plainWords(each) === plainWords(name)))
    return 'mis.config.json leaves this sheet out';
  return readOverview(grid, scheme)
    ? 'an overview; a fresh workbook counts for itself'
    : 'no requirements on this sheet';
}
