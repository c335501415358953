import { corruptPart } from '../xlsx-error.ts';

const LESS = 0x3c;
const QUESTION = 0x3f;
const DECLARED = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/;

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
export function encodingOf(bytes: Buffer): string {
  const first = bytes[0];
  const second = bytes[1];
  if (first === LESS && second === QUESTION) {
    const declared = DECLARED.exec(bytes.toString('latin1', 0, 200))?.[1];
    return declared === undefined || /^utf-?16/i.test(declared) ? 'utf-8' : declared;
  }
  if ((first === 0xff && second === 0xfe) || (first === LESS && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === LESS)) return 'utf-16be';
  return 'utf-8';
}
