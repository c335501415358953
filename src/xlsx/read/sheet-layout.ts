import { parseCount, parseRange } from '../cell-address.ts';
import { LIMITS } from '../limits.ts';
import type { CellRange } from '../types.ts';
import type { XmlScanner } from '../xml/xml-scanner.ts';

/** Reads which columns the `<cols>` element that was entered last hides, be it by a width of nothing. */
export function readHiddenColumns(xml: XmlScanner): Set<number> {
  const spans: { from: number; to: number }[] = [];
  const inColumns = xml.depth;
  while (xml.nextChild(inColumns)) {
    if (!isHidden(xml, 'width')) continue;
    const from = parseCount(xml.attribute('min') ?? '', 0, LIMITS.columns);
    const to = parseCount(xml.attribute('max') ?? '', 0, LIMITS.columns) ?? LIMITS.columns;
    if (from !== undefined) spans.push({ from, to });
  }
  const columns = new Set<number>();
  let next = 1;
  for (const { from, to } of spans.sort((a, b) => a.from - b.from)) {
    // Spans that overlap are walked once.
    for (next = Math.max(next, from); next <= to; next += 1) columns.add(next);
  }
  return columns;
}

/** Reads the ranges of the `<mergeCells>` element that was entered last. */
export function readMerges(xml: XmlScanner): CellRange[] {
  const merges: CellRange[] = [];
  const inMerges = xml.depth;
  while (xml.nextChild(inMerges)) {
    const range = parseRange(xml.attribute('ref') ?? '');
    if (range) merges.push(range);
  }
  return merges;
}

/** Whether a row or column can't be seen: hidden, filtered away, or made to have no height or width. */
export function isHidden(xml: XmlScanner, size: 'ht' | 'width'): boolean {
  const extent = xml.attribute(size);
  return xml.flag('hidden') || (extent !== undefined && Number(extent) === 0);
}
