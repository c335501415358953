import type { Worksheet } from 'exceljs';
import { appliesTo } from '../../shared/applies-to.ts';
import { capitalised } from '../../shared/capitalised.ts';
import { daysBetween } from '../../shared/dates/calendar-date.ts';
import { dateOf, hasTime } from '../../shared/dates/moment.ts';
import { addSheet } from './add-sheet.ts';
import { STYLES } from './cell-styles.ts';
import { formatWhere, LOOKS, statusLook, when } from './conditional-looks.ts';
import { NAMES } from './defined-names.ts';
import type { FreshContext } from './fresh-context.ts';
import { type KeyDateLine, keyDateLines, timeLeft, timeLeftFormula } from './key-date-lines.ts';
import { reference, SHEET_NAMES } from './sheet-names.ts';
import { formula, put, putRow, wallClock } from './write-cells.ts';

const HEADER_ROW = 4;
const HEADINGS = ['Key date', 'When', 'Applies to', 'Days left', 'State'];
const DATE_COLUMN = 2;

/** Adds *Key dates*: every date of the scheme with the days left, counted anew whenever the workbook is opened. */
export function addKeyDatesSheet(context: FreshContext): void {
  const lines = keyDateLines(context.scheme, context.asOf);
  const hasNotes = lines.some(({ note }) => note !== '');
  const sheet = addSheet(context, {
    name: SHEET_NAMES.keyDates,
    widths: [66, 27, 28, 11, 24, ...(hasNotes ? [60] : [])],
    frozen: { rows: HEADER_ROW },
    repeatedRows: HEADER_ROW,
    cursor: 'A5',
  });
  put(sheet, 1, 1, 'Key dates', STYLES.title);
  put(
    sheet,
    2,
    1,
    `${context.scheme.name}. A date lasts to the end of that day in London; a time is missed one minute later.`,
    STYLES.subtitle,
  );
  putRow(sheet, HEADER_ROW, 1, hasNotes ? [...HEADINGS, 'Note'] : HEADINGS, STYLES.header);
  for (const [index, line] of lines.entries()) {
    const row = HEADER_ROW + 1 + index;
    writeLine(sheet, row, line, context);
    if (hasNotes) put(sheet, row, HEADINGS.length + 1, line.note, STYLES.line);
    const place = reference(SHEET_NAMES.keyDates, DATE_COLUMN, row);
    if (line.endsPeriod) context.book.definedNames.add(place, NAMES.periodEnd);
    if (line.endsScheme) context.book.definedNames.add(place, NAMES.submission);
  }
  formatTimeLeft(sheet, HEADER_ROW + 1, HEADER_ROW + lines.length);
}

function writeLine(sheet: Worksheet, row: number, line: KeyDateLine, { asOf }: FreshContext): void {
  const { name, at, actions, paused, endsPeriod, endsScheme } = line;
  put(sheet, row, 1, name, endsPeriod || endsScheme ? STYLES.lineStrong : STYLES.line);
  put(sheet, row, 2, wallClock(at), hasTime(at) ? STYLES.lineDateTime : STYLES.lineDate);
  put(sheet, row, 3, capitalised(appliesTo(actions)), STYLES.line);
  if (paused !== undefined) {
    putRow(sheet, row, 4, [undefined, paused], STYLES.line);
    return;
  }
  put(sheet, row, 4, formula(`INT(B${row})-TODAY()`, daysBetween(asOf, dateOf(at))), STYLES.lineDaysLeft);
  put(sheet, row, 5, formula(timeLeftFormula(`B${row}`), timeLeft(at, asOf)), STYLES.line);
}

function formatTimeLeft(sheet: Worksheet, firstRow: number, lastRow: number): void {
  const days = `$D${firstRow}`;
  const upTo = (most: number): string => `AND(ISNUMBER(${days}),${days}>=0,${days}<=${most})`;
  formatWhere(sheet, `E${firstRow}:E${lastRow}`, [
    when(upTo(7), statusLook('Red')),
    when(upTo(30), statusLook('Amber')),
  ]);
  formatWhere(sheet, `A${firstRow}:E${lastRow}`, [when(`AND(ISNUMBER(${days}),${days}<0)`, LOOKS.quiet)]);
}
