import { elementWith, tagPrefix, withAttributes } from '../xml/start-tag.ts';
import type { Splice } from '../xml/text-splice.ts';
import { XmlScanner } from '../xml/xml-scanner.ts';
import { spanOf } from './row-map.ts';

/** What comes before the settings of calculation in a workbook part, and right before them at that. */
const BEFORE_CALCULATION = new Set(['sheets', 'functionGroups', 'externalReferences', 'definedNames']);

/** The change to a workbook part that has all formulas worked out when it is opened; none where it says so already. */
export function calculateOnLoad(text: string, part: string): Splice[] {
  const xml = new XmlScanner(text, part, 'workbook');
  const prefix = tagPrefix(text.slice(xml.tagStart, xml.tagEnd));
  let place = -1;
  while (xml.nextChild(1)) {
    if (xml.name === 'calcPr') {
      if (xml.flag('fullCalcOnLoad')) return [];
      const tag = withAttributes(text.slice(xml.tagStart, xml.tagEnd), { fullCalcOnLoad: '1' });
      return [{ start: xml.tagStart, end: xml.tagEnd, text: tag }];
    }
    if (BEFORE_CALCULATION.has(xml.name)) place = spanOf(xml).end;
  }
  if (place < 0) return [];
  return [{ start: place, end: place, text: elementWith(`<${prefix}calcPr fullCalcOnLoad="1">`, '') }];
}

/** Takes the children out of a part for which `isMeant` holds: the relationship to another part, or its content type. */
export function withoutChildren(text: string, part: string, isMeant: (xml: XmlScanner) => boolean): Splice[] {
  const xml = new XmlScanner(text, part);
  const splices: Splice[] = [];
  while (xml.nextChild(1)) {
    if (!isMeant(xml)) continue;
    const { start, end } = spanOf(xml);
    splices.push({ start, end, text: '' });
  }
  return splices;
}
