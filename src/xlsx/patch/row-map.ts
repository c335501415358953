import { parseAddress, parseCount } from '../cell-address.ts';
import { LIMITS } from '../limits.ts';
import { readNextCell, spillOf } from '../read/cell-reader.ts';
import type { CellRange, FormulaFill } from '../types.ts';
import type { XmlScanner } from '../xml/xml-scanner.ts';

/** Where an element stands in the source. For one that is all in one tag, `tagEnd` is `end`. */
export interface Span {
  readonly start: number;
  /** After its start tag. */
  readonly tagEnd: number;
  readonly end: number;
}

export interface CellSpan extends Span {
  readonly row: number;
  readonly column: number;
  /** The index of its style, as written. */
  readonly style: string | undefined;
  /** The attribute `t`. */
  readonly type: string | undefined;
  readonly formula: (Span & { readonly kind: 'own' | 'shared-master' | 'shared-follower' | 'array' }) | undefined;
  /** The elements that hold its value, or the result of its formula. */
  readonly values: readonly Span[];
  /** Its elements that hold neither formula nor value. */
  readonly others: readonly Span[];
}

export interface RowSpan extends Span {
  readonly row: number;
  /** The attribute `spans`. */
  readonly spans: string | undefined;
  /** The style that new cells of the row get. */
  readonly style: string | undefined;
  /** In order; none where the row was not asked for. */
  readonly cells: readonly CellSpan[];
}

export interface DataSpan extends Span {
  readonly rows: readonly RowSpan[];
  /** Whether every cell stands in its row, and rows and cells (of the rows asked for) in their order. */
  readonly isOrdered: boolean;
  /** Whether it has no `<c>` at all. */
  readonly isEmpty: boolean;
  /** The ranges that array formulas and data tables fill. */
  readonly spills: readonly CellRange[];
}

/** Goes over the `<sheetData>` that was entered last, which the reader has found sound. */
export function mapRows(xml: XmlScanner, wanted: ReadonlySet<number>): DataSpan {
  const { tagStart: start, tagEnd, depth: inData } = xml;
  const rows: RowSpan[] = [];
  const spills: FormulaFill[] = [];
  let isOrdered = true;
  let isEmpty = true;
  let last = 0;
  while (xml.nextChild(inData)) {
    if (xml.name !== 'row') continue;
    const row = parseCount(xml.attribute('r') ?? String(last + 1), 0, LIMITS.rows) ?? 0;
    if (row <= last) isOrdered = false;
    last = row;
    if (wanted.has(row)) {
      const span = mapRow(xml, row, spills);
      if (span.cells.some((cell, index) => cell.row !== row || cell.column <= (span.cells[index - 1]?.column ?? 0))) {
        isOrdered = false;
      }
      if (span.cells.length > 0) isEmpty = false;
      rows.push(span);
    } else {
      const { span, hasCells, hasStrays } = passRow(xml, row, spills);
      if (hasStrays) isOrdered = false;
      if (hasCells) isEmpty = false;
      rows.push(span);
    }
  }
  return { start, tagEnd, end: xml.tagEnd, rows, isOrdered, isEmpty, spills };
}

function mapRow(xml: XmlScanner, row: number, spills: FormulaFill[]): RowSpan {
  const { tagStart: start, tagEnd, depth: inRow } = xml;
  const spans = xml.attribute('spans');
  const style = xml.flag('customFormat') ? xml.attribute('s') : undefined;
  const cells: CellSpan[] = [];
  let column = 0;
  while (xml.nextChild(inRow)) {
    if (xml.name !== 'c') continue;
    const stated = xml.attribute('r');
    const position = stated === undefined ? { row, column: column + 1 } : parseAddress(stated);
    const cell = mapCell(xml, position ?? { row: 0, column: 0 }, spills);
    column = cell.column;
    cells.push(cell);
  }
  return { start, tagEnd, end: xml.tagEnd, row, spans, style, cells };
}

/** Passes a row in which nothing is to be changed. */
function passRow(xml: XmlScanner, row: number, spills: FormulaFill[]) {
  const { tagStart: start, tagEnd, depth: inRow } = xml;
  let hasCells = false;
  let hasStrays = false;
  for (let cell = readNextCell(xml, inRow, spills); cell; cell = readNextCell(xml, inRow, spills)) {
    hasCells = true;
    if (cell.address !== undefined && parseAddress(cell.address)?.row !== row) hasStrays = true;
  }
  const span: RowSpan = { start, tagEnd, end: xml.tagEnd, row, spans: undefined, style: undefined, cells: [] };
  return { span, hasCells, hasStrays };
}

function mapCell(xml: XmlScanner, position: { row: number; column: number }, spills: FormulaFill[]): CellSpan {
  const { tagStart: start, tagEnd, depth: inCell } = xml;
  const [style, type] = [xml.attribute('s'), xml.attribute('t')];
  const isDynamic = xml.attribute('cm') !== undefined;
  const values: Span[] = [];
  const others: Span[] = [];
  let formula: CellSpan['formula'];
  while (xml.nextChild(inCell)) {
    if (xml.name === 'f') {
      const spill = spillOf(xml, isDynamic);
      if (spill) spills.push(spill);
      const kind = formulaKind(xml);
      formula = { kind, ...spanOf(xml) };
    } else if (xml.name === 'v' || xml.name === 'is') values.push(spanOf(xml));
    else others.push(spanOf(xml));
  }
  return { start, tagEnd, end: xml.tagEnd, ...position, style, type, formula, values, others };
}

function formulaKind(xml: XmlScanner): 'own' | 'shared-master' | 'shared-follower' | 'array' {
  const type = xml.attribute('t');
  if (type === 'array' || type === 'dataTable') return 'array';
  if (type !== 'shared') return 'own';
  return xml.attribute('ref') === undefined ? 'shared-follower' : 'shared-master';
}

/** The span of the element that was entered last. Leaves the walk behind its end. */
export function spanOf(xml: XmlScanner): Span {
  const { tagStart: start, tagEnd, depth: inside } = xml;
  while (xml.nextChild(inside));
  return { start, tagEnd, end: xml.tagEnd };
}
