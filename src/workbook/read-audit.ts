import type { Scheme } from '../scheme/scheme.ts';
import { identifierFinder } from '../shared/identifiers/identifier-finder.ts';
import { once } from '../shared/once.ts';
import { plainWords } from '../shared/plain-words.ts';
import { serialToDate } from '../xlsx/date-serial.ts';
import type { Spreadsheet } from '../xlsx/types.ts';
import { isFindingsSheet } from './annotate/is-findings-sheet.ts';
import type { AuditRow } from './audit-row.ts';
import type { AuditWorkbook } from './audit-workbook.ts';
import { readBoardSheets } from './board/read-board-sheets.ts';
import { findTables, nearestHeader } from './find-tables.ts';
import { workbookForm } from './form/workbook-form.ts';
import { type HeadingMatcher, headingMatcher } from './heading-matcher.ts';
import { findIdentifiers } from './identifiers/find-identifiers.ts';
import type { LayoutSettings, SheetWithoutTable, TableLayout, UnmetSetting } from './layout.ts';
import { METADATA_SHEET, readMetadata } from './metadata.ts';
import { type OverviewLine, readOverview } from './overview-table.ts';
import { type RowReading, readRows } from './read-rows.ts';
import { requirementWords } from './requirement-words.ts';
import { type SheetGrid, toGrid } from './sheet-grid.ts';
import { readStatus } from './status-words.ts';

/**
 * Reads the audit out of a spreadsheet, whatever its layout: discovers the tables, reads their rows and the overview.
 * A workbook without a single requirement gives no rows; the caller says so to the user.
 * @throws AmbiguousStatusError when two columns could be the status.
 * @throws XlsxError when a sheet can't be read.
 */
export function readAudit(spreadsheet: Spreadsheet, scheme: Scheme, settings: LayoutSettings): AuditWorkbook {
  const reading: RowReading = {
    scheme,
    words: requirementWords(scheme),
    serialToDate: (serial) => serialToDate(serial, spreadsheet.date1904),
  };
  const matcher = headingMatcher(settings);
  const ignored = new Set((settings.ignoreSheets ?? []).map(plainWords));
  const tables: TableLayout[] = [];
  const rows: AuditRow[] = [];
  const sheetsWithoutTable: SheetWithoutTable[] = [];
  const gridsWithoutTable: SheetGrid[] = [];
  let overview: OverviewLine[] | undefined;
  for (const { name, kind } of spreadsheet.sheets) {
    if (kind !== 'worksheet' || name === METADATA_SHEET || ignored.has(plainWords(name))) continue;
    const sheet = spreadsheet.readSheet(name);
    if (isFindingsSheet(sheet, spreadsheet.definedNames)) continue;
    const grid = toGrid(sheet);
    const found = tablesWithRows(grid, matcher, reading);
    for (const { table, tableRows } of found) {
      tables.push(table);
      for (const row of tableRows) rows.push(row);
    }
    if (found.length > 0) continue;
    overview ??= readOverview(grid, scheme);
    sheetsWithoutTable.push(nearestHeader(grid, matcher));
    gridsWithoutTable.push(grid);
  }
  const metadata = readMetadata(spreadsheet);
  const finder = identifierFinder(settings.identifierPatterns);
  const audit = { scheme: metadata.get('scheme'), rows, overview, tables };
  return {
    ...audit,
    trust: metadata.get('trust'),
    sheetsWithoutTable,
    unmetSettings: unmetSettings(settings, matcher, spreadsheet),
    form: workbookForm(spreadsheet, audit, metadata, {
      statuses: scheme.statuses.map(({ name }) => name),
      read: (word) => readStatus(word, scheme),
    }),
    identifiers: once(() => findIdentifiers(spreadsheet, finder)),
    identifierFinder: finder,
    ...readBoardSheets(gridsWithoutTable, scheme, reading.serialToDate),
  };
}

/** A heading row is believed only when a row below it answers a requirement of the scheme. */
function tablesWithRows(
  grid: SheetGrid,
  matcher: HeadingMatcher,
  reading: RowReading,
): { table: TableLayout; tableRows: AuditRow[] }[] {
  return findTables(grid, matcher, reading.scheme)
    .filter((table) => !isActionLog(table))
    .map((table) => ({ table, tableRows: readRows(grid, table, reading) }))
    .filter(({ tableRows }) => tableRows.some(({ requirement }) => requirement !== undefined));
}

const TO_DO = /^(actions?( (required|needed|taken|to take))?|date raised|raised( by| on)?|gaps?|issues?|tasks?)$/;

/** A list of things to do can number its lines, name an action and rate it, and says nothing of the requirements. */
function isActionLog({ columns, otherHeadings }: TableLayout): boolean {
  return !columns.has('text') && otherHeadings.some(({ heading }) => TO_DO.test(plainWords(heading)));
}

/** What the configuration names and the workbook does not have: a slip there would change the reading in silence. */
function unmetSettings(
  { columns = {}, ignoreSheets = [] }: LayoutSettings,
  matcher: HeadingMatcher,
  { sheets }: Spreadsheet,
): UnmetSetting[] {
  const names = new Set(sheets.map(({ name }) => plainWords(name)));
  return [
    ...matcher.unmet().map((field): UnmetSetting => ({ key: `columns.${field}`, value: columns[field] ?? '' })),
    ...ignoreSheets
      .filter((name) => !names.has(plainWords(name)))
      .map((value): UnmetSetting => ({ key: 'ignoreSheets', value })),
  ];
}
