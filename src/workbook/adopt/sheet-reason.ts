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
  if (readOverview(grid, scheme)) return 'an overview; a fresh workbook counts for itself';
  const words = plainWords(name);
  if (/\bguid(?:e|ance)\b/.test(words)) return 'guidance; a fresh workbook has its own';
  if (/\bkey dates?\b/.test(words)) return 'key dates; a fresh workbook has those of the scheme';
  return 'no requirements, action plan or declaration for this scheme on this sheet';
}
