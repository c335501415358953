import type { Worksheet } from 'exceljs';
import { toAddress } from '../../xlsx/cell-address.ts';
import { addSheet } from './add-sheet.ts';
import { type CellStyle, STYLES } from './cell-styles.ts';
import type { FreshContext } from './fresh-context.ts';
import { SHEET_NAMES } from './sheet-names.ts';
import { expectAmount, expectDate, offerList } from './validations.ts';
import { formula, put } from './write-cells.ts';

const HEADER_ROW = 4;
const FIRST_ROW = HEADER_ROW + 1;
const LAST_ROW = HEADER_ROW + 40;

const PURPOSE =
  'For safety actions that are not met: what is missing, what will be done, by whom, by when, and how it is paid for.';

interface PlanColumn {
  readonly heading: string;
  readonly width: number;
  readonly style: CellStyle;
  readonly expect?: (sheet: Worksheet, range: string) => void;
}

/** No column for a requirement or its number: the plan must never be taken for a table of the audit. */
function planColumns({ scheme }: FreshContext): readonly PlanColumn[] {
  const numbers = scheme.safetyActions.map(({ number }) => number).join(',');
  const offerActions = (sheet: Worksheet, range: string): void =>
    offerList(sheet, range, `"${numbers}"`, 'Choose the number of a safety action.');
  return [
    { heading: 'Safety action', width: 10, style: STYLES.entryCentred, expect: offerActions },
    { heading: 'Gap', width: 38, style: STYLES.entry },
    { heading: 'Action', width: 42, style: STYLES.entry },
    { heading: 'Lead', width: 20, style: STYLES.entry },
    { heading: 'Cost (£)', width: 13, style: STYLES.entryMoney, expect: expectAmount },
    { heading: 'Funding source', width: 22, style: STYLES.entry },
    { heading: 'Due', width: 14, style: STYLES.entryDate, expect: expectDate },
    { heading: 'Progress', width: 34, style: STYLES.entry },
  ];
}

/** Adds *Action plan*: what a Trust needs for each safety action that is not met, with its cost. */
export function addActionPlanSheet(context: FreshContext): void {
  const columns = planColumns(context);
  const sheet = addSheet(context, {
    name: SHEET_NAMES.actionPlan,
    widths: columns.map(({ width }) => width),
    frozen: { rows: HEADER_ROW },
    repeatedRows: HEADER_ROW,
    cursor: `A${FIRST_ROW}`,
  });
  put(sheet, 1, 1, 'Action plan', STYLES.title);
  put(sheet, 2, 1, PURPOSE, STYLES.subtitle);
  writeTotalCost(sheet, columns.findIndex(({ expect }) => expect === expectAmount) + 1);
  for (const [index, { heading, style, expect }] of columns.entries()) {
    put(sheet, HEADER_ROW, index + 1, heading, STYLES.header);
    for (let row = FIRST_ROW; row <= LAST_ROW; row += 1) put(sheet, row, index + 1, null, style);
    expect?.(sheet, entriesIn(index + 1));
  }
}

function writeTotalCost(sheet: Worksheet, column: number): void {
  put(sheet, HEADER_ROW - 1, column - 1, 'Total cost', STYLES.labelRight);
  put(sheet, HEADER_ROW - 1, column, formula(`SUM(${entriesIn(column)})`, 0), STYLES.lineMoney);
}

function entriesIn(column: number): string {
  return `${toAddress(FIRST_ROW, column)}:${toAddress(LAST_ROW, column)}`;
}
