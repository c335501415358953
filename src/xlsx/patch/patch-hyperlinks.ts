import { groupedBy } from '../../shared/grouped-by.ts';
import { toAddress } from '../cell-address.ts';
import { withAttributes } from '../xml/start-tag.ts';
import type { Splice } from '../xml/text-splice.ts';
import { XmlScanner } from '../xml/xml-scanner.ts';
import type { CellEdit } from './patch-types.ts';
import type { LinkSpan, SheetMap } from './sheet-map.ts';

/** The changes that follow from edits which lead hyperlinks elsewhere or take them away. */
export interface HyperlinkChanges {
  readonly inSheet: readonly Splice[];
  /** New targets, by the id of the relationship. */
  readonly targets: ReadonlyMap<string, string>;
}

/**
 * Works out what happens to the hyperlinks of edited cells. A link to outside the workbook that no other cell uses is led
 * elsewhere in the sheet's relationships; any other is taken away.
 */
export function patchHyperlinks({ links }: SheetMap, edits: readonly CellEdit[]): HyperlinkChanges {
  const wanted = new Map(edits.map((edit) => [toAddress(edit.row, edit.column), edit.hyperlink]));
  const removed: LinkSpan[] = [];
  const targets = new Map<string, string>();
  const users = groupedBy(links?.items ?? [], ({ id }) => id);
  for (const link of links?.items ?? []) {
    const target = wanted.get(toAddress(link.range.top, link.range.left));
    if (target === undefined) continue;
    const canLead = target !== null && isOutside(link) && users.get(link.id)?.length === 1;
    if (canLead && link.id !== undefined) targets.set(link.id, target);
    else removed.push(link);
  }
  // A list of links must not be empty.
  const inSheet = links && removed.length === links.items.length ? [links] : removed;
  return { inSheet: inSheet.map(({ start, end }) => ({ start, end, text: '' })), targets };
}

function isOutside({ id, isInside }: LinkSpan): boolean {
  return id !== undefined && !isInside;
}

/** The changes to a relationships part that give some of them a new target. */
export function retarget(text: string, part: string, targets: ReadonlyMap<string, string>): Splice[] {
  const xml = new XmlScanner(text, part, 'Relationships');
  const splices: Splice[] = [];
  while (xml.nextChild(1)) {
    const target = targets.get(xml.attribute('Id') ?? '');
    if (target === undefined) continue;
    const { tagStart: start, tagEnd: end } = xml;
    const escaped = target.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    splices.push({ start, end, text: withAttributes(text.slice(start, end), { Target: escaped }) });
  }
  return splices;
}
