import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { type Figure, figureOf, type MeasureWindow } from '../figure.ts';
import type { UnusedRow } from '../measure-report.ts';
import type { MeasuredRequirement } from '../measured-requirements.ts';
import { type CaseMeasure, type CaseStanding, caseStanding, qualifiesForEither } from './case-standing.ts';
import type { CaseGap, CasesReport } from './cases-report.ts';
import type { Doubt, LoggedCase } from './logged-cases.ts';

/** What was counted. Gaps carry the key of a case, which is not for printing. */
interface CountedCases {
  readonly figures: readonly Figure[];
  readonly unused: readonly UnusedRow[];
  readonly gaps: readonly (Omit<CaseGap, 'case'> & { readonly key: string })[];
  readonly counts: Pick<CasesReport, 'qualifying' | 'notQualifying' | 'outside' | 'later' | 'withoutCandour'>;
}

interface CountQuestion {
  readonly window: MeasureWindow;
  readonly today: CalendarDate;
}

type Asked = MeasuredRequirement<CaseMeasure>;
type Standings = ReadonlyMap<Asked, CaseStanding>;

/**
 * Counts the cases of the window that have happened by today.
 * @param nameless - rows that might be about any case.
 */
export function countCases(
  cases: readonly LoggedCase[],
  nameless: readonly Doubt[],
  asked: readonly Asked[],
  { window, today }: CountQuestion,
): CountedCases {
  const isLater = ({ date }: LoggedCase): boolean => date !== undefined && date > today && date <= window.end;
  const isOutside = ({ date }: LoggedCase): boolean => date !== undefined && (date < window.start || date > window.end);
  const within = cases.filter((each) => !isLater(each) && !isOutside(each));
  const qualifying = within.filter((each) => qualifiesForEither(each) !== false);
  const standings = new Map(qualifying.map((each) => [each, standingsOf(each, asked, today)]));
  const all = [...standings];
  const unused = [
    ...nameless.map(({ place, reason }) => ({ place, reason, requirements: asked.map(idOf) })),
    ...all.flatMap(([, own]) => doubtsIn(own)),
  ];
  const sure = qualifying.filter((each) => qualifiesForEither(each) === true && each.date !== undefined);
  return {
    figures: asked.map((each) =>
      figureFrom(
        each,
        all.flatMap(([, own]) => own.get(each) ?? []),
        nameless.length,
        window,
      ),
    ),
    unused,
    gaps: all.flatMap(([{ key, place }, own]) => {
      const missing = [...own].flatMap(([{ requirement }, standing]) =>
        standing.kind === 'missing' ? [{ requirement: requirement.id, what: standing.what }] : [],
      );
      return missing.length === 0 ? [] : [{ key, place, missing }];
    }),
    counts: {
      qualifying: sure.length,
      notQualifying: within.length - qualifying.length,
      outside: cases.filter(isOutside).length,
      later: cases.filter(isLater).length,
      withoutCandour: sure.filter((each) => caseStanding(each, 'duty-of-candour', today).kind === 'not-asked').length,
    },
  };
}

/** A case without a date may be of the window or not: it stands in doubt against all that may ask for it. */
function standingsOf(logged: LoggedCase, asked: readonly Asked[], today: CalendarDate): Standings {
  return new Map(
    asked.map((each) => {
      const standing = caseStanding(logged, each.name, today);
      if (logged.date !== undefined || standing.kind === 'not-asked') return [each, standing];
      const doubt = logged.doubts.get('date') ?? { place: logged.place, reason: 'has no date of the incident' };
      return [each, { kind: 'doubtful', doubts: [doubt] }];
    }),
  );
}

/** Each doubt once, with all the requirements that it keeps from being counted. */
function doubtsIn(standings: Standings): UnusedRow[] {
  const gathered = new Map<string, { readonly doubt: Doubt; readonly requirements: string[] }>();
  for (const [each, standing] of standings) {
    for (const doubt of standing.kind === 'doubtful' ? standing.doubts : []) {
      const key = JSON.stringify([doubt.place, doubt.reason]);
      const same = gathered.get(key);
      if (same) same.requirements.push(idOf(each));
      else gathered.set(key, { doubt, requirements: [idOf(each)] });
    }
  }
  return [...gathered.values()].map(({ doubt: { place, reason }, requirements }) => ({ place, reason, requirements }));
}

/** A case in doubt is excluded once, however many rows are about it. */
function figureFrom(
  { requirement }: Asked,
  standings: readonly CaseStanding[],
  nameless: number,
  window: MeasureWindow,
): Figure {
  const count = (kind: CaseStanding['kind']): number => standings.filter((each) => each.kind === kind).length;
  const [met, missing, doubtful] = [count('met'), count('missing'), count('doubtful')];
  const counts = { numerator: met, denominator: met + missing, excluded: doubtful + nameless };
  return figureOf(requirement, counts, window);
}

function idOf({ requirement }: Asked): string {
  return requirement.id;
}
