import type { Cell, Spreadsheet } from '../../xlsx/types.ts';
import type { CellPlace } from '../audit-row.ts';
import { placeOfCell } from '../identifiers/workbook-texts.ts';

/** The other workbooks that this one takes values from. */
export interface OutsideLinks {
  /** The names of their files, each once. */
  readonly books: readonly string[];
  /** The first cell whose formula leads there, and how many there are. */
  readonly first: CellPlace | undefined;
  readonly count: number;
}

/** How a formula names a cell or a name in another workbook: `[1]Sheet1!A1`, `'[1]Key dates'!A1`, `[1]!Name`. */
const OUTSIDE = /(?:'[^']*\[\d+\](?:[^']|'')*'|\[\d+\][\p{L}\p{N}_.]*)!/u;

/** Finds what leads out of a workbook. Formulas are looked through only where the file has such links. */
export function outsideLinks({ otherBooks, sheets, readSheet }: Spreadsheet): OutsideLinks {
  const leadsOut = ({ formula }: Cell): boolean => formula !== undefined && OUTSIDE.test(formula);
  const cells =
    otherBooks.length === 0
      ? []
      : sheets.flatMap(({ name }) =>
          readSheet(name)
            .cells.filter(leadsOut)
            .map((cell) => placeOfCell(name, cell)),
        );
  return { books: [...new Set(otherBooks)], first: cells[0], count: cells.length };
}
