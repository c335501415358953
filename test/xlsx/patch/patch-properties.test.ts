import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAddress } from '../../../src/xlsx/cell-address.ts';
import { patchSpreadsheet } from '../../../src/xlsx/patch/patch-spreadsheet.ts';
import type { CellEdit, EditValue } from '../../../src/xlsx/patch/patch-types.ts';
import { openSpreadsheet } from '../../../src/xlsx/read/open-spreadsheet.ts';
import type { CellValue } from '../../../src/xlsx/types.ts';
import { makeXlsx } from '../make-xlsx.ts';
import { byAddress } from '../read-cells.ts';
import { partText } from './patch-one.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

/** Text with all that is hard about it: escapes, halves of them, white space, control characters. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 5 }),
      fc.constantFrom(
        '_x0041_',
        '_x',
        '_',
        'x000D_',
        '0041',
        '\r',
        '\n',
        '\t',
        '\0',
        '\u001f',
        '\uffff',
        '  ',
        ']]>',
        '<!--',
      ),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));

const anyValue: fc.Arbitrary<EditValue> = fc.oneof(
  anyText.map((text) => ({ kind: 'text' as const, text })),
  fc.double({ noDefaultInfinity: true, noNaN: true }).map((number) => ({ kind: 'number' as const, number })),
  fc
    .date({ min: new Date('1900-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => ({ kind: 'date' as const, date: date.toISOString().slice(0, 10) })),
  fc.boolean().map((boolean) => ({ kind: 'boolean' as const, boolean })),
  fc.constant({ kind: 'blank' as const }),
);

const anyEdit: fc.Arbitrary<CellEdit> = fc.record({
  sheet: fc.constant('Sheet1'),
  row: fc.integer({ min: 1, max: 6 }),
  column: fc.integer({ min: 1, max: 6 }),
  value: anyValue,
});
const someEdits = fc.uniqueArray(anyEdit, {
  minLength: 1,
  maxLength: 6,
  selector: ({ row, column }) => row * 10 + column,
});

/** Rows and cells that are there or not, empty or not, with their place stated or left to be counted. */
const anySheet = fc
  .array(
    fc.record({ isThere: fc.boolean(), cells: fc.array(fc.constantFrom('', 'blank', 'number', 'text', 'date')) }),
    {
      maxLength: 5,
    },
  )
  .map((rows) => {
    const written = rows.map(({ isThere, cells }, index) => (isThere ? writeRow(index + 1, cells.slice(0, 5)) : ''));
    return `<dimension ref="B2"/><cols><col min="3" max="4" style="1"/></cols><sheetData>${written.join('')}</sheetData>`;
  });

function writeRow(row: number, cells: readonly string[]): string {
  const written = cells.map((kind, index) => {
    const place = `r="${toAddress(row, index + 1)}"`;
    if (kind === 'blank') return `<c ${place} s="2"/>`;
    if (kind === 'number') return `<c ${place}><v>7</v></c>`;
    if (kind === 'text') return `<c ${place} t="str"><v>Red</v></c>`;
    return kind === 'date' ? `<c ${place} s="1"><v>45626</v></c>` : '';
  });
  return cells.length === 0 ? `<row r="${row}"/>` : `<row r="${row}" spans="1:2">${written.join('')}</row>`;
}

const anyBook = anySheet.map((xml) => makeXlsx({ sheets: [{ name: 'Sheet1', xml }], formats: ['dd/mm/yyyy', '0.00'] }));

const valuesOf = (bytes: Buffer): Map<string, CellValue | undefined> =>
  new Map([...byAddress(openSpreadsheet(bytes).readSheet('Sheet1'))].map(([address, { value }]) => [address, value]));

function isWanted(value: CellValue | undefined, wanted: EditValue): boolean {
  if (wanted.kind === 'blank') return value === undefined;
  if (wanted.kind === 'text') return value?.kind === 'text' && value.text === wanted.text;
  if (wanted.kind === 'boolean') return value?.kind === 'boolean' && value.boolean === wanted.boolean;
  const number = value?.kind === 'date' ? value.serial : value?.kind === 'number' ? value.number : undefined;
  if (wanted.kind === 'number') return number === wanted.number;
  return value?.kind === 'date' ? value.date === wanted.date : Number.isInteger(number);
}

/** The edit that gives a cell what it held. */
function editFor(value: CellValue | undefined): EditValue {
  if (value === undefined) return { kind: 'blank' };
  if (value.kind === 'error') throw new Error('no sheet here holds an error');
  return value;
}

describe('a patch', () => {
  it('is read back as it was set, and leaves all other cells alone', () => {
    fc.assert(
      fc.property(anyBook, someEdits, (bytes, edits) => {
        const before = valuesOf(bytes);
        const after = valuesOf(patchSpreadsheet(bytes, edits).bytes);
        for (const { row, column, value } of edits) {
          const address = toAddress(row, column);
          expect(isWanted(after.get(address), value)).toBe(true);
          before.delete(address);
          after.delete(address);
        }
        expect(after).toEqual(before);
      }),
      { numRuns: 400 },
    );
  });

  it('changes nothing the second time, nor where the value is there already', () => {
    fc.assert(
      fc.property(anyBook, someEdits, (bytes, edits) => {
        const patched = patchSpreadsheet(bytes, edits).bytes;
        expect(patchSpreadsheet(patched, edits)).toMatchObject({ bytes: patched, changes: [] });
      }),
      { numRuns: 200 },
    );
  });

  it('that is taken back leaves every value as it was', () => {
    fc.assert(
      fc.property(anyBook, someEdits, (bytes, edits) => {
        const before = valuesOf(bytes);
        const patched = patchSpreadsheet(bytes, edits).bytes;
        const back = edits.map((edit) => ({ ...edit, value: editFor(before.get(toAddress(edit.row, edit.column))) }));
        expect(valuesOf(patchSpreadsheet(patched, back).bytes)).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same sheet whatever the order, in one go or one by one', () => {
    fc.assert(
      fc.property(anyBook, someEdits, (bytes, edits) => {
        const inOneGo = patchSpreadsheet(bytes, edits).bytes;
        const oneByOne = (order: readonly CellEdit[]) =>
          order.reduce((soFar, edit) => patchSpreadsheet(soFar, [edit]).bytes, bytes);
        const [forwards, backwards] = [oneByOne(edits), oneByOne(edits.toReversed())];
        expect(partText(forwards, SHEET)).toBe(partText(backwards, SHEET));
        expect(valuesOf(inOneGo)).toEqual(valuesOf(forwards));
      }),
      { numRuns: 200 },
    );
  });
});
