import type { Worksheet } from 'exceljs';
import { STATUS_NAMES } from '../../scheme/scheme.ts';
import { toAddress } from '../../xlsx/cell-address.ts';
import { addSheet } from './add-sheet.ts';
import { type CellStyle, STATUS_STYLES, STYLES } from './cell-styles.ts';
import { formatWhere, LOOKS, statusLook, when, whenWord } from './conditional-looks.ts';
import type { FreshContext } from './fresh-context.ts';
import {
  OVERVIEW_FIRST_ROW,
  OVERVIEW_HEADER_ROW,
  type OverviewColumn,
  overviewColumn,
  overviewRow,
} from './overview-layout.ts';
import { COMPLIANT, freshCounts, REVIEWED, writeOverviewRow, writeOverviewTotal } from './overview-rows.ts';
import { writeOverviewTop } from './overview-top.ts';
import { BAR_KEY, barCells, formatBars, writeBar } from './progress-bar.ts';
import type { SafetyActionLayout } from './safety-action-layout.ts';
import { SHEET_NAMES } from './sheet-names.ts';
import { put, putRow } from './write-cells.ts';

const COLUMN_WIDTHS = [13, 38, 9.5, 9.5, 9.5, 9.5, 12, 13, 14.5, 8, 29, 1.5];
const BAR_CELL_WIDTH = 1.9;

/** Adds *Overview*: the official table of progress, counted by formulas over the safety actions' sheets. */
export function addOverviewSheet(context: FreshContext, layouts: readonly SafetyActionLayout[]): void {
  const bar = barCells(context.scheme.safetyActions);
  const lastRow = overviewRow(layouts.length - 1);
  const sheet = addSheet(context, {
    name: SHEET_NAMES.overview,
    widths: [...COLUMN_WIDTHS, ...Array.from({ length: bar }, () => BAR_CELL_WIDTH)],
    frozen: { rows: OVERVIEW_HEADER_ROW },
    repeatedRows: OVERVIEW_HEADER_ROW,
    cursor: toAddress(OVERVIEW_FIRST_ROW, overviewColumn('title')),
    inFront: true,
  });
  writeOverviewTop(sheet, context, lastRow);
  writeHeadings(sheet, bar);
  for (const [index, layout] of layouts.entries()) {
    const counts = freshCounts(layout.action.requirements.length);
    writeOverviewRow(sheet, overviewRow(index), layout, counts);
    writeBar(sheet, overviewRow(index), bar, counts);
  }
  const total = freshCounts(layouts.reduce((sum, { action }) => sum + action.requirements.length, 0));
  writeOverviewTotal(sheet, OVERVIEW_FIRST_ROW, lastRow, total);
  writeBar(sheet, lastRow + 1, bar, total);
  writeNotes(sheet, lastRow + 3);
  formatBars(sheet, OVERVIEW_FIRST_ROW, lastRow + 1, bar);
  formatTable(sheet, lastRow);
}

function writeHeadings(sheet: Worksheet, bar: number): void {
  const headings: readonly (readonly [OverviewColumn, string, CellStyle])[] = [
    ['action', 'Safety action', STYLES.headerCentred],
    ['title', 'Title', STYLES.header],
    ...STATUS_NAMES.map((status) => [status, status, STATUS_STYLES[status]] as const),
    ['Not applicable', 'Not applicable', STATUS_STYLES['Not applicable']],
    ['Not assessed', 'Not assessed', STYLES.headerCentred],
    ['total', 'Total Requirements', STYLES.headerCentred],
    ['open', 'Open', STYLES.headerCentred],
    ['compliant', 'Compliant', STYLES.header],
  ];
  for (const [column, heading, style] of headings) {
    put(sheet, OVERVIEW_HEADER_ROW, overviewColumn(column), heading, style);
  }
  const overBar = ['Progress, best first', ...Array.from({ length: bar - 1 }, () => null)];
  putRow(sheet, OVERVIEW_HEADER_ROW, overviewColumn('bar'), overBar, STYLES.headerOverflowing);
}

function writeNotes(sheet: Worksheet, row: number): void {
  const notes = [
    `Progress, one letter for each step from the best to the worst: ${BAR_KEY}.`,
    'Compliant: every requirement is Green, Blue, or not applicable with the reason in Comments. Evidence reviewed: none of them is Green any longer.',
    'Open: requirements that still stand between the safety action and compliance. Not assessed: the status is blank or not one of the words above.',
  ];
  for (const [index, note] of notes.entries()) put(sheet, row + index, 1, note, STYLES.note);
}

function formatTable(sheet: Worksheet, lastRow: number): void {
  const rangeOf = (from: OverviewColumn, to = from): string =>
    `${toAddress(OVERVIEW_FIRST_ROW, overviewColumn(from))}:${toAddress(lastRow, overviewColumn(to))}`;
  formatWhere(sheet, rangeOf('compliant'), [
    whenWord(REVIEWED, statusLook('Blue')),
    whenWord(COMPLIANT, statusLook('Green')),
  ]);
  formatWhere(sheet, rangeOf('Red', 'open'), [
    when(`${toAddress(OVERVIEW_FIRST_ROW, overviewColumn('Red'))}=0`, LOOKS.quiet),
  ]);
}
