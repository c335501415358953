import type { Worksheet } from 'exceljs';
import type { FreshContext } from './fresh-context.ts';
import { pageFooter } from './page-footer.ts';
import { PALETTE } from './palette.ts';

const A4 = 9;
const CENTIMETRES = 1 / 2.54;

interface SheetFrame {
  readonly name: string;
  /** Widths of the columns from A on, counted in digits of Arial 11. */
  readonly widths: readonly number[];
  /** The last row, and the last column if any, that stays in sight. */
  readonly frozen?: { readonly rows: number; readonly columns?: number };
  /** The last row of those repeated at the top of every printed page. */
  readonly repeatedRows?: number;
  /** Where the cursor stands at first. */
  readonly cursor: string;
  /** The sheet that is in front when the workbook opens. */
  readonly inFront?: boolean;
}

/** Adds a sheet that looks, prints and scrolls like the others: A4 landscape, one page wide, footers, no gridlines. */
export function addSheet({ book, trust, scheme }: FreshContext, frame: SheetFrame): Worksheet {
  const { name, widths, frozen, repeatedRows, cursor, inFront = false } = frame;
  const sheet = book.addWorksheet(name, {
    properties: { tabColor: { argb: PALETTE.blue }, dyDescent: 0.25 },
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: {
        left: CENTIMETRES,
        right: CENTIMETRES,
        top: CENTIMETRES,
        bottom: 1.5 * CENTIMETRES,
        header: 0.3,
        footer: 0.3,
      },
    },
    headerFooter: { oddFooter: pageFooter(trust || scheme.name) },
    views: [
      {
        showGridLines: false,
        activeCell: cursor,
        ...(inFront ? { tabSelected: true } : {}),
        ...(frozen ? { state: 'frozen', ySplit: frozen.rows, xSplit: frozen.columns ?? 0 } : { state: 'normal' }),
      },
    ],
  });
  if (repeatedRows !== undefined) sheet.pageSetup.printTitlesRow = `1:${repeatedRows}`;
  for (const [index, width] of widths.entries()) sheet.getColumn(index + 1).width = width;
  return sheet;
}
