import type { ExportSheet } from '../../src/measures/exports/export-table.ts';
import { checkMap } from '../../src/measures/exports/measure-map.ts';
import { readSheets } from '../../src/measures/exports/read-sheets.ts';
import type { MeasureReport } from '../../src/measures/measure-report.ts';
import type { Measuring } from '../../src/measures/measuring.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { parseAsOf } from '../../src/shared/dates/as-of.ts';
import { YEAR_6 } from '../support/scheme.ts';

/** When exports are read, and with which map. */
export interface ExportWorld {
  readonly asOf?: string;
  readonly map?: unknown;
  readonly scheme?: Scheme;
}

/** The sheets of exports, each the text of a CSV file. */
function sheetsOf(texts: readonly string[]): readonly ExportSheet[] {
  const read = readSheets(texts.map((text, index) => ({ path: `export-${index + 1}.csv`, bytes: Buffer.from(text) })));
  if ('fault' in read) throw new Error(read.fault.message);
  return read.sheets;
}

/** What a measure answers to exports, each the text of a CSV file: by the shipped scheme, on 14 Oct 2024 unless the world says otherwise. */
export function tryMeasure<Report extends MeasureReport>(
  measuring: Measuring<Report>,
  texts: readonly string[],
  { asOf = '2024-10-14', map = {}, scheme = YEAR_6 }: ExportWorld = {},
): ReturnType<Measuring<Report>['measure']> {
  const checked = checkMap(map, measuring.mapShape(scheme));
  if ('problems' in checked) throw new Error(checked.problems.join('; '));
  return measuring.measure(sheetsOf(texts), { scheme, asOf: parseAsOf(asOf), map: checked.map });
}
