import { readCoreProperties, readCustomProperties } from '../package/document-properties.ts';
import { otherBooksOf } from '../package/other-books.ts';
import type { Relationships } from '../package/relationships.ts';
import { WorkbookPackage } from '../package/workbook-package.ts';
import { readWorkbookPart, type SheetEntry } from '../package/workbook-part.ts';
import type { Sheet, SheetInfo, Spreadsheet } from '../types.ts';
import { XlsxError } from '../xlsx-error.ts';
import type { ZipEntry } from '../zip/zip-entry.ts';
import { readCellFormats } from './cell-formats.ts';
import { readCellNotes } from './cell-notes.ts';
import type { WorkbookContext } from './cell-value.ts';
import { readChartSheetTexts } from './page-texts.ts';
import { sharingBudget } from './shared-formulas.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheetPart } from './sheet-reader.ts';

/** What the workbook leads to where it has macros: a project of them, or the sheets on which they stood before. */
const MACRO_PARTS: ReadonlySet<string> = new Set(['vbaProject', 'xlMacrosheet', 'xlIntlMacrosheet']);

/**
 * Opens a workbook (.xlsx, .xlsm and their templates). Sheets and document properties are read when asked for, once each.
 * @throws XlsxError saying what the bytes are instead, or what is wrong with them.
 */
export function openSpreadsheet(bytes: Buffer): Spreadsheet {
  const pack = new WorkbookPackage(bytes);
  const packageLinks = pack.relationships(undefined);
  const main = pack.mainPart(packageLinks);
  const { sheets: entries, definedNames, date1904, precisionAsShown } = readWorkbookPart(pack.text(main), main.name);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const links = pack.relationships(main);
  const context = workbookContext(pack, main, links, date1904);
  const sheetsRead = new Map<string, Sheet>();
  let properties: ReadonlyMap<string, string> | undefined;
  let otherBooks: readonly string[] | undefined;

  return {
    sheets: entries.map((entry) => toSheetInfo(entry, links)),
    definedNames,
    date1904,
    precisionAsShown,
    get properties() {
      properties ??= readProperties(pack, packageLinks);
      return properties;
    },
    hasMacros: [...links.values()].some(({ type }) => MACRO_PARTS.has(type)),
    get otherBooks() {
      otherBooks ??= otherBooksOf(pack, links, main);
      return otherBooks;
    },
    readSheet(name) {
      const sheet = sheetsRead.get(name) ?? readSheet(entryOf(name, byName), pack, main, links, context);
      sheetsRead.set(name, sheet);
      return sheet;
    },
    readNotes(name) {
      const part = pack.follow(links.get(entryOf(name, byName).relationshipId), main);
      const notes = part && pack.followType('comments', pack.relationships(part), part);
      return notes ? readCellNotes(pack.text(notes), notes.name) : [];
    },
    hasDrawings(name) {
      const part = pack.follow(links.get(entryOf(name, byName).relationshipId), main);
      if (part === undefined) return false;
      const ofSheet = pack.relationships(part);
      return DRAWN.some((type) => pack.followType(type, ofSheet, part) !== undefined);
    },
  };
}

/** What lies on top of cells: a file that was put into a sheet has a part of its own, with a picture in the old way of drawing. */
const DRAWN = ['drawing', 'oleObject', 'package', 'control', 'ctrlProp'];

const NO_CELLS = {
  cells: [],
  merges: [],
  fills: [],
  hiddenRows: new Set<number>(),
  hiddenColumns: new Set<number>(),
  entryRules: [],
};

function entryOf(name: string, entries: ReadonlyMap<string, SheetEntry>): SheetEntry {
  const entry = entries.get(name);
  if (!entry) throw new RangeError(`no sheet named ${name}`);
  return entry;
}

function workbookContext(
  pack: WorkbookPackage,
  main: ZipEntry,
  links: Relationships,
  date1904: boolean,
): WorkbookContext {
  const styles = pack.followType('styles', links, main);
  let strings: readonly string[] | undefined;
  const readStrings = (): readonly string[] => {
    const part = pack.followType('sharedStrings', links, main);
    return part ? readSharedStrings(pack.text(part), part.name) : [];
  };
  return {
    date1904,
    sharing: sharingBudget(),
    formats: styles ? readCellFormats(pack.text(styles), styles.name) : [],
    sharedStrings() {
      strings ??= readStrings();
      return strings;
    },
  };
}

function toSheetInfo({ name, state, relationshipId }: SheetEntry, links: Relationships): SheetInfo {
  const type = links.get(relationshipId)?.type;
  const isOther = relationshipId === '' || (type !== undefined && type !== 'worksheet');
  return { name, state, kind: isOther ? 'other' : 'worksheet' };
}

function readSheet(
  entry: SheetEntry,
  pack: WorkbookPackage,
  main: ZipEntry,
  links: Relationships,
  context: WorkbookContext,
): Sheet {
  const { name, state, kind } = toSheetInfo(entry, links);
  if (kind === 'other') {
    const pageTexts = pageTextsOfChart(entry, pack, main, links);
    return { name, state, ...NO_CELLS, pageTexts };
  }
  const part = partOf(entry, pack, main, links);
  return { name, state, ...readSheetPart(pack.text(part), part.name, context, () => pack.relationships(part)) };
}

/** Of the sheets without cells, only those for charts are printed. */
function pageTextsOfChart(entry: SheetEntry, pack: WorkbookPackage, main: ZipEntry, links: Relationships): string[] {
  const link = links.get(entry.relationshipId);
  const part = link?.type === 'chartsheet' ? pack.follow(link, main) : undefined;
  return part ? readChartSheetTexts(pack.text(part), part.name) : [];
}

function partOf(entry: SheetEntry, pack: WorkbookPackage, main: ZipEntry, links: Relationships): ZipEntry {
  const part = pack.follow(links.get(entry.relationshipId), main);
  if (!part) throw new XlsxError('corrupt', `is damaged: its sheet ${entry.name} is missing`);
  return part;
}

/** A custom property can't take the place of a core one. */
function readProperties(pack: WorkbookPackage, packageLinks: Relationships): Map<string, string> {
  const core = pack.followType('core-properties', packageLinks, undefined);
  const custom = pack.followType('custom-properties', packageLinks, undefined);
  return new Map([
    ...(custom ? readCustomProperties(pack.text(custom), custom.name) : []),
    ...(core ? readCoreProperties(pack.text(core), core.name) : []),
  ]);
}
