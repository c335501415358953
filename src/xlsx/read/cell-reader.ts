import { type CellPosition, parseRange, toAddress } from '../cell-address.ts';
import type { Cell, CellValue, FormulaFill } from '../types.ts';
import type { XmlScanner } from '../xml/xml-scanner.ts';
import { GENERAL } from './cell-formats.ts';
import { toCellValue, type WorkbookContext } from './cell-value.ts';
import type { SharedFormulas } from './shared-formulas.ts';
import { decodeEscapes, readStringItem } from './string-item.ts';

export type MutableCell = { -readonly [Key in keyof Cell]: Cell[Key] };

/** A `<c>` element as it is stored. */
export interface StoredCell {
  readonly address: string | undefined;
  readonly style: string | undefined;
  readonly type: string;
  readonly formula: string | undefined;
  /** Which of the formulas that cells share it is. */
  readonly sharedIndex: string | undefined;
  /** The `<v>` inside: a number, an index, or text, as the type says. */
  readonly result: string | undefined;
  /** The string inside, for the type `inlineStr`. */
  readonly text: string | undefined;
}

/**
 * Nearly every cell is written in one of these ways, which are read in one go: going from tag to tag takes several times as long.
 * What is in no need of decoding is taken as it stands; any other cell is left to `readElement`.
 */
const PLAIN_CELL =
  /<c r="([A-Z]{1,3}[0-9]{1,7})"(?: s="([0-9]+)")?(?: t="([A-Za-z]+)")?(?:\/>|>(?:<f>([^<&\r]*)<\/f>)?(?:<v>([^<&\r]*)<\/v>|<is><t(?: xml:space="preserve")?>([^<&\r]*)<\/t><\/is>)?<\/c>)/y;

/**
 * Reads the next cell of the row at `depth`; undefined where the row ends. The range of an array formula or data table is added
 * to `spills`: its other cells hold results only.
 */
export function readNextCell(xml: XmlScanner, depth: number, spills: FormulaFill[]): StoredCell | undefined {
  const plain = xml.take(PLAIN_CELL);
  if (plain) {
    const text = plain[6];
    return {
      address: plain[1],
      style: plain[2],
      type: plain[3] ?? 'n',
      formula: plain[4],
      sharedIndex: undefined,
      result: plain[5],
      text: text === undefined ? undefined : decodeEscapes(text),
    };
  }
  while (xml.nextChild(depth)) {
    if (xml.name === 'c') return readElement(xml, spills);
  }
  return undefined;
}

/** Reads the `<c>` element that was entered last. */
function readElement(xml: XmlScanner, spills: FormulaFill[]): StoredCell {
  const address = xml.attribute('r');
  const style = xml.attribute('s');
  const type = xml.attribute('t') ?? 'n';
  const isDynamic = xml.attribute('cm') !== undefined;
  let formula: string | undefined;
  let sharedIndex: string | undefined;
  let result: string | undefined;
  let text: string | undefined;
  const inCell = xml.depth;
  while (xml.nextChild(inCell)) {
    if (xml.name === 'v') result = xml.elementText();
    else if (xml.name === 'is') text = readStringItem(xml);
    else if (xml.name === 'f') {
      const spill = spillOf(xml, isDynamic);
      if (spill) spills.push(spill);
      if (xml.attribute('t') === 'shared') sharedIndex = xml.attribute('si') ?? '';
      formula = xml.elementText();
    }
  }
  return { address, style, type, formula, sharedIndex, result, text };
}

/** What the `<f>` element that was entered last fills. Of dynamic arrays, the cell has metadata. */
export function spillOf(xml: XmlScanner, isDynamic: boolean): FormulaFill | undefined {
  const type = xml.attribute('t');
  if (type !== 'array' && type !== 'dataTable') return undefined;
  const range = parseRange(xml.attribute('ref') ?? '');
  return range && { ...range, mayGrow: isDynamic && type === 'array' };
}

/**
 * The cell that is stored so; undefined where it holds neither value nor formula.
 * @throws XlsxError when its value can't be of its type.
 */
export function toCell(
  stored: StoredCell,
  { row, column }: CellPosition,
  shared: SharedFormulas,
  context: WorkbookContext,
  xml: XmlScanner,
): MutableCell | undefined {
  const { type, sharedIndex, result, text } = stored;
  const formula =
    sharedIndex === undefined ? stored.formula : shared.formulaAt(sharedIndex, stored.formula ?? '', { row, column });
  const { code, kind } = context.formats[Number(stored.style ?? 0)] ?? GENERAL;
  let value: CellValue | undefined;
  if (type === 'inlineStr') value = text === undefined ? undefined : { kind: 'text', text };
  else if (result !== undefined && (type === 'str' || result.trim() !== '')) {
    value = toCellValue(type, result, kind, context);
    if (!value) throw xml.corrupt(`holds what is no value in ${toAddress(row, column)}`);
  }
  if (!value && formula === undefined) return undefined;
  return { row, column, value, formula, hyperlink: undefined, numberFormat: code };
}
