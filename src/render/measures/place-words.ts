import type { RowPlace } from '../../measures/exports/export-table.ts';
import type { MeasureReport } from '../../measures/measure-report.ts';
import { printableText } from '../../shared/printable-text.ts';

/** Where a row of the exports stands: `line 4`, and in which file and sheet where there are several. */
export function placeWords({ path, sheet, line }: RowPlace, { sources }: Pick<MeasureReport, 'sources'>): string {
  if (sources.length === 1) return `line ${line}`;
  return `${path}${sheet === undefined ? '' : `, sheet ${printableText(sheet)},`} line ${line}`;
}
