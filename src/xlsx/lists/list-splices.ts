import { type CellPosition, toAddress } from '../cell-address.ts';
import { hasAlternatives } from '../patch/sheet-map.ts';
import type { EntryRule } from '../read/entry-rules.ts';
import { withAttributes } from '../xml/start-tag.ts';
import type { Splice } from '../xml/text-splice.ts';
import { XmlScanner } from '../xml/xml-scanner.ts';

/** Nothing but addresses: what can be written back as it was. */
const ADDRESSES = /^[A-Z\d$:\s]+$/i;

/** The start tag of a rule, and the cells that it names. */
interface RuleTag {
  readonly start: number;
  readonly end: number;
  readonly cells: string;
}

/**
 * The changes to a worksheet part that add cells to some of its rules. Undefined where the rules stand in the part in another way than
 * they were read.
 */
export function listSplices(
  text: string,
  part: string,
  rules: readonly EntryRule[],
  added: ReadonlyMap<EntryRule, readonly CellPosition[]>,
): Splice[] | undefined {
  const tags = ruleTags(text, part);
  const own = rules.filter(({ isExtension }) => !isExtension);
  if (tags?.length !== own.length) return undefined;
  const splices: Splice[] = [];
  for (const [rule, cells] of added) {
    const tag = tags[own.indexOf(rule)];
    if (!tag || !ADDRESSES.test(tag.cells)) return undefined;
    const { start, end } = tag;
    const sqref = [tag.cells.trim(), ...rangesDown(cells)].join(' ');
    splices.push({ start, end, text: withAttributes(text.slice(start, end), { sqref }) });
  }
  return splices;
}

/** The tags of the rules that name a cell, in order; undefined where they are stored in alternative versions. */
function ruleTags(text: string, part: string): RuleTag[] | undefined {
  const xml = new XmlScanner(text, part, 'worksheet');
  const tags: RuleTag[] = [];
  while (xml.nextChild(1)) {
    if (xml.name !== 'dataValidations') continue;
    const { tagStart: start, tagEnd, depth: inRules } = xml;
    while (xml.nextChild(inRules)) {
      const cells = xml.attribute('sqref') ?? '';
      const tag = { start: xml.tagStart, end: xml.tagEnd, cells };
      const inRule = xml.depth;
      while (xml.nextChild(inRule));
      if (cells.trim() !== '') tags.push(tag);
    }
    if (hasAlternatives(text, { start, tagEnd, end: xml.tagEnd })) return undefined;
  }
  return tags;
}

/** Cells of one column or several as ranges, of which none holds any other cell: `D5:D8`, `D10`. */
function rangesDown(cells: readonly CellPosition[]): string[] {
  const inOrder = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { first: CellPosition; last: CellPosition }[] = [];
  for (const cell of inOrder) {
    const run = runs.at(-1);
    if (run?.last.column === cell.column && run.last.row === cell.row - 1) run.last = cell;
    else runs.push({ first: cell, last: cell });
  }
  return runs.map(({ first, last }) => {
    const from = toAddress(first.row, first.column);
    return first === last ? from : `${from}:${toAddress(last.row, last.column)}`;
  });
}
