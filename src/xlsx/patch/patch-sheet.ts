import { groupedBy } from '../../shared/grouped-by.ts';
import { toAddress } from '../cell-address.ts';
import { elementWith, tagPrefix, withAttributes } from '../xml/start-tag.ts';
import type { Splice } from '../xml/text-splice.ts';
import type { CellSpan, RowSpan } from './row-map.ts';
import type { SheetMap } from './sheet-map.ts';
import { widenedDimension, widenedSpans } from './widened-extent.ts';
import type { WrittenCell } from './written-cell.ts';

const STYLE_INDEX = /^\d{1,9}$/;

/** A cell to write, be it there already or not. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly written: WrittenCell;
  /** The index of the style to have instead of one; absent keeps it. */
  readonly restyled?: ((style: number) => number) | undefined;
}

/** The changes to a worksheet part that write the cells, which come in sheet order. */
export function patchSheet(map: SheetMap, writes: readonly CellWrite[]): Splice[] {
  const { data } = map;
  const rows = new Map(data.rows.map((row) => [row.row, row]));
  const inRows: Splice[][] = [];
  const newRows: NewElement[] = [];
  for (const [row, cells] of groupedBy(writes, ({ row }) => row)) {
    const span = rows.get(row);
    if (span) inRows.push(patchRow(map, span, cells));
    else newRows.push({ place: row, text: newRow(map, row, cells) });
  }
  return [...inRows.flat(), ...addRows(map, newRows), ...widenedDimension(map, writes)];
}

function addRows({ source, data }: SheetMap, newRows: readonly NewElement[]): Splice[] {
  if (newRows.length > 0 && data.tagEnd === data.end) {
    const text = elementWith(source.slice(data.start, data.end), joined(newRows));
    return [{ start: data.start, end: data.end, text }];
  }
  const existing = data.rows.map(({ row, end }) => ({ place: row, end }));
  return insertions(newRows, existing, data.tagEnd);
}

/** Gives a cell that is there other content. Its attributes stay, but for the given ones, and so do elements that are no value. */
export function rewriteCell(
  source: string,
  cell: CellSpan,
  attributes: Readonly<Record<string, string | undefined>>,
  content: string,
): Splice {
  const tag = withAttributes(source.slice(cell.start, cell.tagEnd), attributes);
  const others = cell.others.map(({ start, end }) => source.slice(start, end)).join('');
  return { start: cell.start, end: cell.end, text: elementWith(tag, content + others) };
}

function patchRow(map: SheetMap, row: RowSpan, writes: readonly CellWrite[]): Splice[] {
  const { source } = map;
  const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
  const splices: Splice[] = [];
  const newCells: NewElement[] = [];
  for (const write of writes) {
    const cell = cells.get(write.column);
    if (cell) {
      const prefix = tagPrefix(source.slice(cell.start, cell.tagEnd));
      // Metadata of the cell and of its value belong to what it held.
      const attributes = { ...styleOf(write, cell.style), t: write.written.type, cm: undefined, vm: undefined };
      splices.push(rewriteCell(source, cell, attributes, write.written.content(prefix)));
    } else {
      const prefix = tagPrefix(source.slice(row.start, row.tagEnd));
      newCells.push({ place: write.column, text: newCell(map, write, row.style, prefix) });
    }
  }
  if (newCells.length === 0) return splices;
  const tag = source.slice(row.start, row.tagEnd);
  const columns = newCells.map(({ place }) => place);
  const spans = widenedSpans(row.spans, columns);
  const newTag = spans === row.spans ? tag : withAttributes(tag, { spans });
  if (row.tagEnd === row.end) {
    return [{ start: row.start, end: row.end, text: elementWith(newTag, joined(newCells)) }];
  }
  if (newTag !== tag) splices.push({ start: row.start, end: row.tagEnd, text: newTag });
  const existing = row.cells.map(({ column, end }) => ({ place: column, end }));
  return [...splices, ...insertions(newCells, existing, row.tagEnd)];
}

function newRow(map: SheetMap, row: number, writes: readonly CellWrite[]): string {
  const prefix = tagPrefix(map.source.slice(map.data.start, map.data.tagEnd));
  const cells = writes.map((write) => newCell(map, write, undefined, prefix));
  return elementWith(`<${prefix}row r="${row}">`, cells.join(''));
}

/** The attribute that changes the style of a cell, if it is to change. */
function styleOf({ restyled }: CellWrite, style = '0'): { s?: string } {
  if (!restyled || !STYLE_INDEX.test(style)) return {};
  const changed = String(restyled(Number(style)));
  return changed === style ? {} : { s: changed };
}

function newCell(map: SheetMap, write: CellWrite, rowStyle: string | undefined, prefix: string) {
  const { row, column, written } = write;
  const inherited = rowStyle ?? map.columnStyles.find(({ from, to }) => column >= from && column <= to)?.style;
  const { s: style = inherited } = styleOf(write, inherited);
  const isStyled = style !== undefined && style !== '0' && STYLE_INDEX.test(style);
  const attributes = { r: toAddress(row, column), s: isStyled ? style : undefined, t: written.type };
  return elementWith(withAttributes(`<${prefix}c>`, attributes), written.content(prefix));
}

/** A row or cell that is not there yet, and its number. */
interface NewElement {
  readonly place: number;
  readonly text: string;
}

/** Puts each new element behind the last existing one with a lower number, or else at `first`. Both lists are in order. */
function insertions(
  added: readonly NewElement[],
  existing: readonly { readonly place: number; readonly end: number }[],
  first: number,
): Splice[] {
  let next = 0;
  let at = first;
  return added.map(({ place, text }) => {
    for (let before = existing[next]; before && before.place < place; before = existing[next]) {
      at = before.end;
      next += 1;
    }
    return { start: at, end: at, text };
  });
}

function joined(elements: readonly NewElement[]): string {
  return elements.map(({ text }) => text).join('');
}
