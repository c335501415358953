import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTextFile } from '../../src/shared/decode-text.ts';
import { parseCsv } from '../../src/shared/parse-csv.ts';
import { writeCsv } from '../../src/shared/write-csv.ts';

describe('a CSV text', () => {
  it('gives its records with the lines they begin on', () => {
    const text = 'id,comment\r\n\r\n4.12,"one\r\ntwo"\r\n4.13,"a ""b"", c"\r\n';
    expect(parseCsv(text)).toEqual([
      { line: 1, fields: ['id', 'comment'], fault: undefined },
      { line: 3, fields: ['4.12', 'one\ntwo'], fault: undefined },
      { line: 5, fields: ['4.13', 'a "b", c'], fault: undefined },
    ]);
  });

  it.each([',', ';', '\t', '|'])('is taken apart at %j', (delimiter) => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = [`id${delimiter}status`, `4.12${delimiter}Red`, ''].join(end);
      expect(parseCsv(text).map(({ fields }) => fields)).toEqual([
        ['id', 'status'],
        ['4.12', 'Red'],
      ]);
    }
  });

  it('says which line has a quote that is never closed', () => {
    const [, , last] = parseCsv('id,comment\n4.12,x\n4.13,"x\n4.14,y\n');
    expect(last).toMatchObject({ line: 3, fault: 'has a quote that is never closed, and runs on to line 4' });
  });

  it('comes back as it was written, but for what guards against formulas', () => {
    const field = fc.string({ unit: 'grapheme' }).map((text) => `x${text.replace(/\r\n?/g, '\n')}`);
    fc.assert(
      fc.property(fc.array(fc.tuple(field, field, field), { minLength: 1 }), (rows) => {
        expect(parseCsv(writeCsv(rows)).map(({ fields }) => fields)).toEqual(rows);
      }),
    );
  });
});

describe('a text file', () => {
  it.each([
    ['UTF-8', Buffer.from('Müller–')],
    ['UTF-8 with a mark', Buffer.from('\uFEFFMüller–')],
    ['UTF-16', Buffer.from('\uFEFFMüller–', 'utf16le')],
    ['the encoding of Windows', Buffer.from([0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72, 0x96])],
  ])('is read in %s', (_encoding, bytes) => {
    expect(decodeTextFile(bytes)).toBe('Müller–');
  });
});
