import { toAddress } from '../../xlsx/cell-address.ts';

/** The sheets of a fresh workbook that are not a safety action's. */
export const SHEET_NAMES = {
  guide: 'Guide',
  overview: 'Overview',
  keyDates: 'Key dates',
  actionPlan: 'Action plan',
  declaration: 'Board declaration',
} as const;

/** The sheet of a safety action: `SA4`. */
export function safetyActionSheet(number: number): string {
  return `SA${number}`;
}

/** A cell or a column of cells in a formula: `'SA4'!$D$4` or `'SA4'!$D$4:$D$29`. Quoted, because SA4 alone is an address. */
export function reference(sheet: string, column: number, row: number, lastRow = row): string {
  const [first, last] = [row, lastRow].map((each) => toAddress(each, column).replace(/^([A-Z]+)/, '$$$1$$'));
  return first === last ? `'${sheet}'!${first}` : `'${sheet}'!${first}:${last}`;
}

/** Where an internal link leads. */
export function linkTo(sheet: string, cell = 'A1'): string {
  return `#'${sheet}'!${cell}`;
}
