import { posix } from 'node:path';
import { readRelationships, relationshipsPartOf } from '../package/relationships.ts';
import { WorkbookParts } from '../package/workbook-parts.ts';
import type { Spreadsheet } from '../types.ts';
import { encodeXml } from '../xml/encode-xml.ts';
import { applySplices, type Splice } from '../xml/text-splice.ts';
import type { ZipEntry } from '../zip/zip-entry.ts';
import { rewriteZip } from '../zip/zip-writer.ts';
import { freeRelationshipId, freeSheetPart } from './free-part-name.ts';
import { freeSheetName } from './free-sheet-name.ts';
import type { CellLook, NewCell, NewSheet } from './new-sheet.ts';
import { newSheetStyles } from './new-sheet-styles.ts';
import { newSheetXml } from './new-sheet-xml.ts';
import { linkWorksheet, nameContentType } from './package-listing.ts';
import { listSheet, namespacesOf } from './sheet-listing.ts';
import { isSheetAdded } from './verify-added-sheet.ts';

const CONTENT_TYPES = '[Content_Types].xml';
/** Where a workbook that several people may change at a time keeps who changed what. */
const REVISIONS = /(^|\/)revisions\//i;

/** A workbook with one sheet more. */
export interface WithSheet {
  readonly bytes: Buffer;
  /** What the sheet is called there. */
  readonly name: string;
  /** The workbook's digital signature is no longer valid. */
  readonly wasSigned: boolean;
}

/** Why a sheet can't be added, in words that fit after the workbook's name. */
export interface SheetRefused {
  readonly refused: string;
}

/**
 * Adds a sheet to a workbook, behind all others. Apart from the parts that list it, and the one with the styles, every part stays byte
 * for byte as it is. Where that one can't be changed safely, the sheet goes without looks. The outcome is read back and compared.
 * @param before - the workbook, opened.
 * @throws XlsxError when the workbook can't be read.
 */
export function addSheet(bytes: Buffer, before: Spreadsheet, sheet: NewSheet): WithSheet | SheetRefused {
  const parts = new WorkbookParts(bytes);
  const { archive, main } = parts;
  const contentTypes = parts.find(CONTENT_TYPES);
  const links = parts.find(relationshipsPartOf(main.name));
  if (!contentTypes || !links) return { refused: 'lacks a list of its parts' };
  if (archive.entries.some(({ name }) => REVISIONS.test(name)))
    return { refused: 'is shared for changes by several people' };

  const name = freeSheetName(
    sheet.name,
    before.sheets.map((other) => other.name),
  );
  const part = freeSheetPart(archive, main.name, parts.text(contentTypes) + parts.text(links));
  const id = freeRelationshipId(readRelationships(parts.text(links), links.name).keys());
  const namespaces = namespacesOf(parts.text(main), main.name);
  const listing = listSheet(parts.text(main), main.name, { ...sheet, name, relationshipId: id });
  if (!listing) return { refused: 'lists no sheets' };

  const target = posix.relative(posix.dirname(main.name), part);
  const changes = new Map<ZipEntry, Buffer>();
  for (const [changed, splices] of [
    [main, listing],
    [links, [linkWorksheet(parts.text(links), links.name, { id, target, links: namespaces.links })]],
    [contentTypes, [nameContentType(parts.text(contentTypes), contentTypes.name, part)]],
  ] as const) {
    const content = changedPart(parts, changed, splices);
    if (!content) return { refused: `has ${changed.name} in an encoding that can be read, but not written` };
    changes.set(changed, content);
  }
  const styles = addStyles(parts, sheet);
  if (styles) changes.set(styles.part, styles.content);
  const rows = styles ? sheet.rows : sheet.rows.map((cells) => cells.map(withoutFormat));
  const content = newSheetXml(
    { ...sheet, rows },
    { namespace: namespaces.workbook, date1904: before.date1904, styleOf: (look) => styles?.styleOf.get(look) },
  );
  const added = rewriteZip(archive, changes, [{ name: part, content: Buffer.from(content) }]);
  const isRight = isSheetAdded({ bytes, before }, added, { name, rows, changed: [...changes.keys()] });
  return isRight
    ? { bytes: added, name, wasSigned: parts.isSigned }
    : { refused: 'would not read back as it should with a sheet more' };
}

function addStyles(parts: WorkbookParts, { rows, font }: NewSheet) {
  const [part] = parts.linked('styles', parts.main);
  if (!part) return undefined;
  const looks = [...new Set(rows.flatMap((cells) => cells.map(({ look }): CellLook => look)))];
  const styles = newSheetStyles(parts.text(part), part.name, looks, font);
  const content = styles && changedPart(parts, part, styles.splices);
  return content && { part, content, styleOf: styles.styleOf };
}

/** Undefined where the part is in an encoding that can only be read. */
function changedPart(parts: WorkbookParts, part: ZipEntry, splices: readonly Splice[]): Buffer | undefined {
  return encodeXml(applySplices(parts.text(part), splices), parts.bytes(part), part.name);
}

/** Without a format for it, a date would show as a number. */
function withoutFormat(cell: NewCell): NewCell {
  return cell.value.kind === 'date' ? { ...cell, value: { kind: 'text', text: cell.value.date } } : cell;
}
