import { periodEndAsOf } from '../../scheme/key-dates.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import { windowStart } from '../../scheme/windows.ts';
import { explained } from '../exports/export-layout.ts';
import type { ExportFault, ExportSheet, ExportTable, OrFault, RowPlace } from '../exports/export-table.ts';
import { personReferences } from '../exports/person-references.ts';
import { inReadingOrder } from '../exports/reading-order.ts';
import type { MeasureQuestion } from '../measure-question.ts';
import type { UnusedRow } from '../measure-report.ts';
import type { Measuring } from '../measuring.ts';
import { type AskedStep, askedSteps } from './asked-steps.ts';
import { caseTables, DEATHS_MAP_SHAPE } from './case-list-layout.ts';
import { contradictionIn } from './contradiction.ts';
import type { DeathCase } from './death-case.ts';
import type { DeathColumn } from './death-columns.ts';
import { countStep } from './death-figures.ts';
import { deathsClaims } from './deaths-claims.ts';
import type { DeathsReport } from './deaths-report.ts';
import { mergeCases } from './merge-cases.ts';
import { openCases } from './open-cases.ts';
import { readCases } from './read-cases.ts';
import { type StoodStep, standCase } from './stand-case.ts';

/** Reviews of deaths, from lists of cases. */
export const deathsMeasuring: Measuring<DeathsReport> = {
  name: 'deaths',
  mapShape: () => DEATHS_MAP_SHAPE,
  explain: (sheets, { map }) => explained(sheets, caseTables(sheets, map)),
  measure: measureDeaths,
  claims: deathsClaims,
};

/** Counts the steps that a scheme asks for in the review of deaths from lists of cases, or says why they can't be used. */
function measureDeaths(
  sheets: readonly ExportSheet[],
  { scheme, asOf, map }: MeasureQuestion,
): OrFault<{ readonly report: DeathsReport }> {
  const found = caseTables(sheets, map);
  if ('fault' in found) return found;
  const { tables } = found;
  const today = asOf.date;
  const steps = askedSteps(scheme, today);
  const [first] = steps;
  if (first === undefined) return { fault: notAsked(scheme, tables) };
  const window = { start: windowStart(scheme, first.action.number, today), end: periodEndAsOf(scheme, today) };
  const read = readCases(tables);
  const merged = mergeCases(read.entries);
  const dated = merged.cases.filter(({ died }) => died <= today);
  const isCounted = ({ died }: Pick<DeathCase, 'died'>) => died >= window.start && died <= window.end && died <= today;
  const inside = dated.filter(isCounted);
  const sound = inside.filter((each) => contradictionIn(each) === undefined);
  const unusable = merged.unusable.filter(({ died }) => died === undefined || isCounted({ died }));
  const columns = new Set(tables.flatMap((table) => table.columns.filter((column) => column !== undefined)));
  const stood = sound.flatMap((each) => standCase(each, steps, columns, today));
  const every = steps.map(({ requirement }) => requirement.id);
  const unused = inReadingOrder(
    [
      ...[...read.unusable, ...unusable].map(({ place, reason }) => ({ place, reason, requirements: every })),
      ...contradictions(inside, every),
      ...unclearSteps(stood),
    ],
    tables,
  );
  const reference = personReferences(new Set(merged.cases.map(({ key }) => key)));
  const counted = steps.map((step) => countStep(step, stood, excludedFrom(step, unused), window, reference));
  const cases = openCases(stood, reference, today);
  return {
    report: {
      measure: 'deaths',
      asOf,
      scheme: { id: scheme.id, name: scheme.name },
      window,
      sources: tables.map(({ path, sheet, rows }) => ({ path, sheet, rows: rows.length })),
      figures: counted.map(({ figure }) => figure),
      unused,
      details: counted.map(({ detail }) => detail),
      cases,
      finished: finishedIn(sound, stood),
      outside: dated.length - inside.length,
      later: merged.cases.length - dated.length,
      notEligible: sound.filter(({ answers }) => answers.eligible?.kind === 'no').length,
    },
  };
}

function contradictions(cases: readonly DeathCase[], requirements: readonly string[]): UnusedRow[] {
  return cases.flatMap((each) => {
    const reason = contradictionIn(each);
    return reason === undefined ? [] : [{ place: each.place, reason, requirements }];
  });
}

/** Cases in which nothing is still to be done, as far as the lists say: what is unclear could be. */
function finishedIn(cases: readonly DeathCase[], stood: readonly StoodStep[]): number {
  const unfinished = stood.filter(({ isOpen, standing }) => isOpen || standing.kind === 'unclear');
  return cases.length - new Set(unfinished.map((each) => each.case.key)).size;
}

/** A row that leaves several steps unclear for one reason is named once. What nobody verifies is missing from no figure. */
function unclearSteps(stood: readonly StoodStep[]): UnusedRow[] {
  const byReason = new Map<string, { place: RowPlace; reason: string; requirements: string[] }>();
  for (const { asked, case: one, standing, isVerified } of stood) {
    if (standing.kind !== 'unclear' || !isVerified) continue;
    const name = `${one.key}\n${standing.reason}`;
    const same = byReason.get(name);
    if (same) same.requirements.push(asked.requirement.id);
    else byReason.set(name, { place: one.place, reason: standing.reason, requirements: [asked.requirement.id] });
  }
  return [...byReason.values()];
}

function excludedFrom({ requirement }: AskedStep, unused: readonly UnusedRow[]): number {
  return unused.filter(({ requirements }) => requirements.includes(requirement.id)).length;
}

function notAsked({ name }: Scheme, [first]: readonly ExportTable<DeathColumn>[]): ExportFault {
  return {
    path: first?.path ?? '',
    reason: 'not-in-scheme',
    message: `${name} has no measure of the review of deaths.`,
    advice: 'Give the measures of its scheme file a "step", or name another scheme with --scheme.',
  };
}
