import type { ExportSheet } from '../../src/measures/exports/export-table.ts';
import { checkMap, type MapShape, type MeasureMap } from '../../src/measures/exports/measure-map.ts';
import { readSheets } from '../../src/measures/exports/read-sheets.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import type { AsOf } from '../../src/shared/dates/as-of.ts';
import { parseAsOf } from '../../src/shared/dates/as-of.ts';
import { YEAR_6 } from '../support/scheme.ts';

/** When exports are read, and with which map. */
export interface ExportWorld {
  readonly asOf?: string;
  readonly map?: unknown;
}

/** The sheets of exports, each the text of a CSV file. */
export function sheetsOf(texts: readonly string[]): readonly ExportSheet[] {
  const read = readSheets(texts.map((text, index) => ({ path: `export-${index + 1}.csv`, bytes: Buffer.from(text) })));
  if ('fault' in read) throw new Error(read.fault.message);
  return read.sheets;
}

/** What a measure is asked: the shipped scheme, on 14 Oct 2024 unless the world says otherwise. */
export function questionFor(
  { asOf = '2024-10-14', map = {} }: ExportWorld,
  shape: MapShape,
): { readonly scheme: Scheme; readonly asOf: AsOf; readonly map: MeasureMap } {
  const checked = checkMap(map, shape);
  if ('problems' in checked) throw new Error(checked.problems.join('; '));
  return { scheme: YEAR_6, asOf: parseAsOf(asOf), map: checked.map };
}
