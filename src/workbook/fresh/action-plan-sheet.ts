import type { Worksheet } from 'exceljs';
import { toAddress } from '../../xlsx/cell-address.ts';
import {
  FIRST_ROW,
  HEADER_ROW,
  lastPlanRow,
  PLAN_COLUMNS,
  PLAN_HEADINGS,
  type PlanColumn,
  planColumnOf,
} from './action-plan-layout.ts';
import { addSheet } from './add-sheet.ts';
import { type CellStyle, STYLES } from './cell-styles.ts';
import { fitRowTo } from './fit-rows.ts';
import type { FreshContext } from './fresh-context.ts';
import { SHEET_NAMES } from './sheet-names.ts';
import { expectAmount, expectDate, LONGEST_LIST, offerList } from './validations.ts';
import { formula, put } from './write-cells.ts';

const PURPOSE =
  'For safety actions that are not met: what is missing, what will be done, by whom, by when, and how it is paid for.';

/** No column for a requirement or its number: the plan must never be taken for a table of the audit. */
const COLUMNS: Readonly<Record<PlanColumn, { readonly width: number; readonly style: CellStyle }>> = {
  action: { width: 10, style: STYLES.entryCentred },
  gap: { width: 38, style: STYLES.entry },
  text: { width: 42, style: STYLES.entry },
  lead: { width: 20, style: STYLES.entry },
  cost: { width: 13, style: STYLES.entryMoney },
  funding: { width: 22, style: STYLES.entry },
  due: { width: 14, style: STYLES.entryDate },
  progress: { width: 34, style: STYLES.entry },
};

/** Adds *Action plan*: what a Trust needs for each safety action that is not met, with its cost. */
export function addActionPlanSheet(context: FreshContext): void {
  const { plan } = context;
  const sheet = addSheet(context, {
    name: SHEET_NAMES.actionPlan,
    widths: PLAN_COLUMNS.map((column) => COLUMNS[column].width),
    frozen: { rows: HEADER_ROW },
    repeatedRows: HEADER_ROW,
    cursor: `A${FIRST_ROW}`,
  });
  const lastRow = lastPlanRow(plan.length);
  const entriesIn = (column: PlanColumn): string => {
    const index = planColumnOf(column);
    return `${toAddress(FIRST_ROW, index)}:${toAddress(lastRow, index)}`;
  };
  put(sheet, 1, 1, 'Action plan', STYLES.title);
  put(sheet, 2, 1, PURPOSE, STYLES.subtitle);
  put(sheet, HEADER_ROW - 1, planColumnOf('cost') - 1, 'Total cost', STYLES.labelRight);
  put(sheet, HEADER_ROW - 1, planColumnOf('cost'), formula(`SUM(${entriesIn('cost')})`, 0), STYLES.lineMoney);
  for (const column of PLAN_COLUMNS) {
    const index = planColumnOf(column);
    put(sheet, HEADER_ROW, index, PLAN_HEADINGS[column], STYLES.header);
    for (let row = FIRST_ROW; row <= lastRow; row += 1) put(sheet, row, index, null, COLUMNS[column].style);
  }
  offerActions(sheet, entriesIn('action'), context);
  expectAmount(sheet, entriesIn('cost'));
  expectDate(sheet, entriesIn('due'));
}

/** One safety action, or several as the plan names them together already, as far as a drop-down list has room. */
function offerActions(sheet: Worksheet, range: string, { scheme, plan }: FreshContext): void {
  const numbers = scheme.safetyActions.map(({ number }) => String(number));
  const together = new Set(plan.flatMap((line) => line.get('action') ?? []).filter((each) => !numbers.includes(each)));
  const all = [...numbers, ...together].join(',');
  const offered = all.length <= LONGEST_LIST ? all : numbers.join(',');
  offerList(sheet, range, `"${offered}"`, 'Choose the number of a safety action.');
}

/** Makes rows of the plan high enough for what is to be filled in. */
export function fitPlanRows(sheet: Worksheet | undefined, plan: FreshContext['plan']): void {
  if (!sheet) return;
  for (const [line, texts] of plan.entries()) {
    fitRowTo(sheet, FIRST_ROW + line, new Map([...texts].map(([column, text]) => [planColumnOf(column), text])));
  }
}
