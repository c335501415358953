import { claimsOf } from '../claims-of.ts';
import { explained } from '../exports/export-layout.ts';
import type { ExportFault, ExportSheet, ExportTable, OrFault } from '../exports/export-table.ts';
import { exportTables, sourcesOf } from '../exports/export-tables.ts';
import { knownColumns } from '../exports/known-columns.ts';
import type { MapShape, MeasureMap } from '../exports/measure-map.ts';
import { personReferences } from '../exports/person-references.ts';
import { inReadingOrder } from '../exports/reading-order.ts';
import type { MeasureQuestion } from '../measure-question.ts';
import { actionWindow, measuredRequirements, noSuchMeasure } from '../measured-requirements.ts';
import type { Measuring } from '../measuring.ts';
import { CASE_COLUMNS, CASE_WORDS, type CaseColumn } from './case-columns.ts';
import { MEASURE_COLUMNS } from './case-facts.ts';
import { CASE_MEASURES } from './case-standing.ts';
import type { CasesReport } from './cases-report.ts';
import { countCases } from './count-cases.ts';
import { loggedCases } from './logged-cases.ts';
import { readCaseLogs } from './read-case-log.ts';

/** What a map file may say of a case log. */
function casesMapShape(): MapShape {
  return { columns: CASE_COLUMNS, words: {} };
}

/** Qualifying cases, from case logs. */
export const casesMeasuring: Measuring<CasesReport> = {
  name: 'cases',
  mapShape: casesMapShape,
  explain: (sheets, { map }) => explained(sheets, caseTables(sheets, map)),
  measure: measureCases,
  claims: ({ figures }, scheme) => claimsOf(figures, scheme),
};

/** Counts the qualifying cases of case logs that were reported, with their families informed, or says why the logs can't be used. */
function measureCases(
  sheets: readonly ExportSheet[],
  { scheme, asOf, map }: MeasureQuestion,
): OrFault<{ readonly report: CasesReport }> {
  const asked = measuredRequirements(scheme, 'incidents', CASE_MEASURES);
  const [first] = asked;
  if (first === undefined) return { fault: noSuchMeasure(scheme, sheets, 'qualifying cases') };
  const found = caseTables(sheets, map);
  if ('fault' in found) return found;
  const { entries, unusable } = readCaseLogs(found.tables);
  const cases = loggedCases(entries, unusable);
  const window = actionWindow(scheme, first.action, asOf.date);
  const nameless = unusable.filter(({ key }) => key === undefined);
  const counted = countCases(cases, nameless, asked, { window, today: asOf.date });
  const reference = personReferences(new Set(cases.map(({ key }) => key)));
  const notApplying = asked.filter((_, index) => counted.figures[index]?.met === null);
  return {
    report: {
      measure: 'cases',
      asOf,
      scheme: { id: scheme.id, name: scheme.name },
      window,
      sources: sourcesOf(found.tables),
      figures: counted.figures,
      unused: inReadingOrder(counted.unused, found.tables),
      gaps: inReadingOrder(
        counted.gaps.map(({ key, ...gap }) => ({ case: reference(key), ...gap })),
        found.tables,
      ),
      ...counted.counts,
      withoutColumn: asked
        .filter(({ name }) => MEASURE_COLUMNS[name].every((column) => lacksColumn(found.tables, column)))
        .map(({ requirement }) => requirement.id),
      setAside: notApplying.flatMap(({ requirement: { id, notApplicableWhen } }) =>
        notApplicableWhen === undefined ? [] : [{ requirement: id, when: notApplicableWhen }],
      ),
    },
  };
}

function caseTables(
  sheets: readonly ExportSheet[],
  map: MeasureMap,
): OrFault<{ readonly tables: readonly ExportTable<CaseColumn>[] }> {
  const finder = {
    columnOf: knownColumns<CaseColumn>(CASE_WORDS, map.columns),
    areHeadings: (columns: ReadonlySet<CaseColumn>) => columns.has('case') && columns.size > 1,
    isOnly: () => true,
  };
  const found = exportTables(sheets, finder, noLog);
  if ('fault' in found) return found;
  const lacks = (column: CaseColumn): boolean => lacksColumn(found.tables, column);
  const path = found.tables[0]?.path ?? '';
  if (lacks('date') && lacks('birth')) return { fault: withoutColumn(path, 'the date of the incident', 'date') };
  if (lacks('mnsiQualifies') && lacks('enQualifies')) {
    return { fault: withoutColumn(path, 'whether a case qualifies for MNSI or Early Notification', 'mnsiQualifies') };
  }
  return found;
}

function lacksColumn(tables: readonly ExportTable<CaseColumn>[], column: CaseColumn): boolean {
  return tables.every(({ columns }) => !columns.includes(column));
}

function withoutColumn(path: string, lacks: string, column: CaseColumn): ExportFault {
  return {
    path,
    reason: 'no-column',
    message: `${path} has no column with ${lacks}.`,
    advice: `Give the file that has it as well, or name the column with --map: {"columns": {"${column}": "Its heading"}}.`,
  };
}

function noLog(path: string): ExportFault {
  return {
    path,
    reason: 'no-case-log',
    message: `${path} is no case log: no line of it heads references of cases, with what was reported beside them.`,
    advice:
      'Give cases a reference such as their incident number, or name its column with --map: {"columns": {"case": "Its heading"}}. Names are never read.',
  };
}
