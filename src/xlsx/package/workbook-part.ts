import type { DefinedName, SheetState } from '../types.ts';
import { XlsxError } from '../xlsx-error.ts';
import { XmlScanner } from '../xml/xml-scanner.ts';

/** By the root element of their main part. */
const OTHER_DOCUMENTS = new Map([
  ['document', 'is a Word document'],
  ['presentation', 'is a PowerPoint presentation'],
  ['VisioDocument', 'is a Visio drawing'],
]);

/** What the main part of a workbook says. */
export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly definedNames: readonly DefinedName[];
  readonly date1904: boolean;
  readonly precisionAsShown: boolean;
}

export interface SheetEntry {
  readonly name: string;
  readonly state: SheetState;
  /** Leads to the sheet's part; empty for a sheet without one. */
  readonly relationshipId: string;
}

/**
 * Reads the main part of a workbook.
 * @throws XlsxError `other-office-file` when it is the main part of something else.
 */
export function readWorkbookPart(text: string, part: string): WorkbookPart {
  const xml = new XmlScanner(text, part);
  const root = xml.name;
  if (root !== 'workbook')
    throw new XlsxError('other-office-file', OTHER_DOCUMENTS.get(root) ?? 'is an Office file, but not a workbook');
  let sheets: SheetEntry[] = [];
  let names: StatedName[] = [];
  let date1904 = false;
  let precisionAsShown = false;
  while (xml.nextChild(1)) {
    if (xml.name === 'sheets') sheets = readSheetEntries(xml);
    else if (xml.name === 'definedNames') names = readDefinedNames(xml);
    else if (xml.name === 'workbookPr') date1904 = xml.flag('date1904');
    else if (xml.name === 'calcPr') precisionAsShown = /^(?:0|false)$/.test(xml.attribute('fullPrecision') ?? '');
  }
  const definedNames = names.flatMap((name) => inItsSheet(name, sheets));
  return { sheets, definedNames, date1904, precisionAsShown };
}

function readSheetEntries(xml: XmlScanner): SheetEntry[] {
  const sheets: SheetEntry[] = [];
  const names = new Set<string>();
  const inSheets = xml.depth;
  while (xml.nextChild(inSheets)) {
    const name = xml.attribute('name') ?? '';
    if (names.has(name.toLowerCase())) throw xml.corrupt(`has two sheets named ${name}`);
    names.add(name.toLowerCase());
    sheets.push({ name, state: toState(xml.attribute('state')), relationshipId: xml.prefixedAttribute('id') ?? '' });
  }
  return sheets;
}

function toState(state: string | undefined): SheetState {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

interface StatedName {
  readonly name: string;
  readonly refersTo: string;
  /** Counts all sheets from 0. */
  readonly sheetIndex: string | undefined;
}

function readDefinedNames(xml: XmlScanner): StatedName[] {
  const names: StatedName[] = [];
  const inNames = xml.depth;
  while (xml.nextChild(inNames)) {
    const name = xml.attribute('name') ?? '';
    const sheetIndex = xml.attribute('localSheetId');
    names.push({ name, sheetIndex, refersTo: xml.elementText() });
  }
  return names;
}

/** A name local to a sheet that isn't there means nothing, least of all to the whole workbook. */
function inItsSheet({ name, refersTo, sheetIndex }: StatedName, sheets: readonly SheetEntry[]): DefinedName[] {
  if (sheetIndex === undefined) return [{ name, refersTo, sheet: undefined }];
  const sheet = sheets[Number(sheetIndex)]?.name;
  return sheet === undefined ? [] : [{ name, refersTo, sheet }];
}
