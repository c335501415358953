import { XmlScanner } from '../xml/xml-scanner.ts';

/** What a header or footer says of its look: fonts, colours, sizes, sides, fields. */
const CODES = /&(?:"[^"]*"|K[\dA-Fa-f]{6}|K\d\d[+-]\d{3}|[A-Za-z]|\d{1,3}(?!\d))/g;

/** Reads the headers and footers that are printed on every page, from the `headerFooter` element just entered. */
export function readPageTexts(xml: XmlScanner): string[] {
  const texts: string[] = [];
  const inElement = xml.depth;
  while (xml.nextChild(inElement)) {
    const words = xml.elementText().replace(CODES, ' ').replaceAll('&&', '&').trim();
    if (words !== '') texts.push(words);
  }
  return texts;
}

/** Reads the headers and footers of a chart sheet. */
export function readChartSheetTexts(text: string, part: string): string[] {
  const xml = new XmlScanner(text, part, 'chartsheet');
  const texts: string[] = [];
  while (xml.nextChild(1)) {
    if (xml.name === 'headerFooter') for (const words of readPageTexts(xml)) texts.push(words);
  }
  return texts;
}
