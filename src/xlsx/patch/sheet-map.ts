import { parseCount, parseRange } from '../cell-address.ts';
import { LIMITS } from '../limits.ts';
import type { CellRange } from '../types.ts';
import { XmlScanner } from '../xml/xml-scanner.ts';
import type { PatchRefusal } from './patch-error.ts';
import { type DataSpan, mapRows, type Span, spanOf } from './row-map.ts';

/** Where the pieces of a worksheet part stand in its text. */
export interface SheetMap {
  readonly source: string;
  readonly data: DataSpan;
  readonly columnStyles: readonly ColumnStyle[];
  /** The element that states which cells are in use, and the range it states. */
  readonly dimension: (Span & { readonly range: CellRange }) | undefined;
  /** The list of hyperlinks. */
  readonly links: (Span & { readonly items: readonly LinkSpan[] }) | undefined;
}

export interface LinkSpan extends Span {
  readonly range: CellRange;
  /** Of the relationship that says where it leads. */
  readonly id: string | undefined;
  /** It leads to a place in the workbook, or inside the file outside it. */
  readonly isInside: boolean;
}

/** The style that new cells of some columns get. */
interface ColumnStyle {
  readonly from: number;
  readonly to: number;
  readonly style: string;
}

/** Why no cell of a part can be changed safely. */
export interface Unmappable {
  readonly reason: PatchRefusal;
  readonly words: string;
}

const ALTERNATIVES_TAG = /<(\/?)(?:[^\s<>/:]{1,100}:)?AlternateContent[\s/>]/g;

/** Goes over a worksheet part that the reader has found sound, and notes the cells of `wanted` rows one by one. */
export function mapSheet(source: string, part: string, wanted: ReadonlySet<number>): SheetMap | Unmappable {
  const xml = new XmlScanner(source, part, 'worksheet');
  let columnStyles: ColumnStyle[] = [];
  const dataSpans: DataSpan[] = [];
  let dimension: SheetMap['dimension'];
  let links: SheetMap['links'];
  while (xml.nextChild(1)) {
    if (xml.name === 'sheetData') dataSpans.push(mapRows(xml, wanted));
    else if (xml.name === 'cols') columnStyles = readColumnStyles(xml);
    else if (xml.name === 'hyperlinks') links = mapLinks(xml);
    else if (xml.name === 'dimension') {
      const range = parseRange(xml.attribute('ref') ?? '');
      if (range) dimension = { range, ...spanOf(xml) };
    }
  }
  const [data, second] = dataSpans;
  if (!data) return { reason: 'no-worksheet', words: 'is in a sheet that has no place for cells' };
  if (second || !data.isOrdered) {
    return { reason: 'out-of-order', words: 'is in a sheet whose rows or cells are stored out of their order' };
  }
  if (hasAlternatives(source, data)) {
    return { reason: 'alternatives', words: 'is in a sheet that stores its cells in alternative versions' };
  }
  return { source, data, columnStyles, dimension, links };
}

function readColumnStyles(xml: XmlScanner): ColumnStyle[] {
  const styles: ColumnStyle[] = [];
  const inColumns = xml.depth;
  while (xml.nextChild(inColumns)) {
    const style = xml.attribute('style');
    const from = parseCount(xml.attribute('min') ?? '', 0, LIMITS.columns);
    const to = parseCount(xml.attribute('max') ?? '', 0, LIMITS.columns);
    if (style !== undefined && from !== undefined && to !== undefined) styles.push({ from, to, style });
  }
  return styles;
}

function mapLinks(xml: XmlScanner): Span & { readonly items: readonly LinkSpan[] } {
  const { tagStart: start, tagEnd, depth: inLinks } = xml;
  const items: LinkSpan[] = [];
  while (xml.nextChild(inLinks)) {
    const range = parseRange(xml.attribute('ref') ?? '');
    const id = xml.prefixedAttribute('id');
    const isInside = (xml.attribute('location') ?? '') !== '';
    const span = spanOf(xml);
    if (range) items.push({ range, id, isInside, ...span });
  }
  return { start, tagEnd, end: xml.tagEnd, items };
}

/**
 * Whether alternatives begin inside an element, such as that of the cells, or are still open where it begins: a program that knows the first of them
 * would not see what is changed in the fallback.
 */
export function hasAlternatives(source: string, data: Span): boolean {
  let isOpen = false;
  for (const tag of source.slice(0, data.end).matchAll(ALTERNATIVES_TAG)) {
    if (tag.index >= data.start) return true;
    isOpen = tag[1] === '';
  }
  return isOpen;
}
