import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { withoutGuard } from '../../src/shared/formula-guard.ts';
import { writeCsv } from '../../src/shared/write-csv.ts';

const rowsOf = (csv: string): string[][] =>
  Papa.parse<string[]>(csv, { delimiter: ',', newline: '\r\n', skipEmptyLines: false }).data.slice(0, -1);

test('quotes what must be quoted, and ends every line with CR LF', () => {
  expect(
    writeCsv([
      ['a', 'b,c', 'd "e"', 'f\ng', ''],
      ['é', '4.10', '', '', ' '],
    ]),
  ).toBe('a,"b,c","d ""e""","f\ng",\r\né,4.10,,," "\r\n');
});

test.each([
  '=1+1',
  '+441',
  '-1',
  '@SUM(A1)',
  '\t=1+1',
  ' =1+1',
  '\r=1+1',
  '＝1+1',
  '=HYPERLINK("http://x","y")',
  "'=1",
])('%j stays words in a spreadsheet', (text) => {
  expect(rowsOf(writeCsv([[text, 'x']]))).toEqual([[`'${text}`, 'x']]);
});

test('what is written is read back as it was, but for the apostrophe before a formula', () => {
  const sign = fc.constantFrom(
    '',
    '=',
    '+',
    '-',
    '@',
    ' =',
    "'",
    "'=",
    "' =",
    '＝',
    '\t',
    '\t@',
    '"',
    ',',
    '\r\n',
    '\n',
    '\uFEFF',
  );
  const field = fc.tuple(sign, fc.string({ unit: 'grapheme' })).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(fc.array(field, { minLength: 3, maxLength: 3 }), { minLength: 1 }), (rows) => {
      const read = rowsOf(writeCsv(rows));
      expect(read.map((row) => row.length)).toEqual(rows.map(() => 3));
      for (const [index, row] of rows.entries()) {
        for (const [column, text] of row.entries()) {
          const back = read[index]?.[column] ?? '';
          expect([text, `'${text}`]).toContain(back);
          expect(back).not.toMatch(/^\s*[=+\-@]/);
          expect(withoutGuard(back)).toBe(text);
        }
      }
    }),
  );
});
