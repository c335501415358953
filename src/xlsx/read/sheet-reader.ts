import { parseAddress, parseCount, toAddress } from '../cell-address.ts';
import { LIMITS } from '../limits.ts';
import type { Relationships } from '../package/relationships.ts';
import type { CellRange, FormulaFill, Sheet } from '../types.ts';
import { XlsxError } from '../xlsx-error.ts';
import { XmlScanner } from '../xml/xml-scanner.ts';
import { CellFinder } from './cell-finder.ts';
import { type MutableCell, readNextCell, toCell } from './cell-reader.ts';
import type { WorkbookContext } from './cell-value.ts';
import { type EntryRule, readEntryRules, readExtendedRules } from './entry-rules.ts';
import { type Hyperlink, linkCells, readHyperlinks } from './hyperlinks.ts';
import { readPageTexts } from './page-texts.ts';
import { SharedFormulas } from './shared-formulas.ts';
import { isHidden, readHiddenColumns, readMerges } from './sheet-layout.ts';

/** A worksheet part as it is read. */
interface SheetContent {
  readonly cells: MutableCell[];
  /** The ranges that array formulas and data tables fill. */
  readonly spills: FormulaFill[];
  readonly hiddenRows: Set<number>;
  readonly shared: SharedFormulas;
}

/**
 * Reads a worksheet part. Its cells come in sheet order, whatever their order in the part. `relationships` are those of the part,
 * and are asked for only if it has hyperlinks.
 * @throws XlsxError when the part is broken, holds a value that is none, or is beyond the limits.
 */
export function readSheetPart(
  text: string,
  part: string,
  context: WorkbookContext,
  relationships: () => Relationships,
): Omit<Sheet, 'name' | 'state'> {
  const xml = new XmlScanner(text, part, 'worksheet');
  const content: SheetContent = {
    cells: [],
    spills: [],
    hiddenRows: new Set(),
    shared: new SharedFormulas(context.sharing),
  };
  let hiddenColumns = new Set<number>();
  let merges: CellRange[] = [];
  let hyperlinks: Hyperlink[] = [];
  const entryRules: EntryRule[] = [];
  const pageTexts: string[] = [];
  while (xml.nextChild(1)) {
    if (xml.name === 'sheetData') readRows(xml, context, content);
    else if (xml.name === 'cols') hiddenColumns = readHiddenColumns(xml);
    else if (xml.name === 'mergeCells') merges = readMerges(xml);
    else if (xml.name === 'hyperlinks') hyperlinks = readHyperlinks(xml, relationships());
    else if (xml.name === 'dataValidations') addAll(entryRules, readEntryRules(xml));
    else if (xml.name === 'extLst') addAll(entryRules, readExtendedRules(xml));
    else if (xml.name === 'headerFooter') addAll(pageTexts, readPageTexts(xml));
  }
  const { cells, spills, hiddenRows } = content;
  putInOrder(cells, xml);
  const finder = new CellFinder(cells);
  for (const spill of spills) {
    for (const cell of finder.within(spill)) cell.formula ??= '';
  }
  const linkOnly = linkCells(hyperlinks, finder);
  const layout = { merges, fills: spills, hiddenRows, hiddenColumns, entryRules, pageTexts };
  if (linkOnly.length === 0) return { cells, ...layout };
  const allCells = [...cells, ...linkOnly];
  putInOrder(allCells, xml);
  return { cells: allCells, ...layout };
}

function readRows(xml: XmlScanner, context: WorkbookContext, content: SheetContent): void {
  const inData = xml.depth;
  let row = 0;
  while (xml.nextChild(inData)) {
    if (xml.name !== 'row') continue;
    const stated = xml.attribute('r');
    const number = stated === undefined ? row + 1 : parseCount(stated, 0, LIMITS.rows);
    if (number === undefined || number > LIMITS.rows) throw xml.corrupt(`has a row that can't be, ${stated ?? number}`);
    row = number;
    if (isHidden(xml, 'ht')) content.hiddenRows.add(row);
    readRow(xml, row, context, content);
  }
}

function readRow(
  xml: XmlScanner,
  row: number,
  context: WorkbookContext,
  { cells, spills, shared }: SheetContent,
): void {
  const inRow = xml.depth;
  let column = 0;
  for (let stored = readNextCell(xml, inRow, spills); stored; stored = readNextCell(xml, inRow, spills)) {
    const { address } = stored;
    const position = address === undefined ? { row, column: column + 1 } : parseAddress(address);
    if (!position || position.column > LIMITS.columns) {
      throw xml.corrupt(`has a cell that can't be, ${address ?? `in row ${row}`}`);
    }
    column = position.column;
    const cell = toCell(stored, position, shared, context, xml);
    if (!cell) continue;
    if (cells.length === LIMITS.cells) {
      throw new XlsxError('too-large', `is too large: ${xml.part} holds more than ${LIMITS.cells} cells`, {
        part: xml.part,
      });
    }
    cells.push(cell);
  }
}

/** Of a list handed over as arguments, a hundred thousand would be more than the stack holds. */
function addAll<Item>(list: Item[], more: readonly Item[]): void {
  for (const item of more) list.push(item);
}

/** Nearly every part is in order already. */
function putInOrder(cells: MutableCell[], xml: XmlScanner): void {
  const isAfter = (cell: MutableCell, before: MutableCell | undefined) => !before || compareCells(before, cell) < 0;
  if (cells.every((cell, index) => isAfter(cell, cells[index - 1]))) return;
  cells.sort(compareCells);
  const again = cells.find((cell, index) => !isAfter(cell, cells[index - 1]));
  if (again) throw xml.corrupt(`has the cell ${toAddress(again.row, again.column)} twice`);
}

function compareCells(a: MutableCell, b: MutableCell): number {
  return a.row - b.row || a.column - b.column;
}
