import { type Span, spanOf } from '../patch/row-map.ts';
import { escapeAttribute } from '../xml/escape-attribute.ts';
import { tagPrefix } from '../xml/start-tag.ts';
import type { Splice } from '../xml/text-splice.ts';
import { XmlScanner } from '../xml/xml-scanner.ts';
import { appendedChildren } from './appended-children.ts';
import type { CellLook } from './new-sheet.ts';

/** Excel takes a workbook with more cell styles for damaged; some are left for the user. */
const MOST_STYLES = 60_000;
const USUAL_SIZE = 11;

/** The lists of a styles part that a new look needs a place in. */
const LISTS = ['fonts', 'fills', 'borders', 'cellXfs'] as const;
type ListName = (typeof LISTS)[number];
type Lists = Readonly<Record<ListName, Span & { readonly count: number }>>;

/** New styles for cells, and how the styles part has to change for them. */
export interface NewStyles {
  readonly splices: readonly Splice[];
  /** The index of a look's style. */
  readonly styleOf: ReadonlyMap<CellLook, number>;
}

/**
 * Adds a style for each look behind those that are there, which stay as they are.
 * @returns undefined where the part is not as parts usually are, so that nothing is at risk for the sake of looks.
 */
export function newSheetStyles(
  text: string,
  part: string,
  looks: readonly CellLook[],
  font: string,
): NewStyles | undefined {
  const { lists, prefix, hasBase } = readLists(text, part);
  if (!lists || text.includes('AlternateContent') || lists.cellXfs.count + looks.length > MOST_STYLES) return undefined;
  const styles = looks.map((look, index) => {
    const ids = `fontId="${lists.fonts.count + index}" fillId="${lists.fills.count + index}" borderId="${lists.borders.count + index}"`;
    return styleElement(look, `${ids}${hasBase ? ' xfId="0"' : ''}`, prefix);
  });
  const added: Readonly<Record<ListName, readonly string[]>> = {
    fonts: looks.map((look) => fontElement(look, font, prefix)),
    fills: looks.map((look) => fillElement(look, prefix)),
    borders: looks.map((look) => borderElement(look, prefix)),
    cellXfs: styles,
  };
  return {
    splices: LISTS.map((name) =>
      appendedChildren(text, lists[name], added[name], lists[name].count + added[name].length),
    ),
    styleOf: new Map(looks.map((look, index) => [look, lists.cellXfs.count + index])),
  };
}

function readLists(text: string, part: string): { lists: Lists | undefined; prefix: string; hasBase: boolean } {
  const xml = new XmlScanner(text, part, 'styleSheet');
  const prefix = tagPrefix(text.slice(xml.tagStart, xml.tagEnd));
  const found: Partial<Record<ListName, Span & { readonly count: number }>> = {};
  let hasBase = false;
  while (xml.nextChild(1)) {
    const name = LISTS.find((list) => list === xml.name);
    if (xml.name === 'cellStyleXfs') hasBase = true;
    if (name !== undefined) found[name] = countedList(xml);
  }
  const { fonts, fills, borders, cellXfs } = found;
  const lists = fonts && fills && borders && cellXfs ? { fonts, fills, borders, cellXfs } : undefined;
  return { lists, prefix, hasBase };
}

function countedList(xml: XmlScanner): Span & { readonly count: number } {
  const { tagStart: start, tagEnd, depth } = xml;
  let count = 0;
  while (xml.nextChild(depth)) {
    count += 1;
    spanOf(xml);
  }
  return { start, tagEnd, end: xml.tagEnd, count };
}

function fontElement({ size = USUAL_SIZE, bold, underlined, colour }: CellLook, font: string, p: string): string {
  const marks = `${bold ? `<${p}b/>` : ''}${underlined ? `<${p}u/>` : ''}`;
  return `<${p}font>${marks}<${p}sz val="${size}"/><${p}color rgb="${colour}"/><${p}name val="${escapeAttribute(font)}"/><${p}family val="2"/></${p}font>`;
}

function fillElement({ fill }: CellLook, p: string): string {
  const pattern =
    fill === undefined
      ? `<${p}patternFill patternType="none"/>`
      : `<${p}patternFill patternType="solid"><${p}fgColor rgb="${fill}"/><${p}bgColor indexed="64"/></${p}patternFill>`;
  return `<${p}fill>${pattern}</${p}fill>`;
}

function borderElement({ line }: CellLook, p: string): string {
  const sides = ['left', 'right', 'top', 'bottom'].map((side) =>
    line === undefined ? `<${p}${side}/>` : `<${p}${side} style="thin"><${p}color rgb="${line}"/></${p}${side}>`,
  );
  return `<${p}border>${sides.join('')}<${p}diagonal/></${p}border>`;
}

function styleElement({ format = 0, wrapped }: CellLook, ids: string, p: string): string {
  const applied =
    'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="0"';
  const alignment = wrapped
    ? `<${p}alignment horizontal="left" vertical="top" wrapText="1"/>`
    : `<${p}alignment horizontal="left" vertical="center"/>`;
  return `<${p}xf numFmtId="${format}" ${ids} ${applied}>${alignment}</${p}xf>`;
}
