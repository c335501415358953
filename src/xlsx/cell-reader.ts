import { type CellPosition, parseRange, toAddress } from './cell-address.ts';
import { GENERAL } from './cell-formats.ts';
import { toCellValue, type WorkbookContext } from './cell-value.ts';
import { readStringItem } from './string-item.ts';
import type { Cell, CellRange, CellValue } from './types.ts';
import type { XmlScanner } from './xml-scanner.ts';

export type MutableCell = { -readonly [Key in keyof Cell]: Cell[Key] };

/**
 * Reads the `<c>` element that was entered last; undefined where it holds neither value nor formula. The range of an array
 * formula or data table is added to `spills`: its other cells hold results only.
 */
export function readCell(
  xml: XmlScanner,
  { row, column }: CellPosition,
  context: WorkbookContext,
  spills: CellRange[],
): MutableCell | undefined {
  const type = xml.attribute('t') ?? 'n';
  const { code, kind } = context.formats[Number(xml.attribute('s') ?? 0)] ?? GENERAL;
  let formula: string | undefined;
  let stored: string | undefined;
  let value: CellValue | undefined;
  const inCell = xml.depth;
  while (xml.nextChild(inCell)) {
    if (xml.name === 'v') stored = xml.elementText();
    else if (xml.name === 'is' && type === 'inlineStr') value = { kind: 'text', text: readStringItem(xml) };
    else if (xml.name === 'f') {
      const spill = spillOf(xml);
      if (spill) spills.push(spill);
      formula = xml.elementText();
    }
  }
  if (stored !== undefined && type !== 'inlineStr' && (stored !== '' || type === 'str')) {
    value = toCellValue(type, stored, kind, context);
    if (!value) throw xml.corrupt(`holds what is no value in ${toAddress(row, column)}`);
  }
  if (!value && formula === undefined) return undefined;
  return { row, column, value, formula, hyperlink: undefined, numberFormat: code };
}

function spillOf(xml: XmlScanner): CellRange | undefined {
  const type = xml.attribute('t');
  if (type !== 'array' && type !== 'dataTable') return undefined;
  return parseRange(xml.attribute('ref') ?? '');
}
