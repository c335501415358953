import type { Measure } from '../../scheme/scheme.ts';
import { measuredUntil } from '../../scheme/windows.ts';
import { claimsOf } from '../claims-of.ts';
import { explained } from '../exports/export-layout.ts';
import type { ExportSheet, ExportTable } from '../exports/export-table.ts';
import { sourcesOf } from '../exports/export-tables.ts';
import { inReadingOrder } from '../exports/reading-order.ts';
import { type Month, monthOf } from '../exports/written-month.ts';
import { type Figure, figureOf } from '../figure.ts';
import type { MeasureQuestion } from '../measure-question.ts';
import { type MeasuredRequirement, measuredRequirements, noSuchMeasure } from '../measured-requirements.ts';
import type { Measuring } from '../measuring.ts';
import { countScorecard } from './count-scorecard.ts';
import type { MsdsReport } from './msds-report.ts';
import { readScorecards } from './read-scorecards.ts';
import type { ScorecardColumn } from './scorecard-columns.ts';
import { type Faulty, msdsMapShape, nothingOfMonth, scorecardTables, tooMany } from './scorecard-layout.ts';
import { SCORECARD_MEASURES, type ScorecardMeasure } from './scorecard-row.ts';

type Asked = MeasuredRequirement<ScorecardMeasure>;

/** The data set, from its scorecard. */
export const msdsMeasuring: Measuring<MsdsReport> = {
  name: 'msds',
  mapShape: msdsMapShape,
  explain: (sheets, { map }) => explained(sheets, scorecardTables(sheets, map)),
  measure: measureMsds,
  claims: ({ figures }, scheme) => claimsOf(figures, scheme),
};

/** Counts the metrics of a scorecard that passed, and the bookings with a valid ethnic category, or says why it can't be used. */
function measureMsds(
  sheets: readonly ExportSheet[],
  { scheme, asOf, map }: MeasureQuestion,
): { readonly report: MsdsReport } | Faulty {
  const asked = measuredRequirements(scheme, 'msds', SCORECARD_MEASURES);
  const [first] = asked;
  if (first === undefined) return { fault: noSuchMeasure(scheme, sheets, 'the Maternity Services Data Set') };
  const found = scorecardTables(sheets, map);
  if ('fault' in found) return found;
  const { tables } = found;
  const end = measuredUntil(scheme, first.action, asOf.date);
  const month = monthOf(end);
  const window = { start: `${month}-01`, end };
  const read = readScorecards(tables, month, map);
  if (read.rows.length === 0 && read.otherMonths.length > 0)
    return { fault: nothingOfMonth(tables, month, read.otherMonths) };
  const counted = countScorecard(read, measureOf(asked, 'ethnic-category-valid'));
  const unused = counted.unusable.map(({ place, reason, measures }) => ({
    place,
    reason,
    requirements: asked.filter(({ name }) => measures.includes(name)).map(({ requirement }) => requirement.id),
  }));
  const unsure = counted.unusable.filter(({ measures }) =>
    measures.every((measure) => measure === 'cqim-passed'),
  ).length;
  const known = counted.metrics.length + unsure;
  const { outOf = known } = measureOf(asked, 'cqim-passed') ?? {};
  if (known > outOf) return { fault: tooMany(tables, known, outOf) };
  const shares = {
    'cqim-passed': {
      numerator: counted.metrics.filter(({ passed }) => passed).length,
      denominator: known === 0 ? 0 : outOf,
    },
    'ethnic-category-valid': counted.ethnic,
  };
  const figures = asked.map(({ requirement, name }): Figure => {
    const excluded = unused.filter(({ requirements }) => requirements.includes(requirement.id)).length;
    return figureOf(requirement, { ...shares[name], excluded }, window);
  });
  return {
    report: {
      measure: 'msds',
      asOf,
      scheme: { id: scheme.id, name: scheme.name },
      window,
      sources: sourcesOf(tables),
      figures,
      unused: inReadingOrder(unused, tables),
      month,
      metrics: inReadingOrder(counted.metrics, tables),
      missing: outOf - known,
      otherMonths: monthsWithRows(read.otherMonths),
      setAside: read.setAside,
      withoutMonth: tables.some(lacksPeriod),
      contradictions: inReadingOrder(counted.contradictions, tables),
    },
  };
}

function measureOf(asked: readonly Asked[], wanted: ScorecardMeasure): Measure | undefined {
  return asked.find(({ name }) => name === wanted)?.requirement.measure;
}

function lacksPeriod({ columns }: ExportTable<ScorecardColumn>): boolean {
  return !columns.includes('period');
}

function monthsWithRows(months: readonly Month[]): { readonly month: Month; readonly rows: number }[] {
  const different = [...new Set(months)].sort();
  return different.map((month) => ({ month, rows: months.filter((each) => each === month).length }));
}
