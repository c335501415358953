import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRange, toAddress } from '../../src/xlsx/cell-address.ts';
import { cellRanges } from '../../src/xlsx/cell-ranges.ts';

const at = (address: string) => {
  const { top: row, left: column } = parseRange(address) ?? { top: 0, left: 0 };
  return { row, column };
};

test.each([
  [['M5'], [], ['M5']],
  [['M5', 'M7', 'M9'], [], ['M5:M9']],
  [['M5', 'M7', 'M9'], ['M8'], ['M5:M7', 'M9']],
  [['A1', 'B1', 'A2', 'B2', 'C2'], [], ['A1:B2', 'C2']],
  [
    ['B4', 'D4', 'C4', 'F4'],
    ['A4', 'E4'],
    ['B4:D4', 'F4'],
  ],
] as const)('%j beside %j is %j', (cells, others, ranges) => {
  expect(cellRanges(cells.map(at), others.map(at))).toEqual(ranges);
});

test('every cell is in exactly one range, and none of the others is in any', () => {
  const place = fc.record({ row: fc.integer({ min: 1, max: 8 }), column: fc.integer({ min: 1, max: 5 }) });
  const places = fc.uniqueArray(place, { selector: ({ row, column }) => toAddress(row, column), maxLength: 30 });
  fc.assert(
    fc.property(places, fc.nat(30), (all, count) => {
      const [cells, others] = [all.slice(0, count), all.slice(count)];
      const ranges = cellRanges(cells, others).map((range) => parseRange(range));
      const holding = ({ row, column }: { row: number; column: number }) =>
        ranges.filter(
          (range) => range && range.top <= row && row <= range.bottom && range.left <= column && column <= range.right,
        );
      for (const cell of cells) expect(holding(cell)).toHaveLength(1);
      for (const other of others) expect(holding(other)).toHaveLength(0);
    }),
  );
});
