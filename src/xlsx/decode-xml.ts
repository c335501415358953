import { corruptPart } from './xlsx-error.ts';

const UTF8_BOM = [0xef, 0xbb, 0xbf];

/**
 * Turns the bytes of an XML part into text, without the byte order mark.
 * @throws XlsxError when the encoding is unknown or the bytes don't fit it.
 */
export function decodeXml(bytes: Buffer, part: string): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw corruptPart(part, `is not text in the encoding ${encoding}`, error);
  }
}

/** A byte order mark, or the zero byte beside the first `<`, says more than the declaration, which may be left over. */
function encodingOf(bytes: Buffer): string {
  const [first, second] = bytes;
  if (UTF8_BOM.every((byte, index) => bytes[index] === byte)) return 'utf-8';
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const declaration = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(bytes.toString('latin1', 0, 200));
  return declaration?.[1] ?? 'utf-8';
}
