import { parseAddress } from '../cell-address.ts';
import { XmlScanner } from '../xml/xml-scanner.ts';
import { readStringItem } from './string-item.ts';

/** A note or a thread of comments that is pinned to a cell. */
export interface CellNote {
  /** 1-based. */
  readonly row: number;
  /** 1-based. */
  readonly column: number;
  readonly text: string;
}

/** Reads a comments part. */
export function readCellNotes(text: string, part: string): CellNote[] {
  const xml = new XmlScanner(text, part, 'comments');
  const notes: CellNote[] = [];
  while (xml.nextChild(1)) if (xml.name === 'commentList') readList(xml, notes);
  return notes;
}

function readList(xml: XmlScanner, notes: CellNote[]): void {
  const inList = xml.depth;
  while (xml.nextChild(inList)) {
    const place = parseAddress(xml.attribute('ref') ?? '');
    const words = readWords(xml).trim();
    if (place && words !== '') notes.push({ ...place, text: words });
  }
}

function readWords(xml: XmlScanner): string {
  const inComment = xml.depth;
  let words = '';
  while (xml.nextChild(inComment)) if (xml.name === 'text') words = readStringItem(xml);
  return words;
}
