import { parseRange } from './cell-address.ts';
import type { CellRange } from './types.ts';
import { XmlScanner } from './xml-scanner.ts';

/** A drop-down list: the cells that have it, and the formula that says what it offers, without a leading `=`. */
export interface ListRule {
  readonly ranges: readonly CellRange[];
  readonly formula: string;
}

/** Reads the drop-down lists of a worksheet part, those too that Excel keeps among the extensions of the sheet. */
export function readListRules(text: string, part: string): ListRule[] {
  const xml = new XmlScanner(text, part, 'worksheet');
  const rules: ListRule[] = [];
  while (xml.nextChild(1)) {
    if (xml.name === 'dataValidations') readRules(xml, rules);
    else if (xml.name === 'extLst') readExtensions(xml, rules);
  }
  return rules;
}

function readExtensions(xml: XmlScanner, rules: ListRule[]): void {
  const inList = xml.depth;
  while (xml.nextChild(inList)) {
    const inExtension = xml.depth;
    while (xml.nextChild(inExtension)) if (xml.name === 'dataValidations') readRules(xml, rules);
  }
}

function readRules(xml: XmlScanner, rules: ListRule[]): void {
  const inRules = xml.depth;
  while (xml.nextChild(inRules)) {
    const isList = xml.attribute('type') === 'list';
    let cells = xml.attribute('sqref') ?? '';
    let formula = '';
    const inRule = xml.depth;
    while (xml.nextChild(inRule)) {
      if (xml.name === 'sqref') cells = xml.elementText();
      else if (xml.name === 'formula1') formula = formulaText(xml);
    }
    const ranges = cells.split(/\s+/).flatMap((range) => parseRange(range) ?? []);
    if (isList && ranges.length > 0) rules.push({ ranges, formula: formula.trim().replace(/^=/, '') });
  }
}

const ELEMENT_NEXT = /\s*<(?!\/)/y;

/** The formula stands in the element itself, or among the extensions in an element of its own inside it. */
function formulaText(xml: XmlScanner): string {
  ELEMENT_NEXT.lastIndex = xml.tagEnd;
  if (xml.isSelfClosing || !ELEMENT_NEXT.test(xml.source)) return xml.elementText();
  const inFormula = xml.depth;
  let formula = '';
  while (xml.nextChild(inFormula)) if (xml.name === 'f') formula = xml.elementText();
  return formula;
}
