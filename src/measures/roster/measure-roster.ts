import { addDays, type CalendarDate } from '../../shared/dates/calendar-date.ts';
import { explained } from '../exports/export-layout.ts';
import type { ExportFault, ExportSheet, ExportTable, OrFault } from '../exports/export-table.ts';
import { exportTables, sourcesOf } from '../exports/export-tables.ts';
import type { MapShape, MeasureMap } from '../exports/measure-map.ts';
import { inReadingOrder } from '../exports/reading-order.ts';
import { type Month, monthOf } from '../exports/written-month.ts';
import { figureOf, type MeasureWindow } from '../figure.ts';
import type { MeasureQuestion } from '../measure-question.ts';
import { actionWindow, measuredRequirements, noSuchMeasure } from '../measured-requirements.ts';
import type { Measuring } from '../measuring.ts';
import { countRoster } from './count-roster.ts';
import { readRosters } from './read-rosters.ts';
import { rosterClaims } from './roster-claims.ts';
import { ROSTER_COLUMNS, type RosterColumn } from './roster-columns.ts';
import { ROSTER_MEASURES } from './roster-entry.ts';
import { rosterColumns } from './roster-headings.ts';
import type { RosterReport } from './roster-report.ts';

/** What a map file may say of a roster. */
function rosterMapShape(): MapShape {
  return { columns: ROSTER_COLUMNS, words: {} };
}

/** Staffing of the labour ward, from rosters. */
export const rosterMeasuring: Measuring<RosterReport> = {
  name: 'roster',
  mapShape: rosterMapShape,
  explain: (sheets, { map }) => explained(sheets, rosterTables(sheets, map)),
  measure: measureRoster,
  claims: rosterClaims,
};

/** Counts shifts with a supernumerary coordinator and women with one-to-one care, or says why rosters can't be used. */
function measureRoster(
  sheets: readonly ExportSheet[],
  { scheme, asOf, map }: MeasureQuestion,
): OrFault<{ readonly report: RosterReport }> {
  const asked = measuredRequirements(scheme, 'roster', ROSTER_MEASURES);
  const [first] = asked;
  if (first === undefined) return { fault: noSuchMeasure(scheme, sheets, 'rosters') };
  const found = rosterTables(sheets, map);
  if ('fault' in found) return found;
  const window = actionWindow(scheme, first.action, asOf.date);
  const read = readRosters(found.tables, window, asOf.date);
  const { shares, unusable, given, ...counted } = countRoster(read);
  const unused = unusable.map(({ place, reason, measures }) => ({
    place,
    reason,
    requirements: asked.filter(({ name }) => measures.includes(name)).map(({ requirement }) => requirement.id),
  }));
  return {
    report: {
      measure: 'roster',
      asOf,
      scheme: { id: scheme.id, name: scheme.name },
      window,
      sources: sourcesOf(found.tables),
      figures: asked.map(({ requirement, name }) => {
        const excluded = unused.filter(({ requirements }) => requirements.includes(requirement.id)).length;
        return figureOf(requirement, { ...shares[name], excluded }, window);
      }),
      unused: inReadingOrder(unused, found.tables),
      ...counted,
      outside: read.outside,
      later: read.later,
      wholeMonths: given.filter((month) => !isWhole(month, window)),
    },
  };
}

/** Whether the window has all days of a month. */
function isWhole(month: Month, { start, end }: MeasureWindow): boolean {
  const isFirst = (day: CalendarDate): boolean => day === `${monthOf(day)}-01`;
  return (month > monthOf(start) || isFirst(start)) && (month < monthOf(end) || isFirst(addDays(end, 1)));
}

function rosterTables(
  sheets: readonly ExportSheet[],
  map: MeasureMap,
): OrFault<{ readonly tables: readonly ExportTable<RosterColumn>[] }> {
  const finder = {
    columnOf: rosterColumns(map.columns),
    areHeadings: (columns: ReadonlySet<RosterColumn>) =>
      (columns.has('date') || columns.has('month')) && (columns.has('coordinator') || columns.has('oneToOne')),
    isOnly: () => true,
  };
  const found = exportTables(sheets, finder, noRoster);
  if ('fault' in found) return found;
  const unnamed = found.tables.find(({ columns }) => columns.includes('coordinator') && !columns.includes('shift'));
  return unnamed === undefined ? found : { fault: withoutShifts(unnamed.path) };
}

/** Two rows of one day could be its day and its night, or the same shift twice. */
function withoutShifts(path: string): ExportFault {
  return {
    path,
    reason: 'no-column',
    message: `${path} has no column that tells the shifts of a day apart.`,
    advice: 'Add one that says day or night, or name the column with --map: {"columns": {"shift": "Its heading"}}.',
  };
}

function noRoster(path: string): ExportFault {
  return {
    path,
    reason: 'no-roster',
    message: `${path} is no roster: no line of it heads dates or months, with a supernumerary coordinator or one-to-one care beside them.`,
    advice:
      'Name the columns with --map: {"columns": {"date": "Its heading", "shift": "Its heading", "coordinator": "Its heading"}}.',
  };
}
