import type { EditValue } from '../patch/patch-types.ts';

/** How a cell of a new sheet looks. Colours as the file writes them: `FF003087`. */
export interface CellLook {
  readonly size?: number;
  readonly bold?: boolean;
  readonly underlined?: boolean;
  readonly colour: string;
  /** The colour behind the text. */
  readonly fill?: string;
  /** The colour of a thin line all round. */
  readonly line?: string;
  readonly wrapped?: boolean;
  /** The id of a number format that every workbook has: 15 is a date, 49 is text. */
  readonly format?: number;
}

export interface NewCell {
  readonly value: EditValue;
  readonly look: CellLook;
  /** A cell of the workbook that a click leads to. */
  readonly leadsTo?: { readonly sheet: string; readonly cell: string } | undefined;
}

/** A sheet to be added to a workbook: rows from the top, cells from the left. */
export interface NewSheet {
  /** What it is to be called, where no other sheet is. */
  readonly name: string;
  /** The font of all its cells. */
  readonly font: string;
  readonly tabColour: string;
  /** In characters. */
  readonly columnWidths: readonly number[];
  readonly rows: readonly (readonly NewCell[])[];
  /** How high each row is at first, in points; a program that opens the workbook fits it to what is typed. */
  readonly rowHeights: readonly number[];
  /** The row, from 1, that heads a table down to the last row: it stays in sight, filters, and is printed on every page. */
  readonly headingRow: number | undefined;
  /** The footer of every page, with Excel's codes. */
  readonly footer: string;
  /** A hidden name that stands for its first cell, by which the sheet is known again whatever it is called later. */
  readonly mark: string;
}
