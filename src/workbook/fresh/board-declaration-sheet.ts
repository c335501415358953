import type { Worksheet } from 'exceljs';
import type { SafetyAction } from '../../scheme/scheme.ts';
import { addSheet } from './add-sheet.ts';
import { STYLES } from './cell-styles.ts';
import { formatWhere, statusLook, when, whenWord } from './conditional-looks.ts';
import { NAMES } from './defined-names.ts';
import type { FreshContext } from './fresh-context.ts';
import { overviewColumn, overviewRow } from './overview-layout.ts';
import { COMPLIANT } from './overview-rows.ts';
import { INTERNAL_USE } from './page-footer.ts';
import { reference, SHEET_NAMES } from './sheet-names.ts';
import { expectDate, offerList } from './validations.ts';
import { formula, put, putRow } from './write-cells.ts';

const HEADER_ROW = 5;
const FIRST_ROW = HEADER_ROW + 1;
const HEADINGS = ['Safety action', 'Title', 'Evidence says', 'Declared as met', 'Agreement'];

/** A table below the declaration: a heading row, then lines to fill in. The last two columns may be text or dates. */
interface EntryTable {
  readonly headings: readonly string[];
  readonly lines: readonly string[];
  readonly dated: boolean;
}

const ENTRY_TABLES: readonly EntryTable[] = [
  {
    headings: ['Signed off by', 'Name', 'Role', 'Date'],
    lines: [
      'Chief executive',
      'Trust Board, by its chair',
      'Trust Board, at its meeting of',
      'ICB accountable officer',
    ],
    dated: true,
  },
  {
    headings: ['Discussed with', 'With whom', 'Organisation', 'Date'],
    lines: ['Commissioners of maternity services'],
    dated: true,
  },
  {
    headings: ['Scheme contact', 'Name', 'Role', 'Email'],
    lines: ['Clinical contact (MIS lead)', 'Financial contact (MIS lead)'],
    dated: false,
  },
];

/** Adds *Board declaration*: what the evidence says and what the Board declares, side by side, with the sign-offs. */
export function addBoardDeclarationSheet(context: FreshContext): void {
  const { scheme, trust } = context;
  const sheet = addSheet(context, {
    name: SHEET_NAMES.declaration,
    widths: [10, 44, 30, 30, 34],
    frozen: { rows: HEADER_ROW },
    cursor: `D${FIRST_ROW}`,
  });
  put(sheet, 1, 1, 'Board declaration', STYLES.title);
  put(sheet, 2, 1, `${scheme.name}. ${INTERNAL_USE}.`, STYLES.subtitle);
  put(sheet, 3, 1, 'Trust', STYLES.label);
  put(sheet, 3, 2, formula(`IF(${NAMES.trust}="","",${NAMES.trust})`, trust), STYLES.label);
  putRow(sheet, HEADER_ROW, 1, HEADINGS, STYLES.header);
  for (const [index, action] of scheme.safetyActions.entries()) writeDeclaration(sheet, index, action);
  const lastRow = FIRST_ROW + scheme.safetyActions.length - 1;
  offerList(sheet, `D${FIRST_ROW}:D${lastRow}`, '"Yes,No"', 'Choose Yes or No.');
  writeTotal(sheet, lastRow);
  formatDeclarations(sheet, lastRow);
  ENTRY_TABLES.reduce((row, table) => writeEntryTable(sheet, row, table), lastRow + 3);
}

function writeDeclaration(sheet: Worksheet, index: number, { number, title }: SafetyAction): void {
  const row = FIRST_ROW + index;
  const compliance = reference(SHEET_NAMES.overview, overviewColumn('compliant'), overviewRow(index));
  const evidence = `IF(LEFT(${compliance},${COMPLIANT.length})="${COMPLIANT}","Met","Not met")`;
  const agreement = `IF((D${row}="Yes")=(C${row}="Met"),"Agrees","Differs from the evidence")`;
  put(sheet, row, 1, number, STYLES.lineCountStrong);
  put(sheet, row, 2, title, STYLES.line);
  put(sheet, row, 3, formula(evidence, 'Not met'), STYLES.lineCentred);
  put(sheet, row, 4, null, STYLES.lineEntryStatus);
  put(sheet, row, 5, formula(`IF(D${row}="","Not yet declared",${agreement})`, 'Not yet declared'), STYLES.line);
}

function writeTotal(sheet: Worksheet, lastRow: number): void {
  const [row, of] = [lastRow + 1, lastRow - FIRST_ROW + 1];
  const count = (column: string, word: string, verb: string): string =>
    `COUNTIF(${column}${FIRST_ROW}:${column}${lastRow},"${word}")&" of ${of} ${verb}"`;
  put(sheet, row, 1, 'Total', STYLES.totalCount);
  put(sheet, row, 2, null, STYLES.total);
  put(sheet, row, 3, formula(count('C', 'Met', 'met'), `0 of ${of} met`), STYLES.totalCount);
  put(sheet, row, 4, formula(count('D', 'Yes', 'declared'), `0 of ${of} declared`), STYLES.totalCount);
  put(sheet, row, 5, null, STYLES.total);
}

function formatDeclarations(sheet: Worksheet, lastRow: number): void {
  formatWhere(sheet, `C${FIRST_ROW}:C${lastRow}`, [
    whenWord('Met', statusLook('Green')),
    whenWord('Not met', statusLook('Red')),
  ]);
  formatWhere(sheet, `D${FIRST_ROW}:D${lastRow}`, [
    whenWord('Yes', statusLook('Green')),
    whenWord('No', statusLook('Red')),
  ]);
  formatWhere(sheet, `E${FIRST_ROW}:E${lastRow}`, [when(`LEFT($E${FIRST_ROW},7)="Differs"`, statusLook('Amber'))]);
}

/** Writes a table from a row on, and returns the row at which the next one begins. */
function writeEntryTable(sheet: Worksheet, row: number, { headings, lines, dated }: EntryTable): number {
  putRow(sheet, row, 2, headings, STYLES.header);
  for (const [index, line] of lines.entries()) {
    const at = row + 1 + index;
    put(sheet, at, 2, line, STYLES.line);
    putRow(sheet, at, 3, [null, null], STYLES.lineEntry);
    put(sheet, at, 5, null, dated ? STYLES.lineEntryDate : STYLES.lineEntry);
  }
  if (dated) expectDate(sheet, `E${row + 1}:E${row + lines.length}`);
  return row + lines.length + 2;
}
