import { type Span, spanOf } from '../patch/row-map.ts';
import { escapeAttribute } from '../xml/escape-attribute.ts';
import { elementWith, tagPrefix } from '../xml/start-tag.ts';
import type { Splice } from '../xml/text-splice.ts';
import { XmlScanner } from '../xml/xml-scanner.ts';
import { appendedChildren } from './appended-children.ts';
import { quotedSheetName } from './free-sheet-name.ts';

const STRICT_WORKBOOK = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const STRICT_LINKS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const WORKBOOK = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Excel takes no larger one. */
const LARGEST_ID = 65_534;

/** What comes before the defined names in a workbook part, and right before them at that. */
const BEFORE_NAMES = new Set(['sheets', 'functionGroups', 'externalReferences']);

/** The namespaces that a workbook is written in: those of the strict variant, or the ones nearly all have. */
export interface Namespaces {
  readonly workbook: string;
  readonly links: string;
}

/** Reads off a workbook part which namespaces its workbook is written in. */
export function namespacesOf(text: string, part: string): Namespaces {
  const xml = new XmlScanner(text, part, 'workbook');
  const isStrict = text.slice(xml.tagStart, xml.tagEnd).includes(STRICT_WORKBOOK);
  return isStrict ? { workbook: STRICT_WORKBOOK, links: STRICT_LINKS } : { workbook: WORKBOOK, links: LINKS };
}

/** A sheet as a workbook part lists it. */
export interface SheetListing {
  readonly name: string;
  readonly relationshipId: string;
  /** Repeats on every printed page. */
  readonly headingRow: number | undefined;
  /** A hidden name of its own. */
  readonly mark: string;
}

/** The changes to a workbook part that list one more sheet, the last of all; undefined where it lists none. */
export function listSheet(text: string, part: string, sheet: SheetListing): Splice[] | undefined {
  const { links } = namespacesOf(text, part);
  const xml = new XmlScanner(text, part, 'workbook');
  const prefix = tagPrefix(text.slice(xml.tagStart, xml.tagEnd));
  const ids: number[] = [];
  let sheets: Span | undefined;
  let names: Span | undefined;
  let beforeNames = 0;
  while (xml.nextChild(1)) {
    const { name } = xml;
    const span = name === 'sheets' ? sheetsSpan(xml, ids) : spanOf(xml);
    if (name === 'sheets') sheets = span;
    if (name === 'definedNames') names = span;
    if (BEFORE_NAMES.has(name)) beforeNames = span.end;
  }
  if (!sheets) return undefined;
  // The prefix is declared here and now, for it need not be in force where the others stand.
  const entry = `<${prefix}sheet xmlns:r="${links}" name="${escapeAttribute(sheet.name)}" sheetId="${freeId(ids)}" r:id="${sheet.relationshipId}"/>`;
  const added = namesOf(sheet, ids.length, prefix);
  const namesSplice = names
    ? appendedChildren(text, names, added)
    : { start: beforeNames, end: beforeNames, text: elementWith(`<${prefix}definedNames>`, added.join('')) };
  return [appendedChildren(text, sheets, [entry]), namesSplice];
}

function sheetsSpan(xml: XmlScanner, ids: number[]): Span {
  const { tagStart: start, tagEnd, depth } = xml;
  while (xml.nextChild(depth)) ids.push(Number(xml.attribute('sheetId')) || 0);
  return { start, tagEnd, end: xml.tagEnd };
}

function freeId(ids: readonly number[]): number {
  const next = Math.max(0, ...ids) + 1;
  if (next <= LARGEST_ID) return next;
  const taken = new Set(ids);
  let id = 1;
  while (taken.has(id)) id += 1;
  return id;
}

function namesOf({ name, headingRow, mark }: SheetListing, index: number, prefix: string): string[] {
  const sheet = escapeAttribute(quotedSheetName(name));
  const local = `localSheetId="${index}"`;
  const marked = `<${prefix}definedName name="${mark}" ${local} hidden="1">${sheet}!$A$1</${prefix}definedName>`;
  if (headingRow === undefined) return [marked];
  const titles = `<${prefix}definedName name="_xlnm.Print_Titles" ${local}>${sheet}!$${headingRow}:$${headingRow}</${prefix}definedName>`;
  return [titles, marked];
}
