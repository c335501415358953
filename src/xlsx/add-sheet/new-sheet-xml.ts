import { toAddress, toColumnLetters } from '../cell-address.ts';
import { writeCell } from '../patch/written-cell.ts';
import { escapeAttribute } from '../xml/escape-attribute.ts';
import { quotedSheetName } from './free-sheet-name.ts';
import type { CellLook, NewCell, NewSheet } from './new-sheet.ts';

/** What a new sheet has to know of its workbook. */
export interface SheetSurroundings {
  /** The namespace of the workbook's own elements. */
  readonly namespace: string;
  readonly date1904: boolean;
  /** The index of a look's style; undefined where no styles could be added. */
  readonly styleOf: (look: CellLook) => number | undefined;
}

/** The part of a new sheet. */
export function newSheetXml(sheet: NewSheet, surroundings: SheetSurroundings): string {
  const { tabColour, columnWidths, rows, footer } = sheet;
  const last = toAddress(Math.max(rows.length, 1), Math.max(columnWidths.length, 1));
  const widths = columnWidths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${escapeAttribute(surroundings.namespace)}">`,
    `<sheetPr><tabColor rgb="${tabColour}"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="A1:${last}"/>`,
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${frozen(sheet)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${widths.join('')}</cols>`,
    `<sheetData>${rows.map((_, index) => rowXml(sheet, index, surroundings)).join('')}</sheetData>`,
    filter(sheet, last),
    links(rows),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    `<headerFooter><oddFooter>${escapeAttribute(footer)}</oddFooter></headerFooter>`,
    // Numbers of requirements are text on purpose; Excel need not mark each with a green corner.
    `<ignoredErrors><ignoredError sqref="A1:${last}" numberStoredAsText="1"/></ignoredErrors>`,
    '</worksheet>',
  ].join('');
}

function frozen({ headingRow }: NewSheet): string {
  if (headingRow === undefined) return '';
  const next = `A${headingRow + 1}`;
  return (
    `<pane ySplit="${headingRow}" topLeftCell="${next}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="${next}" sqref="${next}"/>`
  );
}

function filter({ headingRow }: NewSheet, last: string): string {
  return headingRow === undefined ? '' : `<autoFilter ref="A${headingRow}:${last}"/>`;
}

function rowXml({ rows, rowHeights }: NewSheet, index: number, surroundings: SheetSurroundings): string {
  const height = rowHeights[index];
  const cells = rows[index]?.map((cell, place) => cellXml(cell, index + 1, place + 1, surroundings)) ?? [];
  return `<row r="${index + 1}"${height === undefined ? '' : ` ht="${height}"`}>${cells.join('')}</row>`;
}

function cellXml(
  { value, look }: NewCell,
  row: number,
  column: number,
  { date1904, styleOf }: SheetSurroundings,
): string {
  const { type, content } = writeCell(value, date1904);
  const style = styleOf(look);
  const attributes = `${style === undefined ? '' : ` s="${style}"`}${type === undefined ? '' : ` t="${type}"`}`;
  return `<c r="${toColumnLetters(column)}${row}"${attributes}>${content('')}</c>`;
}

/** Links to places in the workbook need no relationships. */
function links(rows: NewSheet['rows']): string {
  const elements = rows.flatMap((cells, row) =>
    cells.flatMap(({ leadsTo }, column) => {
      if (!leadsTo) return [];
      const location = escapeAttribute(`${quotedSheetName(leadsTo.sheet)}!${leadsTo.cell}`);
      return [`<hyperlink ref="${toAddress(row + 1, column + 1)}" location="${location}"/>`];
    }),
  );
  return elements.length === 0 ? '' : `<hyperlinks>${elements.join('')}</hyperlinks>`;
}
