import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resultsAfter } from '../../../src/xlsx/formula/recalculate.ts';
import { patchSpreadsheet } from '../../../src/xlsx/patch/patch-spreadsheet.ts';
import { openSpreadsheet } from '../../../src/xlsx/read/open-spreadsheet.ts';
import { editsOf } from '../patch/patch-one.ts';
import { byAddress } from '../read-cells.ts';

const bytes = readFileSync('fixtures/audit-tool/in-progress.xlsx');
const edits = editsOf({ D5: 'Blue', D6: 'Blue', D7: 'Blue', D8: 'Blue', D9: 'Blue', D10: 'Blue', D11: 'Green' }, 'SA1');

describe('the overview of an audit tool after statuses were set', () => {
  const before = openSpreadsheet(bytes);
  const patched = patchSpreadsheet(bytes, edits, { resultOf: resultsAfter(before, edits) });
  const overview = openSpreadsheet(patched.bytes).readSheet('Overview');
  const valueAt = (address: string) => byAddress(overview).get(address)?.value;

  it('shows the new counts in a program that never works them out', () => {
    expect(['B4', 'C4', 'D4', 'E4', 'F4'].map((address) => valueAt(address))).toEqual(
      [0, 0, 1, 6, 7].map((number) => ({ kind: 'number', number })),
    );
    expect(valueAt('F14')).toEqual({ kind: 'number', number: 89 });
  });

  it('has a total of every column that is the sum of its lines', () => {
    for (const column of ['B', 'C', 'D', 'E', 'F']) {
      const lines = Array.from({ length: 10 }, (_, index) => valueAt(`${column}${4 + index}`));
      const sum = lines.reduce((total, value) => total + (value?.kind === 'number' ? value.number : Number.NaN), 0);
      expect(valueAt(`${column}14`)).toEqual({ kind: 'number', number: sum });
    }
  });

  it('leaves no formula without its result', () => {
    expect(overview.cells.filter(({ formula, value }) => formula !== undefined && value === undefined)).toEqual([]);
  });
});
