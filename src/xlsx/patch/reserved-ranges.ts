import { parseRange } from '../cell-address.ts';
import type { WorkbookParts } from '../package/workbook-parts.ts';
import type { CellRange } from '../types.ts';
import { XmlScanner } from '../xml/xml-scanner.ts';
import type { ZipEntry } from '../zip/zip-entry.ts';
import type { PatchRefusal } from './patch-error.ts';

/** Cells that another part of the workbook says something about, which an edit would contradict. */
export interface ReservedRange {
  readonly range: CellRange;
  readonly reason: PatchRefusal;
  readonly words: string;
}

/** The headings and totals of the tables in a sheet, which Excel keeps in the table as well, and its pivot tables. */
export function reservedRanges(parts: WorkbookParts, sheet: ZipEntry): ReservedRange[] {
  return [
    ...parts.linked('table', sheet).flatMap((part) => tableRanges(parts.text(part), part.name)),
    ...parts.linked('pivotTable', sheet).flatMap((part) => pivotRanges(parts.text(part), part.name)),
  ];
}

function tableRanges(text: string, part: string): ReservedRange[] {
  const xml = new XmlScanner(text, part, 'table');
  const range = parseRange(xml.attribute('ref') ?? '');
  if (!range) return [];
  const headings = Number(xml.attribute('headerRowCount') ?? 1);
  const totals = Number(xml.attribute('totalsRowCount') ?? 0);
  return [
    {
      range: { ...range, bottom: range.top + headings - 1 },
      reason: 'table',
      words: 'is a heading of a table, which keeps its headings in a second place',
    },
    {
      range: { ...range, top: range.bottom - totals + 1 },
      reason: 'table',
      words: 'is in the totals of a table, which keeps them in a second place',
    },
  ];
}

function pivotRanges(text: string, part: string): ReservedRange[] {
  const xml = new XmlScanner(text, part, 'pivotTableDefinition');
  const ranges: ReservedRange[] = [];
  while (xml.nextChild(1)) {
    const range = xml.name === 'location' ? parseRange(xml.attribute('ref') ?? '') : undefined;
    if (range) ranges.push({ range, reason: 'pivot-table', words: 'is part of a pivot table, which fills it itself' });
  }
  return ranges;
}
