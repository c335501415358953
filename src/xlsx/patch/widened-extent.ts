import { type CellPosition, toAddress } from '../cell-address.ts';
import { withAttributes } from '../xml/start-tag.ts';
import type { Splice } from '../xml/text-splice.ts';
import type { SheetMap } from './sheet-map.ts';

const SPANS = /^\s*\d{1,5}:\d{1,5}(?:\s+\d{1,5}:\d{1,5})*\s*$/;

/** The `spans` of a row, which say which columns it uses, such as `1:3 5:9`, with some columns more. */
export function widenedSpans(spans: string | undefined, columns: readonly number[]): string | undefined {
  if (spans === undefined || !SPANS.test(spans)) return spans;
  const ranges = spans
    .trim()
    .split(/\s+/)
    .map((range) => range.split(':').map(Number));
  const isWithin = (column: number) => ranges.some(([from = 0, to = 0]) => column >= from && column <= to);
  if (columns.every(isWithin)) return spans;
  const inOrder = [...ranges.flat(), ...columns].sort((a, b) => a - b);
  return `${inOrder[0]}:${inOrder.at(-1)}`;
}

/** The change to the `<dimension>` of a sheet, which says what range it uses, for some cells more; none where there is none. */
export function widenedDimension({ source, dimension, data }: SheetMap, cells: readonly CellPosition[]): Splice[] {
  if (!dimension || cells.length === 0) return [];
  let { top, left, bottom, right } = data.isEmpty ? NOTHING : dimension.range;
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  const before = dimension.range;
  if (top === before.top && left === before.left && bottom === before.bottom && right === before.right) return [];
  const from = toAddress(top, left);
  const to = toAddress(bottom, right);
  const tag = withAttributes(source.slice(dimension.start, dimension.tagEnd), {
    ref: from === to ? from : `${from}:${to}`,
  });
  return [{ start: dimension.start, end: dimension.tagEnd, text: tag }];
}

const NOTHING = { top: Number.POSITIVE_INFINITY, left: Number.POSITIVE_INFINITY, bottom: 0, right: 0 };
