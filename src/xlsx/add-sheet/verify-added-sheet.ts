import { toAddress } from '../cell-address.ts';
import { byAddress } from '../patch/sheet-patch.ts';
import { holds } from '../patch/written-cell.ts';
import { openSpreadsheet } from '../read/open-spreadsheet.ts';
import type { Sheet, Spreadsheet } from '../types.ts';
import { ZipArchive } from '../zip/zip-archive.ts';
import type { ZipEntry } from '../zip/zip-entry.ts';
import type { NewSheet } from './new-sheet.ts';

/** What was meant to be added. */
interface Meant extends Pick<NewSheet, 'rows'> {
  readonly name: string;
  /** The parts of the workbook as it was that had to change. */
  readonly changed: readonly ZipEntry[];
}

/** Whether a workbook, read back, has the sheet that was added to it, and everything else as it was. */
export function isSheetAdded(
  { bytes, before }: { readonly bytes: Buffer; readonly before: Spreadsheet },
  added: Buffer,
  { name, rows, changed }: Meant,
): boolean {
  const after = openSpreadsheet(added);
  const listed = [...before.sheets, { name, state: 'visible', kind: 'worksheet' }];
  return (
    isSame(after.sheets, listed) &&
    isSame(after.definedNames.slice(0, before.definedNames.length), before.definedNames) &&
    after.date1904 === before.date1904 &&
    hasSameParts(bytes, added, changed) &&
    before.sheets.every((sheet) =>
      isSame(readable(before.readSheet(sheet.name)), readable(after.readSheet(sheet.name))),
    ) &&
    hasRows(after, name, rows)
  );
}

/** The parts that did not have to change are the same bytes, in the same order. */
function hasSameParts(bytes: Buffer, added: Buffer, changed: readonly ZipEntry[]): boolean {
  const before = new ZipArchive(bytes);
  const after = new ZipArchive(added);
  const mayChange = new Set(changed.map((entry) => entry.name));
  return before.entries.every((entry, index) => {
    const copy = after.entries[index];
    return (
      copy?.name === entry.name && (mayChange.has(entry.name) || packed(before, entry).equals(packed(after, copy)))
    );
  });
}

function packed({ bytes }: ZipArchive, { headerOffset, dataOffset, packedSize }: ZipEntry): Buffer {
  return bytes.subarray(headerOffset, dataOffset + packedSize);
}

function hasRows(after: Spreadsheet, name: string, rows: NewSheet['rows']): boolean {
  const cells = byAddress(after.readSheet(name));
  return rows.every((row, index) =>
    row.every(({ value, leadsTo }, place) => {
      const cell = cells.get(toAddress(index + 1, place + 1));
      return holds(cell?.value, value, after.date1904) && (cell?.hyperlink === undefined) === (leadsTo === undefined);
    }),
  );
}

/** What the reader sees of a sheet, as plain data. */
function readable({ hiddenRows, hiddenColumns, ...sheet }: Sheet): object {
  return { ...sheet, hiddenRows: [...hiddenRows], hiddenColumns: [...hiddenColumns] };
}

/** Whether two readings are alike. Their keys come in the same order. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
