import type { Area } from './workings.ts';

export function rowsOf({ range }: Area): number {
  return range.bottom - range.top + 1;
}

export function columnsOf({ range }: Area): number {
  return range.right - range.left + 1;
}

export function hasShapeOf(one: Area, other: Area): boolean {
  return rowsOf(one) === rowsOf(other) && columnsOf(one) === columnsOf(other);
}

export function sizeOf(area: Area): number {
  return rowsOf(area) * columnsOf(area);
}
