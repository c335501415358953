import type { XmlScanner } from '../xml/xml-scanner.ts';

const HEX_DIGITS = /^[0-9A-Fa-f]{4}$/;

/**
 * Reads a shared or inline string: its plain text, or its rich text runs one after the other. Phonetic readings (`rPh`)
 * repeat the text in another script and are left out. White space counts.
 */
export function readStringItem(xml: XmlScanner): string {
  const inItem = xml.depth;
  let text = '';
  while (xml.nextChild(inItem)) {
    if (xml.name === 't') text += decodeEscapes(xml.elementText());
    else if (xml.name === 'r') text += readRun(xml);
  }
  return text;
}

function readRun(xml: XmlScanner): string {
  const inRun = xml.depth;
  let text = '';
  while (xml.nextChild(inRun)) {
    if (xml.name === 't') text += decodeEscapes(xml.elementText());
  }
  return text;
}

/** Spreadsheets write what XML can't, such as a carriage return, as `_x000D_`, and `_x005F_` for an underscore that would look like it. */
export function decodeEscapes(text: string): string {
  let at = text.indexOf('_x');
  if (at < 0) return text;
  let decoded = '';
  let done = 0;
  while (at >= 0) {
    const code = text.slice(at + 2, at + 6);
    const isEscape = text.charAt(at + 6) === '_' && HEX_DIGITS.test(code);
    if (isEscape) {
      decoded += text.slice(done, at) + String.fromCharCode(Number.parseInt(code, 16));
      done = at + 7;
    }
    at = text.indexOf('_x', isEscape ? done : at + 2);
  }
  return decoded + text.slice(done);
}
