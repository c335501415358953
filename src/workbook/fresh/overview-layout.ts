import { STATUS_NAMES, type StatusName } from '../../scheme/scheme.ts';
import { toColumnLetters } from '../../xlsx/cell-address.ts';

/** Titles, Trust, countdowns and position stand above the headings of the table. */
export const OVERVIEW_HEADER_ROW = 9;
export const OVERVIEW_FIRST_ROW = OVERVIEW_HEADER_ROW + 1;

/** Where the Trust's own entries stand. */
export const TRUST_PLACE = { row: 3, column: 2 } as const;
export const ODS_CODE_PLACE = { row: 4, column: 2 } as const;

const COLUMNS = [
  'action',
  'title',
  ...STATUS_NAMES,
  'Not applicable',
  'Not assessed',
  'total',
  'open',
  'compliant',
  'gap',
  'bar',
] as const;
export type OverviewColumn = (typeof COLUMNS)[number];

/** Where a column of the overview stands, from 1. */
export function overviewColumn(column: OverviewColumn): number {
  return COLUMNS.indexOf(column) + 1;
}

/** A cell of the overview in a formula on the same sheet: `$F10`. */
export function overviewCell(column: OverviewColumn, row: number): string {
  return `$${toColumnLetters(overviewColumn(column))}${row}`;
}

/** The row of a safety action in the table, by its place in the scheme from 0. */
export function overviewRow(index: number): number {
  return OVERVIEW_FIRST_ROW + index;
}

/** What a safety action counts, as the overview shows it. */
export type OverviewCounts = Readonly<
  Record<StatusName | 'Not applicable' | 'Not assessed' | 'total' | 'open', number>
>;
