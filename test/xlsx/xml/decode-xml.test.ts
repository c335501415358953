import { describe, expect, it } from 'vitest';
import { decodeXml } from '../../../src/xlsx/xml/decode-xml.ts';
import { refusalOf } from '../refusal-of.ts';

const TEXT = '<a>Übergabe – £5 ✓</a>';
const decode = (bytes: Buffer) => decodeXml(bytes, 'xl/workbook.xml');
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('decodeXml', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(TEXT, 'utf16le')],
    ['big-endian UTF-16 with a byte order mark', swapped(`\ufeff${TEXT}`)],
    ['big-endian UTF-16 without one', swapped(TEXT)],
  ])('reads %s', (_encoding, bytes) => {
    expect(decode(bytes)).toBe(TEXT);
  });

  it('reads other encodings by their declaration', () => {
    const text = "<?xml version='1.0' encoding='ISO-8859-1' standalone='yes'?><a>£5</a>";
    expect(decode(Buffer.from(text, 'latin1'))).toBe(text);
  });

  it('believes the bytes where the declaration was left over', () => {
    const text = `<?xml version="1.0" encoding="UTF-16"?>${TEXT}`;
    expect(decode(Buffer.from(`\ufeff${text}`))).toBe(text);
    expect(decode(Buffer.from(text))).toBe(text);
  });

  it.each([
    ['bytes that are no UTF-8', Buffer.from([0x3c, 0x61, 0xff, 0x3e])],
    ['half a surrogate pair', Buffer.from('\ufeff<a>\ud800</a>', 'utf16le')],
    ['an unknown encoding', Buffer.from('<?xml version="1.0" encoding="x-none"?><a/>')],
  ])('refuses %s', (_what, bytes) => {
    expect(refusalOf(() => decode(bytes))).toMatchObject({ reason: 'corrupt', part: 'xl/workbook.xml' });
  });
});
