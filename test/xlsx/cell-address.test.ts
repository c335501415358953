import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress, parseRange, toAddress } from '../../src/xlsx/cell-address.ts';

describe('toAddress', () => {
  it('counts columns as A to Z, AA, AB and on', () => {
    const addresses = [1, 26, 27, 52, 702, 703, 16_384].map((column) => toAddress(12, column));
    expect(addresses).toEqual(['A12', 'Z12', 'AA12', 'AZ12', 'ZZ12', 'AAA12', 'XFD12']);
  });
});

describe('parseAddress', () => {
  it('reads back every address of a sheet', () => {
    const rows = fc.integer({ min: 1, max: 1_048_576 });
    const columns = fc.integer({ min: 1, max: 16_384 });
    fc.assert(
      fc.property(rows, columns, (row, column) => {
        expect(parseAddress(toAddress(row, column))).toEqual({ row, column });
      }),
    );
  });

  it('reads small letters and anchored addresses', () => {
    expect(parseAddress('ab12')).toEqual({ row: 12, column: 28 });
    expect(parseAddress('$AB$12')).toEqual({ row: 12, column: 28 });
  });

  it.each([
    '',
    'A',
    '1',
    'A0',
    'XFE1',
    'A1048577',
    'A1B',
    'A-1',
    'A1.5',
    ' A1',
    'Á1',
    'A1:B2',
    `A${'9'.repeat(400)}`,
    'A'.repeat(400),
  ])('gives nothing for %j', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });
});

describe('parseRange', () => {
  it('reads two corners in any order, and a single cell', () => {
    const range = { top: 2, left: 2, bottom: 5, right: 4 };
    expect(parseRange('B2:D5')).toEqual(range);
    expect(parseRange('D5:B2')).toEqual(range);
    expect(parseRange('$B$5:$D$2')).toEqual(range);
    expect(parseRange('C3')).toEqual({ top: 3, left: 3, bottom: 3, right: 3 });
  });

  it.each(['', ':', 'A1:', 'A:B', '1:2', 'A1:B2:C3'])('gives nothing for %j', (text) => {
    expect(parseRange(text)).toBeUndefined();
  });
});
