import { tagPrefix } from '../xml/start-tag.ts';
import { XmlScanner } from '../xml/xml-scanner.ts';
import { type CellSpan, type Span, spanOf } from './row-map.ts';

/** Pieces of text with looks of their own, as they stand in XML. */
export interface RichText {
  /** The elements of the pieces, one after the other. */
  readonly runs: string;
  /** What the names of these elements start with. */
  readonly prefix: string;
}

/**
 * The text of a cell, where it has pieces with looks of their own; undefined where it has none.
 * @param sharedStrings - the part with the texts that cells share.
 */
export function richTextOf(
  source: string,
  cell: CellSpan,
  sharedStrings: () => { readonly text: string; readonly part: string } | undefined,
): RichText | undefined {
  const [value] = cell.values;
  if (!value || cell.formula) return undefined;
  if (cell.type === 'inlineStr') return runsIn(source.slice(value.start, value.end));
  if (cell.type !== 's') return undefined;
  const strings = sharedStrings();
  const stored = />\s*(\d+)\s*</.exec(source.slice(value.start, value.end))?.[1];
  const item = strings && stored !== undefined ? itemAt(strings.text, strings.part, Number(stored)) : undefined;
  return item && strings ? runsIn(strings.text.slice(item.start, item.end)) : undefined;
}

function itemAt(text: string, part: string, index: number): Span | undefined {
  const xml = new XmlScanner(text, part, 'sst');
  let at = 0;
  while (xml.nextChild(1)) {
    if (xml.name !== 'si') continue;
    const span = spanOf(xml);
    if (at === index) return span;
    at += 1;
  }
  return undefined;
}

/** Phonetic readings are of the whole text, and go. */
function runsIn(item: string): RichText | undefined {
  const xml = new XmlScanner(item, 'a string');
  const runs: string[] = [];
  while (xml.nextChild(1)) {
    const { name } = xml;
    if (name === 't') return undefined;
    const { start, end } = spanOf(xml);
    if (name === 'r') runs.push(item.slice(start, end));
  }
  return runs.length > 0 ? { runs: runs.join(''), prefix: tagPrefix(runs[0] ?? '') } : undefined;
}
