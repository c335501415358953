import type { Worksheet } from 'exceljs';
import { STATUS_NAMES } from '../../scheme/scheme.ts';
import { hasTime } from '../../shared/moment.ts';
import { toAddress } from '../../xlsx/cell-address.ts';
import { addSheet } from './add-sheet.ts';
import { type CellStyle, STATUS_STYLES, STYLES } from './cell-styles.ts';
import { formatWhere, LOOKS, statusLook, when, whenWord } from './conditional-looks.ts';
import { NAMES } from './defined-names.ts';
import type { FreshContext } from './fresh-context.ts';
import { type KeyDateLine, keyDateLines, timeLeft, timeLeftFormula } from './key-date-lines.ts';
import {
  ODS_CODE_PLACE,
  OVERVIEW_FIRST_ROW,
  OVERVIEW_HEADER_ROW,
  overviewColumn,
  overviewRow,
  TRUST_PLACE,
} from './overview-layout.ts';
import {
  COMPLIANT,
  countCompliant,
  freshCounts,
  REVIEWED,
  writeOverviewRow,
  writeOverviewTotal,
} from './overview-rows.ts';
import { INTERNAL_USE } from './page-footer.ts';
import { BAR_KEY, barCells, formatBars, writeBar } from './progress-bar.ts';
import type { SafetyActionLayout } from './safety-action-layout.ts';
import { reference, SHEET_NAMES } from './sheet-names.ts';
import { formula, put, wallClock } from './write-cells.ts';

const COLUMN_WIDTHS = [12, 38, 9.5, 9.5, 9.5, 9.5, 12, 12, 14, 8, 28, 1.5];
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
  writeTop(sheet, context, lastRow);
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

function writeTop(sheet: Worksheet, { book, scheme, trust, odsCode, asOf }: FreshContext, lastRow: number): void {
  put(sheet, 1, 1, scheme.name, STYLES.title);
  put(sheet, 2, 1, `Overview of progress on safety action requirements. ${INTERNAL_USE}.`, STYLES.subtitle);
  put(sheet, TRUST_PLACE.row, 1, 'Trust', STYLES.label);
  put(sheet, TRUST_PLACE.row, TRUST_PLACE.column, trust || null, STYLES.lineEntry);
  put(sheet, ODS_CODE_PLACE.row, 1, 'ODS code', STYLES.label);
  put(sheet, ODS_CODE_PLACE.row, ODS_CODE_PLACE.column, odsCode || null, STYLES.lineEntry);
  book.definedNames.add(reference(SHEET_NAMES.overview, TRUST_PLACE.column, TRUST_PLACE.row), NAMES.trust);
  book.definedNames.add(reference(SHEET_NAMES.overview, ODS_CODE_PLACE.column, ODS_CODE_PLACE.row), NAMES.odsCode);

  const lines = keyDateLines(scheme, asOf);
  writeCountdown(
    sheet,
    5,
    'Period ends',
    NAMES.periodEnd,
    lines.find(({ closes }) => closes === 'period'),
    asOf,
  );
  writeCountdown(
    sheet,
    6,
    'Submission',
    NAMES.submission,
    lines.find(({ closes }) => closes === 'scheme'),
    asOf,
  );

  const of = scheme.safetyActions.length;
  const compliant = countCompliant(OVERVIEW_FIRST_ROW, lastRow);
  const reviewed = countCompliant(OVERVIEW_FIRST_ROW, lastRow, REVIEWED);
  const position = formula(
    `${compliant}&" of ${of} safety actions compliant, "&${reviewed}&" of ${of} with evidence reviewed"`,
    `0 of ${of} safety actions compliant, 0 of ${of} with evidence reviewed`,
  );
  put(sheet, 7, 1, position, STYLES.result);
}

function writeCountdown(
  sheet: Worksheet,
  row: number,
  label: string,
  name: string,
  line: KeyDateLine | undefined,
  asOf: string,
): void {
  if (!line) return;
  put(sheet, row, 1, label, STYLES.label);
  put(sheet, row, 2, formula(name, wallClock(line.at)), hasTime(line.at) ? STYLES.lineDateTime : STYLES.lineDate);
  const left = line.paused ?? formula(timeLeftFormula(name), timeLeft(line.at, asOf));
  put(sheet, row, 3, left, STYLES.countdown);
}

function writeHeadings(sheet: Worksheet, bar: number): void {
  const headings: readonly (readonly [Parameters<typeof overviewColumn>[0], string, CellStyle])[] = [
    ['action', 'Safety action', STYLES.headerCentred],
    ['title', 'Title', STYLES.header],
    ...STATUS_NAMES.map((status) => [status, status, STATUS_STYLES[status]] as const),
    ['Not applicable', 'Not applicable', STATUS_STYLES['Not applicable']],
    ['Not assessed', 'Not assessed', STYLES.headerCentred],
    ['total', 'Total Requirements', STYLES.headerCentred],
    ['open', 'Open', STYLES.headerCentred],
    ['compliant', 'Compliant', STYLES.header],
  ];
  for (const [column, heading, style] of headings)
    put(sheet, OVERVIEW_HEADER_ROW, overviewColumn(column), heading, style);
  for (let index = 0; index < bar; index += 1) {
    put(
      sheet,
      OVERVIEW_HEADER_ROW,
      overviewColumn('bar') + index,
      index === 0 ? 'Progress, best first' : null,
      STYLES.headerOverflowing,
    );
  }
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
  const rangeOf = (from: Parameters<typeof overviewColumn>[0], to = from): string =>
    `${toAddress(OVERVIEW_FIRST_ROW, overviewColumn(from))}:${toAddress(lastRow, overviewColumn(to))}`;
  formatWhere(sheet, rangeOf('compliant'), [
    whenWord(REVIEWED, statusLook('Blue')),
    whenWord(COMPLIANT, statusLook('Green')),
  ]);
  formatWhere(sheet, rangeOf('Red', 'open'), [
    when(`${toAddress(OVERVIEW_FIRST_ROW, overviewColumn('Red'))}=0`, LOOKS.quiet),
  ]);
}
