import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSpreadsheet } from '../../../src/xlsx/read/open-spreadsheet.ts';
import type { Sheet } from '../../../src/xlsx/types.ts';
import { XlsxError } from '../../../src/xlsx/xlsx-error.ts';
import { makeXlsxParts, makeZip, relationship, type ZipPart } from '../make-xlsx.ts';

/** A small workbook with something of everything the reader looks at. */
const PARTS: ZipPart[] = makeXlsxParts({
  sheets: [
    {
      name: 'SA1',
      xml:
        '<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>4.1</v></c><c r="C1" s="2"><v>45626</v></c></row>' +
        '<row r="2" hidden="1"><c r="A2" t="inlineStr"><is><r><t>Am</t></r><r><t>ber</t></r></is></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="e"><v>#N/A</v></c></row>' +
        '<row><c t="str"><f>A1&amp;"x"</f><v>_x0041_ &#163;</v></c><c><f t="array" ref="B3:C3">1</f><v>1</v></c><c><v>2</v></c></row></sheetData>' +
        '<mergeCells><mergeCell ref="A1:B1"/></mergeCells><hyperlinks><hyperlink ref="A2:B9" r:id="rId1" location="x"/></hyperlinks>',
      links: relationship('rId1', 'hyperlink', 'https://example.nhs.uk/', 'External'),
    },
    { name: 'Lists', xml: '<sheetData/>', state: 'hidden' },
  ],
  strings: '<si><t xml:space="preserve"> Red </t></si>',
  formats: ['0.00', 14],
  definedNames: '<definedName name="Status">Lists!$A$1</definedName>',
  parts: [{ name: 'docProps/core.xml', content: '<coreProperties><title>Audit</title></coreProperties>' }],
});
const SOUND = makeZip(PARTS);

interface Reading {
  readonly sheets: readonly Sheet[];
}

/** Reads everything, or is refused. Any other error is a bug and fails the test. */
function readOrRefuse(bytes: Buffer): Reading | XlsxError {
  try {
    const spreadsheet = openSpreadsheet(bytes);
    spreadsheet.properties.get('title');
    return { sheets: spreadsheet.sheets.map(({ name }) => spreadsheet.readSheet(name)) };
  } catch (error) {
    if (error instanceof XlsxError) return error;
    throw error;
  }
}

function withFlip(bytes: Buffer, at: number, mask: number): Buffer {
  const flipped = Buffer.from(bytes);
  flipped.writeUInt8(flipped.readUInt8(at) ^ mask, at);
  return flipped;
}

const anyMask = fc.integer({ min: 1, max: 255 });

describe('a damaged workbook', () => {
  const whole = readOrRefuse(SOUND);

  it('was sound before', () => {
    expect(whole).not.toBeInstanceOf(XlsxError);
  });

  it('is refused wherever it is cut off', () => {
    for (let length = 0; length < SOUND.length; length += 1) {
      expect(readOrRefuse(SOUND.subarray(0, length))).toBeInstanceOf(XlsxError);
    }
  });

  it('is refused, or reads as it was, whichever byte is flipped', () => {
    const anyPlace = fc.integer({ min: 0, max: SOUND.length - 1 });
    fc.assert(
      fc.property(anyPlace, anyMask, (at, mask) => {
        const reading = readOrRefuse(withFlip(SOUND, at, mask));
        if (!(reading instanceof XlsxError)) expect(reading).toEqual(whole);
      }),
      { numRuns: 2000 },
    );
  });

  it('is read or refused with any bytes cut out or put in', () => {
    const anyPlace = fc.integer({ min: 0, max: SOUND.length });
    fc.assert(
      fc.property(anyPlace, anyPlace, fc.uint8Array({ maxLength: 50 }), (from, to, bytes) => {
        readOrRefuse(Buffer.concat([SOUND.subarray(0, from), bytes, SOUND.subarray(to)]));
      }),
      { numRuns: 1000 },
    );
  });

  // The checksum hides what lies behind it, so here each part is damaged before it is packed.
  it.each(PARTS.map(({ name }) => name))('is read or refused whatever happens to %s', (name) => {
    const content = Buffer.from(PARTS.find((part) => part.name === name)?.content ?? '');
    const read = (damaged: Buffer) =>
      readOrRefuse(makeZip(PARTS.map((part) => (part.name === name ? { name, content: damaged } : part))));
    const anyPlace = fc.integer({ min: 0, max: content.length - 1 });
    const markup = fc.constantFrom(
      '<',
      '>',
      '/',
      '"',
      '&',
      '&#0;',
      ' ',
      '=',
      '<!--',
      ']]>',
      '<!DOCTYPE',
      '</c>',
      '\0',
      '-1',
      '99999999999',
      'NaN',
    );
    fc.assert(
      fc.property(anyPlace, anyPlace, fc.oneof(markup, fc.string({ maxLength: 5 })), (from, length, text) => {
        read(withFlip(content, from, (length % 255) + 1));
        read(Buffer.concat([content.subarray(0, from), Buffer.from(text), content.subarray(from)]));
        read(Buffer.concat([content.subarray(0, from), Buffer.from(text), content.subarray(from + (length % 20))]));
      }),
      { numRuns: 150 },
    );
  });

  it('is read or refused whatever the bytes are', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('', 'PK\x03\x04', 'PK\x05\x06'),
        (bytes, start) => {
          readOrRefuse(Buffer.concat([Buffer.from(start, 'latin1'), bytes]));
        },
      ),
    );
  });
});
