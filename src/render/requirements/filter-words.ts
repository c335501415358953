import type { ListFilters, ListReport, MissingChoice } from '../../audit/list-report.ts';
import { addDays, type CalendarDate } from '../../shared/dates/calendar-date.ts';
import { formatDate } from '../../shared/dates/format-date.ts';
import { enumerated } from '../../shared/enumerated.ts';

const MISSING_WORDS: Readonly<Record<MissingChoice, string>> = {
  evidence: 'evidence',
  location: 'evidence location',
  approval: 'approval',
  lead: 'lead',
  due: 'due date',
};

/** What was asked for, to follow "is" or a colon: `Red or Amber, in safety action 4, overdue`. Empty where nothing was. */
function filterWords(
  { statuses, actions, lead, overdue, dueWithinDays, missing }: ListFilters,
  today: CalendarDate,
): string {
  return [
    statuses && enumerated(statuses, 'or'),
    actions && `in safety action ${enumerated(actions, 'or')}`,
    lead === undefined ? undefined : `led by "${lead}"`,
    overdue ? 'overdue' : undefined,
    // What is overdue is due within any time.
    dueWithinDays === undefined || overdue
      ? undefined
      : `overdue or due by ${formatDate(addDays(today, dueWithinDays))}`,
    missing &&
      `with no ${enumerated(
        missing.map((field) => MISSING_WORDS[field]),
        'or',
      )}`,
  ]
    .filter((words) => words !== undefined)
    .join(', ');
}

const ORDER_WORDS = { id: '', status: ', worst first', due: ', soonest due first' } as const;

/** How many were found and what they have in common, or a sentence where nothing was. */
export function foundWords({ requirements, of, filters, sort, asOf }: ListReport): string {
  const asked = filterWords(filters, asOf.date);
  if (requirements.length === 0) return `None of the ${of} requirements is ${asked}.`;
  const order = ORDER_WORDS[sort];
  return asked === ''
    ? `All ${of} requirements${order}`
    : `${requirements.length} of ${of} requirements: ${asked}${order}`;
}

/** `no evidence location, no approval`: what a listed requirement lacks of what was asked about. */
export function missingWords(missing: readonly MissingChoice[], asked: readonly MissingChoice[]): string {
  return missing
    .filter((field) => asked.includes(field))
    .map((field) => `no ${MISSING_WORDS[field]}`)
    .join(', ');
}
