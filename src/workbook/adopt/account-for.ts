import type { Scheme } from '../../scheme/scheme.ts';
import { WorkbookParts } from '../../xlsx/package/workbook-parts.ts';
import type { AuditRow } from '../audit-row.ts';
import type { LayoutSettings } from '../layout.ts';
import type { OpenedAudit } from '../open-audit.ts';
import { accountForSheet } from './account-for-sheet.ts';
import type { AdoptedRow } from './adopted-rows.ts';
import type { SheetAccounting } from './adopted-thing.ts';
import type { AdoptedThing } from './fate.ts';
import { freshWords } from './fresh-words.ts';
import type { OutsideRows } from './outside-rows.ts';
import { sheetReason } from './sheet-reason.ts';
import { sourceSheets } from './source-sheets.ts';

export interface Accounting {
  /** The scheme and the configuration that the source was read by. */
  readonly scheme: Scheme;
  readonly settings: LayoutSettings;
  /** Why a row that goes into none of the fresh workbook stays behind. */
  readonly whyLeft: (row: AuditRow) => string;
  /** What becomes of what stands outside the rows of requirements. */
  readonly outside: OutsideRows;
  /** Rows that could not be filled in, by requirement, with the reason. */
  readonly refused: ReadonlyMap<string, string>;
}

/** Everything that the source holds, each thing once, with what becomes of it. */
export function accountFor(
  source: OpenedAudit,
  rows: readonly AdoptedRow[],
  fresh: OpenedAudit,
  { scheme, settings, whyLeft, outside, refused }: Accounting,
): AdoptedThing[] {
  const sheets = sourceSheets(source.spreadsheet);
  const freshRows = new Map(fresh.workbook.rows.map((row) => [row.requirement, row]));
  const accounting: SheetAccounting = {
    workbook: source.workbook,
    sheets,
    adopted: new Map(rows.map((adopted) => [adopted.row, adopted])),
    fresh: freshWords(fresh),
    whyLeft,
    outside,
    sheetReason: (name) => sheetReason(sheets.grid(name), scheme, settings),
    refused,
    placeOf: (requirement, field) => freshRows.get(requirement)?.place(field),
  };
  const onSheets = source.spreadsheet.sheets.flatMap(({ name, kind }) => {
    if (kind === 'other') return [thingOf('sheet', name, 'a chart sheet or another sheet without cells')];
    const drawings = source.spreadsheet.hasDrawings(name)
      ? [thingOf('drawings', name, 'charts, pictures, shapes or files put into the sheet; a fresh workbook has none')]
      : [];
    return [...accountForSheet(name, accounting), ...drawings];
  });
  return hasMacros(source.bytes) ? [...onSheets, thingOf('macros', undefined, 'a fresh workbook has none')] : onSheets;
}

function thingOf(what: AdoptedThing['what'], sheet: string | undefined, words: string): AdoptedThing {
  return {
    what,
    sheet,
    at: undefined,
    cell: undefined,
    shown: '',
    requirement: undefined,
    field: undefined,
    heading: undefined,
    fate: 'left',
    to: undefined,
    became: undefined,
    words,
  };
}

function hasMacros(bytes: Buffer): boolean {
  const parts = new WorkbookParts(bytes);
  return parts.linked('vbaProject', parts.main).length > 0;
}
