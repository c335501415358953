import type { Worksheet } from 'exceljs';
import { STATUS_NAMES } from '../../scheme/scheme.ts';
import { toAddress } from '../../xlsx/cell-address.ts';
import { STYLES } from './cell-styles.ts';
import { type OverviewColumn, type OverviewCounts, overviewCell, overviewColumn } from './overview-layout.ts';
import { columnRange, type SafetyActionLayout } from './safety-action-layout.ts';
import { linkTo } from './sheet-names.ts';
import { formula, internalLink, put } from './write-cells.ts';

const COUNTED = [...STATUS_NAMES, 'Not applicable'] as const;
const SUMMED = [...COUNTED, 'Not assessed', 'total', 'open'] as const;

/** What a safety action counts before anything is done: every requirement Red. */
export function freshCounts(requirements: number): OverviewCounts {
  return {
    Red: requirements,
    Amber: 0,
    Green: 0,
    Blue: 0,
    'Not applicable': 0,
    'Not assessed': 0,
    total: requirements,
    open: requirements,
  };
}

/**
 * Writes the line of a safety action. The requirements are counted by their numbers, so that a status left blank or
 * misspelt shows up as not assessed instead of making the total smaller.
 */
export function writeOverviewRow(
  sheet: Worksheet,
  row: number,
  layout: SafetyActionLayout,
  counts: OverviewCounts,
): void {
  const { number, title } = layout.action;
  const cell = (column: OverviewColumn): string => overviewCell(column, row);
  const [ids, statuses, comments, conditions] = (['id', 'status', 'comments', 'guidance'] as const).map((field) =>
    columnRange(layout, field),
  );

  put(sheet, row, overviewColumn('action'), number, STYLES.lineCountStrong);
  put(sheet, row, overviewColumn('title'), internalLink(title, linkTo(layout.sheet)), STYLES.lineLink);
  for (const status of COUNTED) {
    const count = formula(`COUNTIFS(${ids},"<>",${statuses},"${status}")`, counts[status]);
    put(sheet, row, overviewColumn(status), count, STYLES.lineCount);
  }
  const assessed = `SUM(${cell('Red')}:${cell('Not applicable')})`;
  put(
    sheet,
    row,
    overviewColumn('Not assessed'),
    formula(`${cell('total')}-${assessed}`, counts['Not assessed']),
    STYLES.lineCount,
  );
  put(sheet, row, overviewColumn('total'), formula(`COUNTA(${ids})`, counts.total), STYLES.lineCountStrong);
  // Set aside counts as met only with a reason, and only where the scheme names a condition.
  const setAside = `SUMPRODUCT((${ids}<>"")*(${statuses}="Not applicable")*(LEN(TRIM(${comments}))>0)*(LEN(${conditions})>0))`;
  const open = `${cell('total')}-${cell('Green')}-${cell('Blue')}-${setAside}`;
  put(sheet, row, overviewColumn('open'), formula(open, counts.open), STYLES.lineCount);
  put(sheet, row, overviewColumn('compliant'), formula(complianceFormula(cell), complianceText(counts)), STYLES.line);
}

/** Writes the total line. `lastRow` is the line of the last safety action. */
export function writeOverviewTotal(sheet: Worksheet, firstRow: number, lastRow: number, counts: OverviewCounts): void {
  const row = lastRow + 1;
  put(sheet, row, overviewColumn('action'), 'Total', STYLES.totalCount);
  put(sheet, row, overviewColumn('title'), null, STYLES.total);
  for (const column of SUMMED) {
    const place = overviewColumn(column);
    const sum = formula(`SUM(${toAddress(firstRow, place)}:${toAddress(lastRow, place)})`, counts[column]);
    put(sheet, row, place, sum, STYLES.totalCount);
  }
  const actions = lastRow - firstRow + 1;
  put(
    sheet,
    row,
    overviewColumn('compliant'),
    formula(`${countCompliant(firstRow, lastRow)}&" of ${actions} compliant"`, `0 of ${actions} compliant`),
    STYLES.total,
  );
}

/** How many safety actions are compliant, or have all their evidence reviewed. */
export function countCompliant(firstRow: number, lastRow: number, words = 'Compliant*'): string {
  return `COUNTIF(${overviewCell('compliant', firstRow)}:${overviewCell('compliant', lastRow)},"${words}")`;
}

/** What the overview says of a safety action without open requirements, and with none short of Blue. */
export const COMPLIANT = 'Compliant';
export const REVIEWED = 'Compliant, evidence reviewed';

function complianceFormula(cell: (column: OverviewColumn) => string): string {
  const reviewed = `IF(${cell('Green')}=0,"${REVIEWED}","${COMPLIANT}")`;
  return `IF(${cell('total')}=0,"Not yet",IF(${cell('open')}>0,"Not yet: "&${cell('open')}&" open",${reviewed}))`;
}

function complianceText({ total, open, Green }: OverviewCounts): string {
  if (total === 0) return 'Not yet';
  if (open > 0) return `Not yet: ${open} open`;
  return Green === 0 ? REVIEWED : COMPLIANT;
}
