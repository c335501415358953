import { toAddress } from '../cell-address.ts';
import { relationshipsPartOf } from '../package/relationships.ts';
import type { WorkbookParts } from '../package/workbook-parts.ts';
import type { Spreadsheet } from '../types.ts';
import { encodeXml } from '../xml/encode-xml.ts';
import { applySplices, type Splice } from '../xml/text-splice.ts';
import type { XmlScanner } from '../xml/xml-scanner.ts';
import type { ZipEntry } from '../zip/zip-entry.ts';
import type { EntryChanges } from '../zip/zip-writer.ts';
import { CellWriter } from './cell-writer.ts';
import { calculateOnLoad, withoutChildren } from './patch-calculation.ts';
import { PatchError } from './patch-error.ts';
import { patchFormulaResults } from './patch-formula-results.ts';
import { patchHyperlinks, retarget } from './patch-hyperlinks.ts';
import { patchSheet } from './patch-sheet.ts';
import type { SheetPatch } from './sheet-patch.ts';

const CALC_CHAIN = 'calcChain';
const CONTENT_TYPES = '[Content_Types].xml';

/**
 * The new content of every part that the patches change. Parts that come out as they were are left out.
 * @throws PatchError when a part is in an encoding that can only be read.
 */
export function changedParts(parts: WorkbookParts, patches: readonly SheetPatch[], before: Spreadsheet): EntryChanges {
  const changes = new Map<ZipEntry, Buffer | undefined>();
  const change = (part: ZipEntry | undefined, splicesOf: (text: string) => readonly Splice[]) => {
    if (!part) return;
    const text = parts.text(part);
    const splices = splicesOf(text);
    if (splices.length > 0) changes.set(part, encoded(applySplices(text, splices), part, parts, patches));
  };
  const { main } = parts;
  const writer = new CellWriter(parts, before);
  for (const patch of patches) {
    const { part, map, edits, results } = patch;
    const writes = edits.map((edit) => writer.write(edit, patch));
    const links = patchHyperlinks(map, edits);
    change(part, () => [...patchSheet(map, writes), ...patchFormulaResults(map, results), ...links.inSheet]);
    const linksPart = links.targets.size > 0 ? parts.find(relationshipsPartOf(part.name)) : undefined;
    change(linksPart, (text) => retarget(text, linksPart?.name ?? '', links.targets));
  }
  if (writer.styleSplices().length > 0) change(writer.stylesPart, () => writer.styleSplices());
  if (hasFormulas(before)) change(main, (text) => calculateOnLoad(text, main.name));
  if (!patches.some(replacesFormula)) return changes;
  // The chain lists all formula cells. Excel takes an entry for a cell without a formula for damage, and makes a new chain from none.
  const [chain] = parts.linked(CALC_CHAIN, main);
  if (!chain) return changes;
  changes.set(chain, undefined);
  const links = parts.find(relationshipsPartOf(main.name));
  change(links, (text) => withoutChildren(text, links?.name ?? '', leadsToChain));
  const isOfChain = (xml: XmlScanner) => xml.attribute('PartName')?.toLowerCase() === `/${chain.name}`.toLowerCase();
  change(parts.find(CONTENT_TYPES), (text) => withoutChildren(text, CONTENT_TYPES, isOfChain));
  return changes;
}

function leadsToChain(xml: XmlScanner): boolean {
  return xml.attribute('Type')?.endsWith(`/${CALC_CHAIN}`) ?? false;
}

function hasFormulas({ sheets, readSheet }: Spreadsheet): boolean {
  return sheets.some(({ name }) => readSheet(name).cells.some(({ formula }) => formula !== undefined));
}

function replacesFormula({ sheet, edits }: SheetPatch): boolean {
  const formulas = new Set(
    sheet.cells.filter(({ formula }) => formula !== undefined).map(({ row, column }) => toAddress(row, column)),
  );
  return edits.some(({ row, column }) => formulas.has(toAddress(row, column)));
}

function encoded(text: string, part: ZipEntry, parts: WorkbookParts, patches: readonly SheetPatch[]): Buffer {
  const bytes = encodeXml(text, parts.bytes(part), part.name);
  if (bytes) return bytes;
  const [first] = patches.flatMap(({ edits }) => edits);
  throw new PatchError({
    reason: 'encoding',
    sheet: first?.sheet ?? '',
    cell: first ? toAddress(first.row, first.column) : '',
    words: `can't be set: ${part.name} is in an encoding that can be read, but not written`,
  });
}
