import { toAddress } from '../../xlsx/cell-address.ts';
import { displayText } from '../../xlsx/cell-text.ts';
import type { Cell, Spreadsheet } from '../../xlsx/types.ts';
import type { CellPlace } from '../audit-row.ts';
import type { TextPlace } from './identifier-place.ts';

/** A cell and what stands in it: the text to be seen, and all others behind it. */
export interface CellTexts {
  readonly cell: Cell;
  readonly shown: string;
  readonly behind: readonly string[];
}

/** What each cell of a sheet says, in row order. Hidden rows and columns are no different. */
export function cellTexts(cells: readonly Cell[]): CellTexts[] {
  return cells.map((cell) => ({ cell, shown: shownIn(cell), behind: behind(cell) }));
}

/** All that the cells of a sheet say, one after the other. */
export function sheetText(cells: readonly Cell[]): string {
  const texts: string[] = [];
  for (const cell of cells) texts.push(shownIn(cell), ...behind(cell));
  return texts.join('|');
}

/** A number as it is, whatever its format makes of it: ten digits stay ten digits. */
function shownIn(cell: Cell): string {
  return cell.value?.kind === 'number' ? String(cell.value.number) : displayText(cell);
}

const NOTHING: readonly string[] = [];

function behind({ formula, hyperlink }: Cell): readonly string[] {
  if (formula === undefined && hyperlink === undefined) return NOTHING;
  return [formula ?? '', hyperlink === undefined ? '' : withoutPercents(hyperlink)];
}

/** A link writes its spaces as %20. */
function withoutPercents(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}

/** Where a cell stands. */
export function placeOfCell(sheet: string, { row, column }: Pick<Cell, 'row' | 'column'>): CellPlace {
  return { sheet, cell: toAddress(row, column), row, column };
}

/**
 * All that a workbook says outside its cells: notes, headers and footers, names of sheets, defined names, document properties.
 * @throws XlsxError when a part that holds them is broken.
 */
export function* textsOutsideCells(spreadsheet: Spreadsheet): Iterable<{ place: TextPlace; text: string }> {
  for (const [name, text] of spreadsheet.properties) {
    yield { place: { part: 'property', name }, text: `${name}: ${text}` };
  }
  for (const { name, refersTo } of spreadsheet.definedNames) {
    yield { place: { part: 'definedName', name }, text: name };
    yield { place: { part: 'definedName', name }, text: refersTo };
  }
  for (const { name, kind } of spreadsheet.sheets) {
    yield { place: { part: 'sheet', name }, text: name };
    for (const text of spreadsheet.readSheet(name).pageTexts) yield { place: { part: 'page', name }, text };
    if (kind !== 'worksheet') continue;
    for (const note of spreadsheet.readNotes(name)) {
      yield { place: { part: 'note', at: placeOfCell(name, note) }, text: note.text };
    }
  }
}
