import { LIMITS } from '../limits.ts';
import { XlsxError } from '../xlsx-error.ts';
import { XmlScanner } from '../xml/xml-scanner.ts';
import { decodeEscapes, readStringItem } from './string-item.ts';

/** Most strings are written so, and read in one go. */
const PLAIN_ITEM = /<si><t(?: xml:space="preserve")?>([^<&\r]*)<\/t><\/si>/y;

/** Reads the table of strings that cells point into by their index. */
export function readSharedStrings(text: string, part: string): string[] {
  const xml = new XmlScanner(text, part, 'sst');
  const strings: string[] = [];
  for (let next = readNextString(xml); next !== undefined; next = readNextString(xml)) {
    if (strings.length === LIMITS.sharedStrings) {
      throw new XlsxError('too-large', `is too large: ${part} holds more than ${LIMITS.sharedStrings} strings`, {
        part,
      });
    }
    strings.push(next);
  }
  return strings;
}

function readNextString(xml: XmlScanner): string | undefined {
  const plain = xml.take(PLAIN_ITEM)?.[1];
  if (plain !== undefined) return decodeEscapes(plain);
  while (xml.nextChild(1)) {
    if (xml.name === 'si') return readStringItem(xml);
  }
  return undefined;
}
