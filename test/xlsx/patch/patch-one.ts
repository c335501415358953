import { parseAddress } from '../../../src/xlsx/cell-address.ts';
import { patchSpreadsheet } from '../../../src/xlsx/patch/patch-spreadsheet.ts';
import type { CellEdit, EditValue, Patched, PatchOptions } from '../../../src/xlsx/patch/patch-types.ts';
import { ZipArchive } from '../../../src/xlsx/zip/zip-archive.ts';
import { makeXlsx, type XlsxContent } from '../make-xlsx.ts';

/** Shorthand for values: text, a number, a boolean, a date, or null for blank. */
type Plain = string | number | boolean | Date | null;

export interface PatchedOne extends Patched {
  /** What stands inside `<worksheet>` now. */
  readonly xml: string;
}

/** Makes a workbook with a single sheet, `Sheet1`, and sets cells of it by their address. */
export function patchOne(
  xml: string,
  values: Readonly<Record<string, Plain>>,
  content: XlsxContent & { readonly links?: string } = {},
  options?: PatchOptions,
): PatchedOne {
  const { links, ...rest } = content;
  const sheet = links === undefined ? { name: 'Sheet1', xml } : { name: 'Sheet1', xml, links };
  const patched = patchSpreadsheet(makeXlsx({ ...rest, sheets: [sheet] }), editsOf(values), options);
  const part = partText(patched.bytes, 'xl/worksheets/sheet1.xml');
  return { ...patched, xml: part.replace(/^<\?xml[^>]*>\s*<worksheet[^>]*>(.*)<\/worksheet>$/s, '$1') };
}

/** The same for the rows of the sheet alone. */
export function patchRows(rows: string, values: Readonly<Record<string, Plain>>, content?: XlsxContent): string {
  const { xml } = patchOne(`<sheetData>${rows}</sheetData>`, values, content);
  return xml.replace(/^<sheetData>(.*)<\/sheetData>$/s, '$1');
}

export function editsOf(values: Readonly<Record<string, Plain>>, sheet = 'Sheet1'): CellEdit[] {
  return Object.entries(values).map(([address, value]) => {
    const position = parseAddress(address);
    if (!position) throw new Error(`no address: ${address}`);
    return { sheet, ...position, value: toEditValue(value) };
  });
}

function toEditValue(value: Plain): EditValue {
  if (value === null) return { kind: 'blank' };
  if (value instanceof Date) return { kind: 'date', date: value.toISOString().slice(0, 10) };
  if (typeof value === 'string') return { kind: 'text', text: value };
  return typeof value === 'number' ? { kind: 'number', number: value } : { kind: 'boolean', boolean: value };
}

/** The text of a part, which must be in UTF-8. */
export function partText(bytes: Buffer, name: string): string {
  return partBytes(bytes, name).toString('utf8');
}

export function partBytes(bytes: Buffer, name: string): Buffer {
  const archive = new ZipArchive(bytes);
  const entry = archive.find(name);
  if (!entry) throw new Error(`no part ${name}`);
  return archive.read(entry);
}
