import { formatDate } from '../../shared/dates/format-date.ts';
import { plainWords } from '../../shared/plain-words.ts';
import type { ExportFault, ExportSheet, ExportTable } from '../exports/export-table.ts';
import { exportTables } from '../exports/export-tables.ts';
import { knownColumns } from '../exports/known-columns.ts';
import type { MapShape, MeasureMap } from '../exports/measure-map.ts';
import type { Month } from '../exports/written-month.ts';
import { SCORECARD_COLUMNS, SCORECARD_WORDS, type ScorecardColumn } from './scorecard-columns.ts';
import { SCORECARD_MEASURES } from './scorecard-row.ts';

export interface Faulty {
  readonly fault: ExportFault;
}

type Table = ExportTable<ScorecardColumn>;

/** What a map file may say of a scorecard. */
export function msdsMapShape(): MapShape {
  return { columns: SCORECARD_COLUMNS, words: { metrics: SCORECARD_MEASURES } };
}

/** The tables of a scorecard, which are all about one organisation. */
export function scorecardTables(
  sheets: readonly ExportSheet[],
  map: MeasureMap,
): { readonly tables: readonly Table[] } | Faulty {
  const finder = {
    columnOf: knownColumns<ScorecardColumn>(SCORECARD_WORDS, map.columns),
    areHeadings: (columns: ReadonlySet<ScorecardColumn>) =>
      (columns.has('metric') || columns.has('name')) && (columns.has('result') || columns.has('numerator')),
    isOnly: (column: ScorecardColumn) => column !== 'organisation',
  };
  const found = exportTables(sheets, finder, noScorecard);
  if ('fault' in found) return found;
  const organisations = new Set(found.tables.flatMap((table) => table.rows.flatMap(organisationOf)));
  const path = found.tables[0]?.path ?? '';
  return organisations.size > 1 ? { fault: severalOrganisations(path, organisations.size) } : found;
}

/** Its code and its name may stand in columns of their own. */
function organisationOf({ cells }: Table['rows'][number]): string[] {
  const texts = cells.filter(([column]) => column === 'organisation').map(([, text]) => plainWords(text));
  return texts.length === 0 ? [] : [texts.join(' ')];
}

function noScorecard(path: string): ExportFault {
  return {
    path,
    reason: 'no-scorecard',
    message: `${path} is no scorecard: no line of it heads metrics, with their results or numerators beside them.`,
    advice:
      'Give the CNST scorecard as a table with a row for each metric, or name its columns with --map: {"columns": {"metric": "Its heading", "result": "Its heading"}}.',
  };
}

function severalOrganisations(path: string, count: number): ExportFault {
  return {
    path,
    reason: 'several-organisations',
    message: `${path} has the metrics of ${count} organisations.`,
    advice: 'Keep the rows of your Trust alone, and give that file.',
  };
}

/** Where every row is of another month. */
export function nothingOfMonth([first]: readonly Table[], month: Month, others: readonly Month[]): ExportFault {
  const path = first?.path ?? '';
  const named = [...new Set(others)].sort().map(monthWords).join(', ');
  return {
    path,
    reason: 'other-month',
    message: `${path} has nothing of ${monthWords(month)}, which the scheme assesses: it is of ${named}.`,
    advice: `Give the scorecard of ${monthWords(month)}.`,
  };
}

/** Where more rows look like metrics than the scheme has. */
export function tooMany([first]: readonly Table[], count: number, outOf: number): ExportFault {
  const path = first?.path ?? '';
  return {
    path,
    reason: 'too-many-metrics',
    message: `${path} has ${count} metrics, and the scheme has ${outOf}.`,
    advice: 'Say with --map which rows are none of them: {"metrics": {"Name of the row": "not counted"}}.',
  };
}

function monthWords(month: Month): string {
  return formatDate(`${month}-01`).slice('1 '.length);
}
