import type { Worksheet } from 'exceljs';
import { hasTime } from '../../shared/dates/moment.ts';
import { STYLES } from './cell-styles.ts';
import { NAMES } from './defined-names.ts';
import type { FreshContext } from './fresh-context.ts';
import { type KeyDateLine, keyDateLines, timeLeft, timeLeftFormula } from './key-date-lines.ts';
import { ODS_CODE_PLACE, OVERVIEW_FIRST_ROW, TRUST_PLACE } from './overview-layout.ts';
import { countCompliant, REVIEWED } from './overview-rows.ts';
import { INTERNAL_USE } from './page-footer.ts';
import { reference, SHEET_NAMES } from './sheet-names.ts';
import { formula, put, wallClock } from './write-cells.ts';

/** Writes what stands above the table: whose workbook it is, how long there is, and how many actions are compliant. */
export function writeOverviewTop(sheet: Worksheet, context: FreshContext, lastRow: number): void {
  const { scheme, trust, odsCode, asOf } = context;
  put(sheet, 1, 1, scheme.name, STYLES.title);
  put(sheet, 2, 1, `Overview of progress on safety action requirements. ${INTERNAL_USE}.`, STYLES.subtitle);
  writeIdentity(sheet, context, { label: 'Trust', value: trust, place: TRUST_PLACE, name: NAMES.trust });
  writeIdentity(sheet, context, { label: 'ODS code', value: odsCode, place: ODS_CODE_PLACE, name: NAMES.odsCode });
  for (const line of keyDateLines(scheme, asOf)) {
    if (line.endsPeriod) writeCountdown(sheet, { row: 5, label: 'Period ends', name: NAMES.periodEnd, line, asOf });
    if (line.endsScheme) writeCountdown(sheet, { row: 6, label: 'Submission', name: NAMES.submission, line, asOf });
  }
  put(sheet, 7, 1, positionFormula(scheme.safetyActions.length, lastRow), STYLES.result);
}

interface Identity {
  readonly label: string;
  readonly value: string;
  readonly place: { readonly row: number; readonly column: number };
  readonly name: string;
}

function writeIdentity(sheet: Worksheet, { book }: FreshContext, { label, value, place, name }: Identity): void {
  put(sheet, place.row, 1, label, STYLES.label);
  put(sheet, place.row, place.column, value || null, STYLES.lineEntry);
  book.definedNames.add(reference(SHEET_NAMES.overview, place.column, place.row), name);
}

interface Countdown {
  readonly row: number;
  readonly label: string;
  /** The defined name of the date on *Key dates*. */
  readonly name: string;
  readonly line: KeyDateLine;
  readonly asOf: string;
}

function writeCountdown(sheet: Worksheet, { row, label, name, line, asOf }: Countdown): void {
  put(sheet, row, 1, label, STYLES.label);
  put(sheet, row, 2, formula(name, wallClock(line.at)), hasTime(line.at) ? STYLES.lineDateTime : STYLES.lineDate);
  const left = line.paused ?? formula(timeLeftFormula(name), timeLeft(line.at, asOf));
  put(sheet, row, 3, left, STYLES.countdown);
}

function positionFormula(of: number, lastRow: number): ReturnType<typeof formula> {
  const compliant = countCompliant(OVERVIEW_FIRST_ROW, lastRow);
  const reviewed = countCompliant(OVERVIEW_FIRST_ROW, lastRow, REVIEWED);
  return formula(
    `${compliant}&" of ${of} safety actions compliant, "&${reviewed}&" of ${of} with evidence reviewed"`,
    `0 of ${of} safety actions compliant, 0 of ${of} with evidence reviewed`,
  );
}
