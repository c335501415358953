import { parseRange } from '../cell-address.ts';
import type { CellRange } from '../types.ts';
import type { XmlScanner } from '../xml/xml-scanner.ts';

/** What may be entered into some cells: one `dataValidation` of a sheet. */
export interface EntryRule {
  /** A drop-down list, or any other rule for what may be entered. */
  readonly kind: 'list' | 'other';
  readonly ranges: readonly CellRange[];
  /** What a list offers, or another rule asks for, without a leading `=`. */
  readonly formula: string;
  /** Excel keeps it among the extensions of the sheet. */
  readonly isExtension: boolean;
}

/** Reads the rules in the extensions of a sheet, from the `extLst` just entered. */
export function readExtendedRules(xml: XmlScanner): EntryRule[] {
  const rules: EntryRule[] = [];
  const inList = xml.depth;
  while (xml.nextChild(inList)) {
    const inExtension = xml.depth;
    while (xml.nextChild(inExtension)) {
      if (xml.name === 'dataValidations') for (const rule of readEntryRules(xml, true)) rules.push(rule);
    }
  }
  return rules;
}

/** Reads the rules of the `dataValidations` just entered. */
export function readEntryRules(xml: XmlScanner, isExtension = false): EntryRule[] {
  const rules: EntryRule[] = [];
  const inRules = xml.depth;
  while (xml.nextChild(inRules)) {
    const kind = xml.attribute('type') === 'list' ? 'list' : 'other';
    let cells = xml.attribute('sqref') ?? '';
    let formula = '';
    const inRule = xml.depth;
    while (xml.nextChild(inRule)) {
      if (xml.name === 'sqref') cells = xml.elementText();
      else if (xml.name === 'formula1') formula = formulaText(xml);
    }
    const ranges = cells.split(/\s+/).flatMap((range) => parseRange(range) ?? []);
    if (ranges.length > 0) rules.push({ kind, ranges, formula: formula.trim().replace(/^=/, ''), isExtension });
  }
  return rules;
}

/** The first rule that holds for a cell. */
export function ruleAt(
  rules: readonly EntryRule[],
  { row, column }: { readonly row: number; readonly column: number },
): EntryRule | undefined {
  const isInside = ({ top, bottom, left, right }: CellRange): boolean =>
    top <= row && row <= bottom && left <= column && column <= right;
  return rules.find(({ ranges }) => ranges.some(isInside));
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
