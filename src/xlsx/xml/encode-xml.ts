import { decodeXml, encodingOf } from './decode-xml.ts';

type Encoder = (text: string) => Buffer;

const toUtf16Le: Encoder = (text) => Buffer.from(text, 'utf16le');
const ENCODERS = new Map<string, Encoder>([
  ['utf-8', (text) => Buffer.from(text, 'utf8')],
  ['utf8', (text) => Buffer.from(text, 'utf8')],
  ['utf-16le', toUtf16Le],
  ['utf-16be', (text) => toUtf16Le(text).swap16()],
]);
const BYTE_ORDER_MARKS = ['efbbbf', 'fffe', 'feff'].map((mark) => Buffer.from(mark, 'hex'));

/**
 * Turns the text of a changed XML part into bytes, in the encoding that the part had. Undefined where that is neither UTF-8 nor
 * UTF-16, or where what did not change would not come out as it was.
 */
export function encodeXml(text: string, original: Buffer, part: string): Buffer | undefined {
  const encode = ENCODERS.get(encodingOf(original).toLowerCase());
  if (!encode) return undefined;
  const mark = BYTE_ORDER_MARKS.find((one) => original.subarray(0, one.length).equals(one)) ?? Buffer.alloc(0);
  const isFaithful = Buffer.concat([mark, encode(decodeXml(original, part))]).equals(original);
  return isFaithful ? Buffer.concat([mark, encode(text)]) : undefined;
}
