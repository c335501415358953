import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { FACT_WORDS, type FactColumn } from './case-facts.ts';
import type { Doubt, LoggedCase } from './logged-cases.ts';

/** The measures of the scheme that a case log answers. */
export const CASE_MEASURES = [
  'reported-to-mnsi',
  'reported-to-early-notification',
  'family-informed',
  'accessible-format',
  'duty-of-candour',
] as const;

export type CaseMeasure = (typeof CASE_MEASURES)[number];

/** Whether a case belongs to a figure and, if so, what it lacks; or why that can't be told. */
export type CaseStanding =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'met' }
  | { readonly kind: 'missing'; readonly what: string }
  | { readonly kind: 'doubtful'; readonly doubts: readonly Doubt[] };

const MET: CaseStanding = { kind: 'met' };
const NOT_ASKED: CaseStanding = { kind: 'not-asked' };

/** What is said of a step that was not taken, and of one that the log is silent on. */
const MISSING: Readonly<Partial<Record<FactColumn, readonly [not: string, silent: string]>>> = {
  mnsiReported: ['not reported to MNSI', 'no report to MNSI in the log'],
  enReported: ['not reported to Early Notification', 'no report to Early Notification in the log'],
  informed: ['family not informed', 'no word of the family being informed'],
  informedMnsi: ['family not informed of MNSI', 'no word of the family being informed of MNSI'],
  informedEn: [
    'family not informed of Early Notification',
    'no word of the family being informed of Early Notification',
  ],
  accessible: ['format not accessible', 'no word of an accessible format'],
  candourDone: ['duty of candour not met', 'no word of the duty of candour being met'],
};

/** Where a log says of each programme by itself whether the family was informed of it. */
const PROGRAMMES = ['informedMnsi', 'informedEn'] as const;
const NO_FORMAT_NEEDED = 'format recorded as not needed: write yes where the one given was accessible to the family';

/** How a case stands against a measure on a day. */
export function caseStanding(logged: LoggedCase, measure: CaseMeasure, today: CalendarDate): CaseStanding {
  const asked = isAsked(logged, measure);
  if (typeof asked !== 'boolean') return { kind: 'doubtful', doubts: asked };
  if (!asked) return NOT_ASKED;
  switch (measure) {
    case 'reported-to-mnsi':
      return stepTaken(logged, 'mnsiReported', today);
    case 'reported-to-early-notification':
      return stepTaken(logged, 'enReported', today);
    case 'family-informed':
      return familyInformed(logged, today);
    case 'accessible-format':
      return logged.facts.get('accessible')?.notNeeded && !logged.doubts.has('accessible')
        ? { kind: 'missing', what: NO_FORMAT_NEEDED }
        : stepTaken(logged, 'accessible', today);
    case 'duty-of-candour':
      return stepTaken(logged, 'candourDone', today);
  }
}

/** Whether a case qualifies for a programme, or for either; or what keeps that from being told. */
function isAsked(logged: LoggedCase, measure: CaseMeasure): boolean | readonly Doubt[] {
  if (measure === 'reported-to-mnsi') return answered(logged, 'mnsiQualifies');
  if (measure === 'reported-to-early-notification') return answered(logged, 'enQualifies');
  const qualifies = qualifiesForEither(logged);
  return qualifies === true && measure === 'duty-of-candour' ? isCandourRequired(logged) : qualifies;
}

/** Whether a case qualifies for MNSI or for Early Notification. */
export function qualifiesForEither(logged: LoggedCase): boolean | readonly Doubt[] {
  const answers = [answered(logged, 'mnsiQualifies'), answered(logged, 'enQualifies')];
  if (answers.includes(true)) return true;
  const doubts = answers.flatMap((answer) => (typeof answer === 'boolean' ? [] : answer));
  return doubts.length === 0 ? false : doubts;
}

/** A log with one column for the duty writes "not applicable" there where it was not required. */
function isCandourRequired(logged: LoggedCase): boolean | readonly Doubt[] {
  const required = answered(logged, 'candourRequired');
  if (typeof required === 'boolean' || logged.doubts.has('candourRequired')) return required;
  const met = logged.facts.get('candourDone');
  if (met === undefined || logged.doubts.has('candourDone')) return required;
  return met.done || (met.notNeeded ? false : required);
}

function answered(logged: LoggedCase, column: FactColumn): boolean | readonly Doubt[] {
  const doubt = logged.doubts.get(column);
  if (doubt !== undefined) return [doubt];
  const fact = logged.facts.get(column);
  return fact === undefined
    ? [{ place: logged.place, reason: `does not say whether ${FACT_WORDS[column]}` }]
    : fact.done;
}

/** In one answer for both programmes, or in one for each. */
function familyInformed(logged: LoggedCase, today: CalendarDate): CaseStanding {
  const isTold = (column: FactColumn): boolean => logged.facts.has(column) || logged.doubts.has(column);
  const told = PROGRAMMES.filter(isTold);
  const columns = isTold('informed') || told.length === 0 ? (['informed', ...told] as const) : PROGRAMMES;
  const standings = columns.map((column) => stepTaken(logged, column, today));
  const missing = standings.flatMap((each) => (each.kind === 'missing' ? each.what : []));
  if (missing.length > 0) return { kind: 'missing', what: missing.join(', ') };
  return standings.find(({ kind }) => kind === 'doubtful') ?? MET;
}

function stepTaken(logged: LoggedCase, column: FactColumn, today: CalendarDate): CaseStanding {
  const doubt = logged.doubts.get(column);
  if (doubt !== undefined) return { kind: 'doubtful', doubts: [doubt] };
  const fact = logged.facts.get(column);
  const [not = '', silent = ''] = MISSING[column] ?? [];
  if (fact === undefined) return { kind: 'missing', what: silent };
  if (!fact.done) return { kind: 'missing', what: not };
  if (fact.on !== undefined && fact.on > today) return { kind: 'missing', what: `${not} yet: its date is to come` };
  if (fact.on !== undefined && logged.date !== undefined && fact.on < logged.date) {
    return {
      kind: 'doubtful',
      doubts: [{ place: logged.place, reason: `has a date before the incident, on whether ${FACT_WORDS[column]}` }],
    };
  }
  return MET;
}
