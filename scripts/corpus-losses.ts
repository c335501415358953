import { parseAddress, toAddress } from '../src/xlsx/cell-address.ts';
import { WorkbookParts } from '../src/xlsx/package/workbook-parts.ts';
import type { CellEdit } from '../src/xlsx/patch/patch-types.ts';
import type { Cell, Sheet, Spreadsheet } from '../src/xlsx/types.ts';
import { ZipArchive } from '../src/xlsx/zip/zip-archive.ts';
import type { ZipEntry } from '../src/xlsx/zip/zip-entry.ts';

const FORMULA = /<(?:\w+:)?f[\s/>]/;

/** Lists the parts that are not byte for byte as they were, headers and all, though neither an edit nor a formula asked for it. */
export function lostBytes(original: Buffer, edited: Buffer, edits: readonly Pick<CellEdit, 'sheet'>[]): string[] {
  const parts = new WorkbookParts(original);
  const before = parts.archive;
  const after = new ZipArchive(edited);
  const names = (archive: ZipArchive) => inFile(archive).map(({ name }) => name);
  if (names(before).join('\n') !== names(after).join('\n')) return ['parts came, went or moved'];
  const mayChange = new Set(edits.map(({ sheet }) => parts.sheet(sheet)?.name));
  const formulaParts = before.entries.filter(
    (entry) => entry.name.includes('sheet') && entry.name.endsWith('.xml') && FORMULA.test(parts.text(entry)),
  );
  for (const { name } of formulaParts) mayChange.add(name);
  if (formulaParts.length > 0) mayChange.add(parts.main.name);
  return before.entries.flatMap((entry) => {
    const copy = after.find(entry.name);
    if (mayChange.has(entry.name) || (copy && bytesOf(before, entry).equals(bytesOf(after, copy)))) return [];
    return [`${entry.name} is not as it was`];
  });
}

function inFile(archive: ZipArchive): ZipEntry[] {
  return [...archive.entries].sort((a, b) => a.headerOffset - b.headerOffset);
}

/** From an entry's header to the next one, or to the directory. */
function bytesOf(archive: ZipArchive, entry: ZipEntry): Buffer {
  const next = inFile(archive).find(({ headerOffset }) => headerOffset > entry.headerOffset);
  return archive.bytes.subarray(entry.headerOffset, next?.headerOffset ?? archive.entries[0]?.directoryOffset);
}

/**
 * Lists the sheets of which more changed than the elements of the edited cells, rows made for them, results of formulas, and
 * what states the extent of rows and sheet.
 */
export function lostXml(original: Buffer, edited: Buffer, before: Spreadsheet, edits: readonly CellEdit[]): string[] {
  const was = new WorkbookParts(original);
  const is = new WorkbookParts(edited);
  return before.sheets.flatMap(({ name, kind }) => {
    const [part, copy] = [was.sheet(name), is.sheet(name)];
    if (kind !== 'worksheet' || !part || !copy) return [];
    const formulas = before.readSheet(name).cells.filter(({ formula }) => formula !== undefined);
    const edited = edits.filter(({ sheet }) => sheet === name);
    const places = {
      edited: addresses(edited),
      formulas: addresses(formulas),
      rows: new Set(statedRows(was.text(part))),
      stored: new Set<string>(),
    };
    return skeleton(was.text(part), places, true) === skeleton(is.text(copy), places, false)
      ? []
      : [`${name}: more than cells changed`];
  });
}

interface Places {
  readonly edited: ReadonlySet<string>;
  readonly formulas: ReadonlySet<string>;
  readonly rows: ReadonlySet<string>;
  /** The edited cells that the original holds; found when that is gone over, which comes first. */
  readonly stored: Set<string>;
}

const ROW_OR_CELL = /<(?:\w+:)?row(?=[\s/>])[^>]*>|<((?:\w+:)?c)(?=[\s/>])[^>]*?(?:\/>|>.*?<\/\1>)/gs;

/** The XML of a sheet without all that an edit may change, and without what means nothing. */
function skeleton(xml: string, { edited, formulas, rows, stored }: Places, isOriginal: boolean): string {
  let row = 0;
  let column = 0;
  return xml
    .replace(ROW_OR_CELL, (element, cellName?: string) => {
      const stated = /^[^>]*?\sr="(\w+)"/.exec(element)?.[1];
      if (cellName === undefined) {
        row = stated === undefined ? row + 1 : Number(stated);
        column = 0;
        return element.replace(/\s+spans="[^"]*"/, '');
      }
      column = parseAddress(stated ?? '')?.column ?? column + 1;
      const address = toAddress(row, column);
      if (edited.has(address) && isOriginal) stored.add(address);
      if (edited.has(address)) return stored.has(address) ? keptOfEdited(element) : '';
      return formulas.has(address) ? withoutResult(element) : element;
    })
    .replace(/<(?:\w+:)?dimension[^>]*>/, '')
    .replace(/\s+(?=[<>]|\/>)/g, '')
    .replace(/>\s+/g, '>')
    .replace(/<((?:\w+:)?(?:row|sheetData))([^>]*)><\/\1>/g, '<$1$2/>')
    .replace(/<(?:\w+:)?row\s[^>]*\/>/g, (element) => (rows.has(/\sr="(\d+)"/.exec(element)?.[1] ?? '') ? element : ''))
    .replace(/<((?:\w+:)?sheetData)([^>]*)><\/\1>/g, '<$1$2/>');
}

/** An edited cell keeps the attributes that say how it looks. */
function keptOfEdited(cell: string): string {
  return (/^[^>]*/.exec(cell)?.[0] ?? '').replace(/\s+(?:t|cm|vm)="\w+"/g, '').replace(/\s*\/$/, '');
}

function withoutResult(cell: string): string {
  return cell
    .replace(/<((?:\w+:)?)(v|is)(?:\s[^>]*)?>.*?<\/\1\2>|<(?:\w+:)?v\s*\/>/s, '')
    .replace(/^[^>]*/, (tag) => tag.replace(/\s+(?:t|vm)="\w+"/g, ''))
    .replace(/>\s*<\/(?:\w+:)?c>$/, '/>');
}

function statedRows(xml: string): string[] {
  return [...xml.matchAll(/<(?:\w+:)?row\s[^>]*?\br="(\d+)"/g)].map(([, row = '']) => row);
}

function addresses(cells: readonly { readonly row: number; readonly column: number }[]): Set<string> {
  return new Set(cells.map(({ row, column }) => toAddress(row, column)));
}

/** Lists the cells of any sheet that read otherwise than before, apart from the edits and from results of formulas. */
export function lostCells(before: Spreadsheet, after: Spreadsheet, edits: readonly CellEdit[]): string[] {
  return before.sheets.flatMap(({ name }) => {
    const was = before.readSheet(name);
    const is = after.readSheet(name);
    const edited = new Set(
      edits.filter(({ sheet }) => sheet === name).map(({ row, column }) => toAddress(row, column)),
    );
    const layout = layoutOf(was) === layoutOf(is) ? [] : [`${name}: merges or hidden rows and columns`];
    const cells = byAddress(is);
    const missing = was.cells.filter((cell) => {
      const address = toAddress(cell.row, cell.column);
      return !edited.has(address) && !isKept(cell, cells.get(address));
    });
    const known = byAddress(was);
    const added = is.cells.filter(({ row, column }) => {
      const address = toAddress(row, column);
      return !edited.has(address) && !known.has(address);
    });
    return [...layout, ...[...missing, ...added].map(({ row, column }) => `${name}!${toAddress(row, column)}`)];
  });
}

function isKept(was: Cell, is: Cell | undefined): boolean {
  if (was.formula === undefined) return JSON.stringify(was) === JSON.stringify(is);
  // Where the result is dropped, nothing is left of a cell that an array formula fills.
  if (!is) return was.formula === '';
  return JSON.stringify({ ...was, value: undefined }) === JSON.stringify({ ...is, value: undefined });
}

function byAddress({ cells }: Sheet): Map<string, Cell> {
  return new Map(cells.map((cell) => [toAddress(cell.row, cell.column), cell]));
}

function layoutOf({ merges, hiddenRows, hiddenColumns }: Sheet): string {
  return JSON.stringify([merges, [...hiddenRows], [...hiddenColumns]]);
}
