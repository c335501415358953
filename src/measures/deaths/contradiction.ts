import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import type { Answer, DeathCase, FactColumn } from './death-case.ts';

/** Nothing of these can come before the death. */
const AFTER_DEATH: readonly (readonly [FactColumn, string])[] = [
  ['notified', 'was notified before the date of death'],
  ['parentsViews', 'has the parents’ views sought before the date of death'],
  ['started', 'has a review started before the date of death'],
  ['factual', 'has factual questions completed before the date of death'],
  ['panel', 'has a panel held before the date of death'],
  ['published', 'has a report published before the date of death'],
];

/** What a case says that can't be true, to follow "line 7"; undefined where all of it can. */
export function contradictionIn({ died, answers }: DeathCase): string | undefined {
  const early = AFTER_DEATH.find(([column]) => isBefore(dateIn(answers[column]), died));
  if (early !== undefined) return early[1];
  const { started, factual, published } = answers;
  if (isBefore(dateIn(published), dateIn(started))) return 'has a report published before its review was started';
  if (started?.kind === 'no' && (factual?.kind === 'date' || factual?.kind === 'yes')) {
    return 'has factual questions complete in a review that was not started';
  }
  return undefined;
}

function dateIn(answer: Answer | undefined): CalendarDate | undefined {
  return answer?.kind === 'date' ? answer.date : undefined;
}

function isBefore(date: CalendarDate | undefined, other: CalendarDate | undefined): boolean {
  return date !== undefined && other !== undefined && date < other;
}
