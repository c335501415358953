import { parseRange, toAddress } from '../cell-address.ts';
import type { Relationships } from '../package/relationships.ts';
import type { CellRange } from '../types.ts';
import type { XmlScanner } from '../xml/xml-scanner.ts';
import type { CellFinder } from './cell-finder.ts';
import type { MutableCell } from './cell-reader.ts';

export interface Hyperlink {
  readonly range: CellRange;
  /** A URL, a path, or `#Sheet!A1`. */
  readonly target: string;
}

/** Reads the children of the `<hyperlinks>` element that was entered last. Links that lead nowhere are left out. */
export function readHyperlinks(xml: XmlScanner, relationships: Relationships): Hyperlink[] {
  const links: Hyperlink[] = [];
  const inLinks = xml.depth;
  while (xml.nextChild(inLinks)) {
    const range = parseRange(xml.attribute('ref') ?? '');
    const outside = relationships.get(xml.prefixedAttribute('id') ?? '')?.target ?? '';
    const inside = xml.attribute('location') ?? '';
    const target = inside === '' ? outside : `${outside}#${inside.replace(/^#/, '')}`;
    if (range && target !== '') links.push({ range, target });
  }
  return links;
}

/**
 * Gives cells the links they lie under. Where the first cell of a link holds nothing else, a cell for the link alone is made;
 * these are returned.
 */
export function linkCells(links: readonly Hyperlink[], finder: CellFinder<MutableCell>): MutableCell[] {
  const linkOnly = new Map<string, MutableCell>();
  for (const { range, target } of links) {
    const { top: row, left: column } = range;
    let hasFirst = false;
    for (const cell of finder.within(range)) {
      cell.hyperlink = target;
      hasFirst ||= cell.row === row && cell.column === column;
    }
    if (hasFirst) continue;
    linkOnly.set(toAddress(row, column), {
      row,
      column,
      value: undefined,
      formula: undefined,
      hyperlink: target,
      numberFormat: undefined,
    });
  }
  return [...linkOnly.values()];
}
