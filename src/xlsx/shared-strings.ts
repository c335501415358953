import { LIMITS } from './limits.ts';
import { readStringItem } from './string-item.ts';
import { XlsxError } from './xlsx-error.ts';
import { XmlScanner } from './xml-scanner.ts';

/** Reads the table of strings that cells point into by their index. */
export function readSharedStrings(text: string, part: string): string[] {
  const xml = new XmlScanner(text, part, 'sst');
  const strings: string[] = [];
  while (xml.nextChild(1)) {
    if (xml.name !== 'si') continue;
    if (strings.length === LIMITS.sharedStrings) {
      throw new XlsxError('too-large', `is too large: ${part} holds more than ${LIMITS.sharedStrings} strings`, {
        part,
      });
    }
    strings.push(readStringItem(xml));
  }
  return strings;
}
